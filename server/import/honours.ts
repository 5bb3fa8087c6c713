// Honours: which enterprise holds which honour, since when and until when. The newest row of an enterprise, honour, level and first year counts.
import type { Queryable } from "../db/database";
import { isMissing, textCell, yearCell } from "./cells";
import type { DeliveredRow, Delivery } from "./delivery";
import { settleDuplicates } from "./duplicates";
import { bareHonour, honourNames } from "./honourNames";
import { creditCodeCell, enterpriseIds, rejectStranger } from "./identifiers";
import { countStatuses, dropRejected, fillStage } from "./stage";

const COLUMNS = {
  enterprise_id: "text",
  honour_id: "text",
  level: "text",
  year_from: "int",
  year_to: "int",
  source: "text",
};

const LEVELS: Readonly<Record<string, string>> = {
  国家级: "national",
  国家: "national",
  national: "national",
  省级: "provincial",
  省: "provincial",
  provincial: "provincial",
  市级: "municipal",
  市: "municipal",
  municipal: "municipal",
  区级: "district",
  区: "district",
  district: "district",
};

/** Adds the delivery's honours; one that stands already is no new row. */
export async function importHonours(tx: Queryable, delivery: Delivery): Promise<void> {
  const { district, batch } = delivery.facts;
  const { byName, choices } = await honourNames(tx, district);
  const enterprises = await enterpriseIds(tx, district);
  const records = new Map<DeliveredRow, Record<string, unknown>>();
  for (const row of delivery.rows) records.set(row, recordOf(row, enterprises, byName, choices));
  const keyOf = (row: DeliveredRow) => {
    const { enterprise_id, honour_id, level, year_from } = records.get(row) ?? {};
    return [enterprise_id, honour_id, level, year_from].join("|");
  };
  const rows = settleDuplicates(delivery, keyOf, "honour");
  await fillStage(
    tx,
    COLUMNS,
    rows.map((row) => records.get(row) ?? {}),
  );
  await dropRejected(tx, delivery);
  await tx.query(
    `update stage s set merge_state = case when h.seq is null then 'new'
       when (h.year_to, h.source) is distinct from (s.year_to, s.source) then 'changed' else 'same' end
     from stage i left join lateral (
       select o.seq, o.year_to, o.source from enterprise_honour o
       where o.district_id = $1 and o.enterprise_id = i.enterprise_id and o.honour_id = i.honour_id
         and o.level is not distinct from i.level and o.year_from is not distinct from i.year_from and o.withdrawn_at is null
       order by o.seq desc limit 1) h on true
     where i.row_no = s.row_no`,
    [district],
  );
  await tx.query(
    `insert into enterprise_honour (district_id, batch_id, row_no, enterprise_id, honour_id, level, year_from, year_to, source, author)
     select $1, $2, s.row_no, s.enterprise_id, s.honour_id, s.level, s.year_from, s.year_to, s.source, b.imported_by
     from stage s join import_batch b on b.district_id = $1 and b.id = $2
     where s.merge_state <> 'same' order by s.row_no`,
    [district, batch],
  );
  await countStatuses(tx, delivery);
}

function recordOf(
  row: DeliveredRow,
  enterprises: ReadonlySet<string>,
  byName: ReadonlyMap<string, string>,
  choices: string,
): Record<string, unknown> {
  const enterprise_id = creditCodeCell(row, "enterprise");
  rejectStranger(row, enterprise_id, enterprises);
  const honour = row.text("honour");
  const honour_id = byName.get(bareHonour(honour)) ?? null;
  if (isMissing(honour)) row.reject("missing_value", "honour");
  else if (honour_id === null) row.reject("bad_choice", "honour", { value: honour, choices });
  const said = textCell(row, "level");
  const level = said === null ? null : (LEVELS[said.toLowerCase()] ?? null);
  if (said !== null && level === null)
    row.reject("bad_choice", "level", { value: said, choices: "国家级、省级、市级、区级" });
  const [year_from, year_to] = [yearCell(row, "year_from"), yearCell(row, "year_to")];
  if (year_from !== null && year_to !== null && year_from > year_to)
    row.reject("bad_years", "year_from", { value: `${year_from}–${year_to}` });
  const source = textCell(row, "source");
  return { row_no: row.row, enterprise_id, honour_id, level, year_from, year_to, source };
}
