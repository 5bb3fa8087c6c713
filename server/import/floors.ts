// Floors and workshops that are to be had (厂房楼层): where, how large, how high and strong, for how much and from when.
import { normaliseCode } from "../../geo/code/normalise";
import type { Queryable } from "../db/database";
import { areaCell, textCell, warnOfUnits, yesCell } from "./cells";
import type { DeliveredRow, Delivery } from "./delivery";
import { settleDuplicates } from "./duplicates";
import { FLOOR_QUANTITIES } from "./floorNames";
import { parcelIds } from "./identifiers";
import { absentColumns, mergeStage } from "./mergeStage";
import { amountCell, countCell, plannedDay } from "./projectCells";
import { fillStage } from "./stage";

const COLUMNS = {
  id: "text",
  parcel_id: "text",
  building: "text",
  floor: "text",
  floor_dm2: "bigint",
  parcel_floor_dm2: "bigint",
  divisible: "boolean",
  clear_height_m: "numeric",
  floor_load_t_m2: "numeric",
  crane_t: "numeric",
  lifts: "int",
  price_per_m2_month: "numeric",
  available_from: "date",
  title_problem: "text",
} as const;

/** Columns that a file can leave out, and the field that fills each. */
const FILLED_BY = {
  parcel_floor_dm2: "parcel_floor",
  clear_height_m: "clear_height",
  floor_load_t_m2: "floor_load",
  crane_t: "crane",
  lifts: "lifts",
  price_per_m2_month: "price",
  available_from: "available_from",
  title_problem: "title_problem",
};

/** Merges the delivery's floors by their number. */
export async function importFloors(tx: Queryable, delivery: Delivery): Promise<void> {
  warnOfUnits(delivery, FLOOR_QUANTITIES);
  const parcels = await parcelIds(tx, delivery.facts.district);
  const records = new Map(delivery.rows.map((row) => [row, recordOf(row, parcels)] as const));
  const rows = settleDuplicates(delivery, (row) => row.id, "id");
  await fillStage(
    tx,
    COLUMNS,
    rows.map((row) => records.get(row) ?? {}),
  );
  await mergeStage(tx, delivery, {
    table: "floor_space",
    columns: COLUMNS,
    kept: absentColumns(delivery, FILLED_BY),
  });
}

function recordOf(row: DeliveredRow, parcels: ReadonlyMap<string, string>): Record<string, unknown> {
  row.id = textCell(row, "id");
  if (row.id === null) row.reject("missing_id", "id");
  const land = textCell(row, "parcel");
  const parcel_id = land === null ? null : (parcels.get(land) ?? parcels.get(normaliseCode(land)) ?? null);
  if (land === null) row.reject("missing_id", "parcel");
  else if (parcel_id === null) row.reject("unknown_parcel", "parcel", { value: land });
  const floor_dm2 = areaCell(row, "floor", "floor");
  const [building, floor] = [textCell(row, "building"), textCell(row, "floor_no")];
  for (const [field, value] of [
    ["building", building],
    ["floor_no", floor],
    ["floor", floor_dm2 === 0 ? null : floor_dm2],
  ] as const)
    if (value === null && !row.rejected) row.reject("missing_value", field);
  return {
    ...{ row_no: row.row, id: row.id, parcel_id, building, floor, floor_dm2 },
    parcel_floor_dm2: areaCell(row, "parcel_floor", "floor"),
    divisible: yesCell(row, "divisible", true),
    clear_height_m: amountCell(row, "clear_height", true),
    floor_load_t_m2: amountCell(row, "floor_load", true),
    crane_t: amountCell(row, "crane", true),
    lifts: countCell(row, "lifts"),
    price_per_m2_month: amountCell(row, "price", true),
    available_from: plannedDay(row, "available_from"),
    title_problem: textCell(row, "title_problem"),
  };
}
