// Parcels: the land itself, what may be built on it, and what was promised for it.

import { registeredArea } from "../../geo/area/areaBasis";
import { areaDifference } from "../../geo/area/areaDifference";
import { geodesicAreaDm2 } from "../../geo/area/geodesicArea";
import { unitCode } from "../../geo/code/unitCode";
import { LAND_STATUSES } from "../../geo/land/landStatus";
import { LARGEST_LAND_DM2 } from "../../geo/unit/land";
import { journal } from "../batch/journal";
import { warnOfCorrections } from "../correction/warnOfCorrections";
import type { Queryable } from "../db/database";
import { inTurns } from "../db/giveWay";
import { landUse } from "../land/landUse";
import { DRAWING_NOTES } from "../source/gdal/assembleDrawing";
import { areaCell, dateCell, decimalCell, textCell, warnOfUnits } from "./cells";
import { checkStagedGeometry, geometryOf } from "./checkGeometry";
import type { DeliveredRow, Delivery } from "./delivery";
import { settleDuplicates } from "./duplicates";
import { type Extent, extentOf } from "./extents";
import { givenParkCell, parkIds } from "./givenPark";
import { codeReason, parcelCodeCell } from "./identifiers";
import { absentColumns, mergeStage } from "./mergeStage";
import { codeOfId, parcelId } from "./parcelId";
import { findParks, PARKS, settleParks, THEIR_PARK } from "./parcelParks";
import { stageTerms, termsDiffer, termsOf, writeTerms } from "./parcelTerms";
import { plannedDay } from "./projectCells";
import { dropRejected, fillStage } from "./stage";

const COLUMNS = {
  id: "text",
  code: "text",
  unit_code: "text",
  name: "text",
  address: "text",
  town_id: "text",
  given_park_id: "text",
  use_code: "text",
  use_grade: "text",
  status: "text",
  owner: "text",
  owner_credit_code: "text",
  certificate_dm2: "bigint",
  contract_dm2: "bigint",
  survey_dm2: "bigint",
  geodesic_dm2: "bigint",
  far_actual: "numeric",
  density_percent: "numeric",
  expires_on: "date",
  granted_on: "date",
  available_from: "date",
  price_per_mu: "numeric",
  title_problem: "text",
  attributes: "jsonb",
  geom: "geometry",
};
const FIELD_OF_COLUMN = {
  code: "code",
  unit_code: "unit_code",
  name: "name",
  address: "address",
  town_id: "town",
  given_park_id: "given_park",
  use_code: "use_code",
  use_grade: "use_grade",
  status: "status",
  owner: "owner",
  owner_credit_code: "owner_credit_code",
  certificate_dm2: "certificate",
  contract_dm2: "contract",
  survey_dm2: "survey",
  far_actual: "far_actual",
  density_percent: "density_percent",
  expires_on: "expires_on",
  granted_on: "granted_on",
  available_from: "available_from",
  price_per_mu: "price_per_mu",
  title_problem: "title_problem",
};
export const STATUSES: Readonly<Record<string, string>> = {
  已批未供: "approved",
  已供未建: "supplied",
  在建: "building",
  已建成: "built",
  建成: "built",
  在用: "in_use",
  投产: "in_use",
  已投产: "in_use",
  闲置: "idle",
  低效: "inefficient",
  拟收储: "reserve",
  ...Object.fromEntries(LAND_STATUSES.map((status) => [status, status])),
};
/** Areas by the first that is known (geo/area/areaBasis), after columns that the file lacks were filled in; the label inside. */
const DERIVED = {
  area_dm2: "coalesce(s.certificate_dm2, s.contract_dm2, s.survey_dm2, s.geodesic_dm2)",
  area_basis: `case when s.certificate_dm2 is not null then 'certificate' when s.contract_dm2 is not null then 'contract'
    when s.survey_dm2 is not null then 'survey' else 'geodesic' end`,
  label_lon: "st_x(l.point)",
  label_lat: "st_y(l.point)",
};
/** A row's point is worked out once, not anew for each of its numbers. */
const LABEL = "cross join lateral (select st_pointonsurface(s.geom) as point offset 0) l";

/** Merges the delivery's parcels by id: the id column, else the parcel code. */
export async function importParcels(tx: Queryable, delivery: Delivery): Promise<void> {
  const { district } = delivery.facts;
  warnOfUnits(delivery, { certificate: "area", contract: "area", survey: "area" });
  const extent = await extentOf(tx, district);
  const records = new Map<DeliveredRow, Record<string, unknown>>();
  const parks = delivery.has("given_park") ? await parkIds(tx, district) : new Map<string, string>();
  const turn = inTurns();
  for (const row of delivery.rows) {
    records.set(row, recordOf(row, extent, parks));
    await turn();
  }
  const rows = settleDuplicates(delivery, (row) => row.id, delivery.has("id") ? "id" : "code");
  const terms = new Map<DeliveredRow, ReturnType<typeof termsOf>>();
  for (const row of rows) {
    terms.set(row, termsOf(row));
    await turn();
  }
  const going = rows.filter((row) => !row.rejected);
  await fillStage(
    tx,
    COLUMNS,
    going.map((row) => records.get(row) ?? {}),
  );
  await checkStagedGeometry(tx, delivery);
  // only now: the halves of a bow-tie can cancel out, and its crossing is the better reason
  for (const row of going) {
    if (!row.rejected && records.get(row)?.geodesic_dm2 === 0) row.reject("collapsed_geometry", "geometry");
  }
  await dropRejected(tx, delivery);
  const newTowns = `select s.town_id as id, min(s.row_no) as row_no from stage s
    where s.town_id is not null and not exists (select from town t where t.district_id = $1 and t.id = s.town_id)
    group by s.town_id`;
  await journal(tx, delivery.facts, "town", newTowns);
  await tx.query(`insert into town (district_id, id, name) select $1, n.id, n.id from (${newTowns}) n`, [
    district,
  ]);
  const told = await stageTerms(
    tx,
    delivery,
    going.filter((row) => !row.rejected).flatMap((row) => terms.get(row) ?? []),
  );
  await mergeStage(tx, delivery, {
    table: "parcel",
    columns: COLUMNS,
    kept: [
      ...absentColumns(delivery, FIELD_OF_COLUMN),
      ...(ownColumns(delivery).length === 0 ? ["attributes"] : []),
    ],
    alsoChanged: termsDiffer(district, told),
    classified: () => findParks(tx, district),
    derived: DERIVED,
    first: PARKS,
    joined: `${LABEL} ${THEIR_PARK}`,
  });
  await warnOfCorrections(tx, delivery, "parcel");
  await writeTerms(tx, delivery.facts, told);
  for (const row of going) {
    if (!row.rejected) warnOfConflict(row, records.get(row) ?? {});
    await turn();
  }
  // new rows without statistics: the plan of what follows may take minutes instead of seconds
  await tx.query("analyze parcel");
  await settleParks(tx, district);
}

/** Columns of the delivery's own that are kept with the parcel; a drawing's layer and loose texts say nothing of the land. */
const ownColumns = ({ others }: Delivery): readonly string[] =>
  others.every((header) => DRAWING_NOTES.includes(header)) ? [] : others;

function recordOf(
  row: DeliveredRow,
  extent: Extent | null,
  parks: ReadonlyMap<string, string>,
): Record<string, unknown> {
  row.id = parcelId(row);
  const code = parcelCodeCell(row, "code") ?? codeOfId(row);
  if (row.id === null) row.reject("missing_id", row.delivery.has("code") ? "code" : "id");
  const geom = geometryOf(row, extent);
  const attributes: Record<string, string> = {};
  for (const header of ownColumns(row.delivery)) {
    const value = row.source.cells[header];
    if (value !== undefined && value !== "") attributes[header] = value;
  }
  const statusText = textCell(row, "status");
  const status = statusText === null ? null : (STATUSES[statusText] ?? null);
  if (statusText !== null && status === null) row.warn("unknown_status", "status", { value: statusText });
  return {
    row_no: row.row,
    id: row.id,
    code,
    unit_code: unitCodeCell(row),
    name: textCell(row, "name"),
    address: textCell(row, "address"),
    town_id: textCell(row, "town"),
    given_park_id: givenParkCell(row, parks),
    use_code: landUseCell(row),
    use_grade: textCell(row, "use_grade"),
    status,
    owner: textCell(row, "owner"),
    owner_credit_code: textCell(row, "owner_credit_code"),
    certificate_dm2: areaCell(row, "certificate"),
    contract_dm2: areaCell(row, "contract"),
    survey_dm2: areaCell(row, "survey"),
    geodesic_dm2: geom === null ? null : drawnArea(row, geom),
    far_actual: decimalCell(row, "far_actual"),
    density_percent: decimalCell(row, "density_percent"),
    expires_on: dateCell(row, "expires_on"),
    granted_on: dateCell(row, "granted_on"),
    available_from: plannedDay(row, "available_from"),
    price_per_mu: priceCell(row),
    title_problem: textCell(row, "title_problem"),
    attributes,
    geom,
  };
}

function priceCell(row: DeliveredRow): string | null {
  const price = decimalCell(row, "price_per_mu");
  if (price === null || Number(price) >= 0) return price;
  row.reject("price_negative", "price_per_mu", { value: price });
  return null;
}

function landUseCell(row: DeliveredRow): string | null {
  const text = textCell(row, "use_code");
  if (text === null) return null;
  const { code, known } = landUse(text);
  if (!known) row.warn("unknown_use", "use_code", { value: text });
  return code;
}

function drawnArea(row: DeliveredRow, geom: Parameters<typeof geodesicAreaDm2>[0]): number | null {
  const dm2 = geodesicAreaDm2(geom);
  if (dm2 > LARGEST_LAND_DM2) row.reject("area_too_large", "geometry", { value: dm2 / 100 });
  return dm2;
}

function unitCodeCell(row: DeliveredRow): string | null {
  const text = textCell(row, "unit_code");
  if (text === null) return null;
  const read = unitCode(text, row.delivery.facts.district);
  if (read.ok) return read.code;
  row.reject("unit_code", "unit_code", { value: text, reason: codeReason(row, read.reason) });
  return null;
}

function warnOfConflict(row: DeliveredRow, record: Record<string, unknown>): void {
  const dm2 = (name: string) => (typeof record[name] === "number" ? record[name] : null);
  const registered = registeredArea({
    certificateDm2: dm2("certificate_dm2"),
    contractDm2: dm2("contract_dm2"),
    surveyDm2: dm2("survey_dm2"),
  });
  const drawn = dm2("geodesic_dm2");
  if (registered === null || drawn === null || areaDifference(registered.areaDm2, drawn) !== "conflict")
    return;
  row.warn("area_conflict", registered.basis, {
    value: (registered.areaDm2 / 100).toFixed(2),
    drawn: (drawn / 100).toFixed(2),
  });
}
