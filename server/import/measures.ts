// Measures: what an enterprise reports beyond output, tax and R&D. A line an enterprise and period, or a line a measure. Nothing is overwritten.
import { FURTHER_MEASURES, isMoney, MEASURE_UNITS } from "../../geo/evaluation/measure";
import { multiplyRatios } from "../../geo/number/arithmetic";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { type Ratio, ratio, ratioOf } from "../../geo/number/ratio";
import type { Queryable } from "../db/database";
import { decimalCell, isMissing, isMoneyUnit, moneyCell, textCell, warnOfUnits, yuanOfText } from "./cells";
import type { DeliveredRow, Delivery } from "./delivery";
import { FIELDS, SYNONYMS } from "./fields";
import { figurePeriod } from "./figurePeriod";
import { groupBy } from "./groupBy";
import { headerParts } from "./headerParts";
import { creditCodeCell, enterpriseIds } from "./identifiers";
import { fillStage } from "./stage";

const COLUMNS = {
  enterprise_id: "text",
  period: "text",
  measure: "text",
  value: "numeric",
  unit: "text",
  source: "text",
};

interface Stated {
  readonly row: DeliveredRow;
  readonly enterprise_id: string;
  readonly period: string;
  readonly measure: string;
  /** Exact decimal text; money in yuan. */
  readonly value: string;
  readonly unit: string;
  readonly source: string | null;
}

/** How units are written, and what one of them is in the measure's own. */
const UNITS: Readonly<Record<string, Readonly<Record<string, Ratio>>>> = {
  energy: {
    吨标煤: ratio(1n, 1n),
    吨标准煤: ratio(1n, 1n),
    tce: ratio(1n, 1n),
    万吨标准煤: ratio(10_000n, 1n),
  },
  emission: { 吨: ratio(1n, 1n), t: ratio(1n, 1n), 千克: ratio(1n, 1000n), kg: ratio(1n, 1000n) },
  employees: { 人: ratio(1n, 1n) },
  electricity: {
    万千瓦时: ratio(1n, 1n),
    万度: ratio(1n, 1n),
    千瓦时: ratio(1n, 10_000n),
    度: ratio(1n, 10_000n),
    kwh: ratio(1n, 10_000n),
  },
  water: {
    吨: ratio(1n, 1n),
    立方米: ratio(1n, 1n),
    m3: ratio(1n, 1n),
    万吨: ratio(10_000n, 1n),
    万立方米: ratio(10_000n, 1n),
  },
};

const NAMES = new Map(
  FURTHER_MEASURES.flatMap((key) =>
    [key, ...(FIELDS.measures[key] ?? []), ...(SYNONYMS.measures?.[key] ?? [])].map(
      (name) => [name, key] as const,
    ),
  ),
);

/** Adds the delivery's measures; one that says what stands already is no new row. A cell without a value says nothing. */
export async function importMeasures(tx: Queryable, delivery: Delivery): Promise<void> {
  const { district, batch } = delivery.facts;
  warnOfUnits(delivery, { added_value: "money", revenue: "money" });
  const units = new Map(Object.keys(UNITS).map((key) => [key, quantityUnit(delivery, key)]));
  const enterprises = await enterpriseIds(tx, district);
  const all = delivery.rows.flatMap((row) => statedIn(row, enterprises, units));
  const stated = settleTwice(all.filter(({ row }) => !row.rejected));
  await fillStage(
    tx,
    COLUMNS,
    stated.map(({ row, ...one }) => ({ row_no: row.row, ...one })),
  );
  await tx.query(
    `update stage s set merge_state = case when m.value is null then 'new' when (m.value, m.unit) <> (s.value, s.unit) then 'changed' else 'same' end
     from stage i left join lateral (
       select o.value, o.unit from enterprise_measure o
       where o.district_id = $1 and o.enterprise_id = i.enterprise_id and o.period = i.period and o.measure = i.measure and o.withdrawn_at is null
       order by o.seq desc limit 1) m on true
     where i.row_no = s.row_no and i.period = s.period and i.measure = s.measure`,
    [district],
  );
  await tx.query(
    `insert into enterprise_measure (district_id, batch_id, row_no, enterprise_id, period, measure, value, unit, source, author)
     select $1, $2, s.row_no, s.enterprise_id, s.period, s.measure, s.value, s.unit, s.source, b.imported_by
     from stage s join import_batch b on b.district_id = $1 and b.id = $2
     where s.merge_state <> 'same' order by s.row_no, s.measure`,
    [district, batch],
  );
  const [counted] = await tx.query<{ changed: number; new: number }>(
    `select count(*) filter (where changed)::int as changed, count(*) filter (where new and not changed)::int as new
     from (select bool_or(merge_state = 'changed') as changed, bool_or(merge_state = 'new') as new from stage group by row_no) r`,
  );
  delivery.counts.changed = counted?.changed ?? 0;
  delivery.counts.new = counted?.new ?? 0;
  delivery.counts.same = delivery.accepted().length - delivery.counts.changed - delivery.counts.new;
}

/** The unit that a column's header says, in the measure's own; said to be taken for granted where it says none that is known. */
function quantityUnit(delivery: Delivery, key: string): Ratio {
  const column = delivery.columns.get(key);
  const known = UNITS[key] ?? {};
  const stated =
    column === undefined ? undefined : headerParts(column.header).notes.find((note) => known[note]);
  if (column !== undefined && stated === undefined && key !== "employees")
    delivery.warn("unit_assumed", key, { unit: MEASURE_UNITS[key] ?? "" });
  return known[stated ?? ""] ?? ratio(1n, 1n);
}

function statedIn(
  row: DeliveredRow,
  enterprises: ReadonlySet<string>,
  units: ReadonlyMap<string, Ratio>,
): Stated[] {
  const enterprise_id = creditCodeCell(row, "enterprise");
  if (enterprise_id !== null && !enterprises.has(enterprise_id))
    row.reject("unknown_enterprise", "enterprise", { value: enterprise_id });
  const period = figurePeriod(row.text("period"), row.delivery.facts.period);
  if (period === null) row.reject("not_a_period", "period", { value: row.text("period") });
  const source = textCell(row, "source");
  const found = [
    ...FURTHER_MEASURES.map((measure) => ofColumn(row, measure, units)),
    row.delivery.columns.has("measure") ? ofLine(row) : null,
  ];
  if (enterprise_id === null || period === null) return [];
  return found.flatMap((one) => (one === null ? [] : [{ row, enterprise_id, period, source, ...one }]));
}

type Amount = Pick<Stated, "measure" | "value" | "unit">;

function ofColumn(row: DeliveredRow, measure: string, units: ReadonlyMap<string, Ratio>): Amount | null {
  if (isMoney(measure)) {
    const yuan = moneyCell(row, measure);
    return yuan === null ? null : { measure, value: String(yuan), unit: "元" };
  }
  const text = decimalCell(row, measure);
  if (text === null) return null;
  return notNegative(row, measure, {
    measure,
    value: times(text, units.get(measure)),
    unit: MEASURE_UNITS[measure] ?? "",
  });
}

/** A line that names its measure: one that is known is brought to its own unit, any other keeps the one it has. */
function ofLine(row: DeliveredRow): Amount | null {
  const name = row.text("measure").normalize("NFKC").trim();
  const written = row.text("value");
  if (name === "" || isMissing(written)) return null;
  const unit = row.text("unit").normalize("NFKC").trim();
  if (unit === "") {
    row.reject("missing_value", "unit");
    return null;
  }
  const measure = NAMES.get(name) ?? name.slice(0, 40);
  if (isMoney(measure)) {
    const yuan = isMoneyUnit(unit) ? yuanOfText(written, unit) : null;
    if (yuan === null) row.reject("not_a_number", "value", { value: `${written} ${unit}` });
    return yuan === null ? null : { measure, value: String(yuan), unit: "元" };
  }
  const text = decimalCell(row, "value");
  if (text === null) return null;
  const own = UNITS[measure];
  if (own === undefined) return { measure, value: text, unit: unit.slice(0, 20) };
  const scale = own[unit.toLowerCase()];
  if (scale === undefined) {
    row.reject("bad_choice", "unit", { value: unit, choices: Object.keys(own).join("、") });
    return null;
  }
  return notNegative(row, "value", {
    measure,
    value: times(text, scale),
    unit: MEASURE_UNITS[measure] ?? unit,
  });
}

/** Energy, people and discharge are never below nothing. */
function notNegative(row: DeliveredRow, field: string, amount: Amount): Amount | null {
  if (!amount.value.startsWith("-")) return amount;
  row.reject("measure_negative", field, { value: amount.value });
  return null;
}

/** Exactly: scales are powers of ten. */
function times(text: string, scale: Ratio = ratio(1n, 1n)): string {
  const exact = formatHalfUp(multiplyRatios(ratioOf(text), scale), 12);
  return exact.replace(/\.?0+$/, "");
}

/** Once each: what is said alike counts once, what is said differently rejects both rows. */
function settleTwice(all: readonly Stated[]): readonly Stated[] {
  const groups = [...groupBy(all, (one) => `${one.enterprise_id}|${one.period}|${one.measure}`).values()];
  for (const [first, ...others] of groups) {
    const other = others.find(({ value, unit }) => value !== first?.value || unit !== first.unit);
    if (first === undefined || other === undefined) continue;
    first.row.reject("duplicate_id", "enterprise", { other: other.row.row });
    other.row.reject("duplicate_id", "enterprise", { other: first.row.row });
  }
  return groups.flatMap((group) => group.find(({ row }) => !row.rejected) ?? []);
}
