// Districts: their names and outlines.
import { journal } from "../batch/journal";
import type { Queryable } from "../db/database";
import { textCell } from "./cells";
import { checkStagedGeometry, geometryOf } from "./checkGeometry";
import type { DeliveredRow, Delivery } from "./delivery";
import { settleDuplicates } from "./duplicates";
import { countStatuses, dropRejected, fillStage } from "./stage";

const COLUMNS = { id: "text", name: "text", name_en: "text", geom: "geometry" };

/** Merges the delivery's districts by id. */
export async function importDistricts(tx: Queryable, delivery: Delivery): Promise<void> {
  const records = new Map<DeliveredRow, Record<string, unknown>>();
  for (const row of delivery.rows) {
    row.id = textCell(row, "id");
    const { district } = delivery.facts;
    if (row.id === null) row.reject("missing_id", "id");
    else if (row.id !== district) row.reject("wrong_district", "id", { value: row.id, district });
    const name = textCell(row, "name");
    if (name === null) row.reject("missing_value", "name");
    const name_en = textCell(row, "name_en");
    records.set(row, { row_no: row.row, id: row.id, name, name_en, geom: geometryOf(row, null) });
  }
  const rows = settleDuplicates(delivery, (row) => row.id, "id");
  await fillStage(
    tx,
    COLUMNS,
    rows.map((row) => records.get(row) ?? {}),
  );
  await checkStagedGeometry(tx, delivery);
  await dropRejected(tx, delivery);
  await tx.query(
    `update stage s set name_en = coalesce(s.name_en, t.name_en), merge_state = case
       when t.id is null then 'new'
       when (s.name, coalesce(s.name_en, t.name_en), st_asewkb(s.geom)) is distinct from (t.name, t.name_en, st_asewkb(t.geom)) then 'changed'
       else 'same' end
     from stage o left join district t on t.id = o.id where o.row_no = s.row_no`,
  );
  await journal(tx, delivery.facts, "district", "select id, row_no from stage where merge_state <> 'same'");
  await tx.query(
    `insert into district (id, name, name_en, geom) select id, name, name_en, geom from stage where merge_state <> 'same'
     on conflict (id) do update set name = excluded.name, name_en = excluded.name_en, geom = excluded.geom`,
  );
  await countStatuses(tx, delivery);
}
