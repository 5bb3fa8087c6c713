// Indicators: what departments report of the policy's indicators. Nothing is overwritten: the newest of a role and day counts.
import { doubtsOf } from "../../geo/indicator/doubts";
import type { Queryable } from "../db/database";
import { indicatorEntries } from "../indicator/entries";
import { type IndicatorRow, indicatorRows } from "../indicator/indicatorRows";
import { entryDay, entryValue, ROLE_WORDS } from "../indicator/readEntry";
import { ENTRY_DOUBT } from "../indicator/words";
import { isMissing, textCell } from "./cells";
import type { DeliveredRow, Delivery } from "./delivery";
import { settleDuplicates } from "./duplicates";
import { countStatuses, dropRejected, fillStage } from "./stage";

const COLUMNS = {
  indicator_id: "text",
  role: "text",
  value: "numeric",
  as_of: "date",
  source: "text",
  note: "text",
  author: "text",
};

/** Adds the delivery's values; one that says what stands already is no new entry. */
export async function importIndicators(tx: Queryable, delivery: Delivery): Promise<void> {
  const { district, batch } = delivery.facts;
  const indicators = new Map((await indicatorRows(tx, district)).map((row) => [row.id, row]));
  const records = new Map(delivery.rows.map((row) => [row, recordOf(row, indicators)]));
  const rows = settleDuplicates(delivery, (row) => row.id, "id");
  await fillStage(
    tx,
    COLUMNS,
    rows.map((row) => records.get(row) ?? {}),
  );
  await dropRejected(tx, delivery);
  await warnOfDoubts(tx, delivery, rows, records, indicators);
  await tx.query(
    `update stage s set merge_state = case when v.value is null then 'new' when v.value <> s.value then 'changed' else 'same' end
     from stage i left join lateral (
       select o.value from indicator_value o
       where o.district_id = $1 and o.indicator_id = i.indicator_id and o.role = i.role and o.as_of = i.as_of and o.withdrawn_at is null
       order by o.seq desc limit 1) v on true
     where i.row_no = s.row_no`,
    [district],
  );
  await tx.query(
    `insert into indicator_value (district_id, batch_id, row_no, indicator_id, role, value, as_of, source, note, author)
     select $1, $2, s.row_no, s.indicator_id, s.role, s.value, s.as_of, s.source, s.note, coalesce(s.author, b.imported_by)
     from stage s join import_batch b on b.district_id = $1 and b.id = $2
     where s.merge_state <> 'same' order by s.row_no`,
    [district, batch],
  );
  await countStatuses(tx, delivery);
}

function recordOf(
  row: DeliveredRow,
  indicators: ReadonlyMap<string, IndicatorRow>,
): Record<string, string | number | null> {
  const id = row.text("id").normalize("NFKC").toUpperCase();
  const indicator = indicators.get(id);
  if (isMissing(id)) row.reject("missing_value", "id");
  else if (indicator === undefined) row.reject("unknown_indicator", "id", { value: row.text("id") });
  const said = row.text("role");
  const role = isMissing(said) ? "value" : ROLE_WORDS[said];
  if (role === undefined)
    row.reject("bad_choice", "role", { value: said, choices: "实际值, 基期, 分年目标" });
  if (indicator?.kind === "milestone" && role !== undefined && role !== "value")
    row.reject("milestone_role", "role", { value: said });
  const unit = textCell(row, "unit");
  if (indicator !== undefined && unit !== null && unit !== indicator.unit)
    row.reject("bad_unit", "unit", { value: unit, unit: indicator.unit || "—" });
  const [day, number] = [row.text("as_of"), row.text("value")];
  const as_of = entryDay(day);
  if (as_of === null) row.reject("not_an_indicator_day", "as_of", { value: day });
  const value = indicator === undefined || isMissing(number) ? null : entryValue(number, indicator);
  if (isMissing(number)) row.reject("missing_value", "value");
  else if (indicator !== undefined && value === null) row.reject("not_a_number", "value", { value: number });
  row.id = [id, role, as_of].join(" ");
  return {
    row_no: row.row,
    indicator_id: id,
    role: role ?? null,
    value,
    as_of,
    source: textCell(row, "source"),
    note: textCell(row, "note"),
    author: textCell(row, "author"),
  };
}

/** The same doubts as of a value that is typed in; a value that stands already is told of by the counts. */
async function warnOfDoubts(
  tx: Queryable,
  delivery: Delivery,
  rows: readonly DeliveredRow[],
  records: ReadonlyMap<DeliveredRow, Record<string, string | number | null>>,
  indicators: ReadonlyMap<string, IndicatorRow>,
): Promise<void> {
  const { district, lang } = delivery.facts;
  const standing = await indicatorEntries(tx, district, { inForce: true });
  const [now] = await tx.query<{ day: string }>("select correction_day() as day");
  for (const row of rows) {
    const { indicator_id, role, value, as_of } = records.get(row) ?? {};
    const indicator = indicators.get(String(indicator_id));
    if (row.rejected || indicator === undefined || value == null || as_of == null) continue;
    const of = standing.filter((one) => one.indicatorId === indicator.id && one.role === role);
    const entry = { asOf: String(as_of), value };
    for (const doubt of doubtsOf(indicator, role as "value", entry, of, now?.day ?? null)) {
      if (doubt === "same_value" || doubt === "supersedes") continue;
      row.warn("indicator_doubt", "value", { value: String(value), why: ENTRY_DOUBT[doubt][lang] });
    }
  }
}
