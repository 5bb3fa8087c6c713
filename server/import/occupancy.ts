// Occupancy: which enterprise sits on which parcel, and on how much of it?
import { normaliseCode } from "../../geo/code/normalise";
import type { Queryable } from "../db/database";
import { areaCell, textCell, warnOfUnits, yearCell } from "./cells";
import type { DeliveredRow, Delivery } from "./delivery";
import { settleDuplicates } from "./duplicates";
import { creditCodeCell, enterpriseIds, parcelIds, rejectStranger } from "./identifiers";
import { countStatuses, dropRejected, fillStage } from "./stage";

const COLUMNS = {
  enterprise_id: "text",
  parcel_id: "text",
  area_dm2: "bigint",
  floor_dm2: "bigint",
  tenure: "text",
  year_from: "int",
  year_to: "int",
};
const samePlace = (staged: string) => `o.superseded_by is null and o.enterprise_id = ${staged}.enterprise_id
  and o.parcel_id = ${staged}.parcel_id and o.year_from is not distinct from ${staged}.year_from
  and o.year_to is not distinct from ${staged}.year_to`;

/** SQL condition on a standing row `o`: its enterprise is delivered without it. `$2`: enterprises that are not known in full. */
const LACKS = `(o.enterprise_id in (select enterprise_id from stage) and o.enterprise_id <> all ($2::text[])
  and not exists (select from stage s where ${samePlace("s")}))`;

/**
 * A delivery says all about the enterprises that it names: their current rows that it lacks or that say something else
 * are superseded. Enterprises it does not name stay as they are.
 */
export async function importOccupancy(tx: Queryable, delivery: Delivery): Promise<void> {
  const { district, batch } = delivery.facts;
  warnOfUnits(delivery, { area: "area", floor: "area" });
  const [enterprises, parcels] = [await enterpriseIds(tx, district), await parcelIds(tx, district)];
  const records = new Map<DeliveredRow, Record<string, unknown>>();
  for (const row of delivery.rows) {
    const enterprise_id = creditCodeCell(row, "enterprise");
    rejectStranger(row, enterprise_id, enterprises);
    const text = textCell(row, "parcel");
    const parcel_id = text === null ? null : (parcels.get(text) ?? parcels.get(normaliseCode(text)) ?? null);
    if (text === null) row.reject("missing_id", "parcel");
    else if (parcel_id === null) row.reject("unknown_parcel", "parcel", { value: text });
    const [year_from, year_to] = [yearCell(row, "year_from"), yearCell(row, "year_to")];
    if (year_from !== null && year_to !== null && year_from > year_to) {
      row.reject("bad_years", "year_from", { value: `${year_from}–${year_to}` });
    }
    records.set(row, {
      row_no: row.row,
      enterprise_id,
      parcel_id,
      area_dm2: areaCell(row, "area"),
      floor_dm2: areaCell(row, "floor", "floor"),
      tenure: textCell(row, "tenure"),
      year_from,
      year_to,
    });
  }
  const keyOf = (row: DeliveredRow) => {
    const r = records.get(row) ?? {};
    return [r.enterprise_id, r.parcel_id, r.year_from, r.year_to].join("|");
  };
  const rows = settleDuplicates(delivery, keyOf, "parcel");
  await fillStage(
    tx,
    COLUMNS,
    rows.map((row) => records.get(row) ?? {}),
  );
  await dropRejected(tx, delivery);
  await tx.query(
    `update stage s set merge_state = case
       when o.row_no is null then 'new'
       when (o.area_dm2, o.floor_dm2, o.tenure) is distinct from (s.area_dm2, s.floor_dm2, s.tenure) then 'changed'
       else 'same' end
     from stage i left join (select * from occupancy where district_id = $1) o
       on ${samePlace("i")}
     where i.row_no = s.row_no`,
    [district],
  );
  // an enterprise with a rejected row is not known in full: its other rows stay
  const doubtful = [
    ...new Set(delivery.rows.flatMap(({ id, rejected }) => (rejected && id !== null ? [id] : []))),
  ];
  // those that the delivery lacks; a changed one is counted as such
  const [ended] = await tx.query<{ rows: number }>(
    `select count(*)::int as rows from occupancy o where o.district_id = $1 and o.superseded_by is null and ${LACKS}`,
    [district, doubtful],
  );
  delivery.counts.missing = ended?.rows ?? 0;
  await tx.query(
    `update occupancy o set superseded_by = $3
     where o.district_id = $1 and o.superseded_by is null and (
       exists (select from stage s where s.merge_state = 'changed' and ${samePlace("s")}) or ${LACKS})`,
    [district, doubtful, batch],
  );
  await tx.query(
    `insert into occupancy (district_id, batch_id, row_no, ${Object.keys(COLUMNS).join(", ")})
     select $1, $2, row_no, ${Object.keys(COLUMNS).join(", ")} from stage where merge_state <> 'same'`,
    [district, batch],
  );
  await countStatuses(tx, delivery);
  await warnOfOverOccupied(tx, delivery);
}

/** Warns of parcels of this delivery on which more than 101 % of their area is declared in any year; sums peak where a row begins. */
async function warnOfOverOccupied(tx: Queryable, delivery: Delivery): Promise<void> {
  const full = await tx.query<{
    parcel: string;
    row_no: number;
    sum: number;
    area: number;
    year: number | null;
  }>(
    // few parcels are full over all years together: only those are looked at year by year
    `with told as (
       select parcel_id, max(row_no) as row_no from stage group by parcel_id
     ), full_ever as materialized (
       select p.id, p.area_dm2, told.row_no
       from (select parcel_id, sum(area_dm2) as sum from occupancy
             where district_id = $1 and superseded_by is null group by parcel_id) o
       join told on told.parcel_id = o.parcel_id
       join parcel p on p.district_id = $1 and p.id = o.parcel_id
       where o.sum * 100 > p.area_dm2 * 101
     ), declared as materialized (
       select o.parcel_id, o.area_dm2, coalesce(o.year_from, 0) as begins, coalesce(o.year_to, 9999) as ends
       from full_ever f
       join occupancy o on o.district_id = $1 and o.parcel_id = f.id and o.superseded_by is null and o.area_dm2 is not null
     ), peak as (
       select distinct on (d.parcel_id) d.parcel_id, d.begins as year, sum(o.area_dm2) as sum
       from (select distinct parcel_id, begins from declared) d
       join declared o on o.parcel_id = d.parcel_id and d.begins between o.begins and o.ends
       group by d.parcel_id, d.begins
       order by d.parcel_id, sum(o.area_dm2) desc, d.begins desc
     )
     select p.id as parcel, p.row_no, p.area_dm2 as area, peak.sum::bigint as sum, nullif(peak.year, 0) as year
     from peak
     join full_ever p on p.id = peak.parcel_id
     where peak.sum * 100 > p.area_dm2 * 101
     order by p.row_no`,
    [delivery.facts.district],
  );
  const byRow = new Map(delivery.rows.map((row) => [row.row, row]));
  const m2 = (dm2: number) => (dm2 / 100).toFixed(2);
  for (const { parcel, row_no, sum, area, year } of full) {
    byRow.get(row_no)?.warn("over_occupied", "area", {
      parcel,
      value: m2(sum),
      area: m2(area),
      zh_years: year === null ? "" : `（${year} 年）`,
      en_years: year === null ? "" : ` in ${year}`,
    });
  }
}
