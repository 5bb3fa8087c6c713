// Figures: what an enterprise reports of output, tax and R&D for a period. Nothing is overwritten.

import { warnOfCorrectedFigures } from "../correction/warnOfCorrections";
import type { Queryable } from "../db/database";
import { moneyCell, warnOfUnits } from "./cells";
import type { DeliveredRow, Delivery } from "./delivery";
import { warnOfFigures } from "./figureGuards";
import { figurePeriod } from "./figurePeriod";
import { groupBy } from "./groupBy";
import { creditCodeCell, enterpriseIds, rejectStranger } from "./identifiers";
import { fillStage } from "./stage";
import { warnOfTotals } from "./totalRow";

const MEASURES = ["output", "tax", "rd"] as const;
const COLUMNS = { enterprise_id: "text", period: "text", measure: "text", value_yuan: "bigint" };

interface Figure {
  readonly row: DeliveredRow;
  readonly enterprise_id: string;
  readonly period: string;
  readonly measure: (typeof MEASURES)[number];
  readonly value_yuan: number;
}

/** Adds the delivery's figures; a changed one supersedes the current one. A cell without a value says nothing. */
export async function importFigures(tx: Queryable, delivery: Delivery): Promise<void> {
  const { district, batch } = delivery.facts;
  warnOfUnits(delivery, { output: "money", tax: "money", rd: "money" });
  const enterprises = await enterpriseIds(tx, district);
  const all = delivery.rows.flatMap((row) => figuresOf(row, enterprises));
  const figures = settleTwice(all.filter(({ row }) => !row.rejected));
  const staged = figures.map(({ row, ...figure }) => ({ row_no: row.row, ...figure }));
  await fillStage(tx, COLUMNS, staged);
  await tx.query(
    `update stage s set merge_state = case when f.value_yuan is null then 'new' when f.value_yuan <> s.value_yuan then 'changed' else 'same' end
     from stage i left join (select * from figure where district_id = $1 and superseded_by is null) f
       on f.enterprise_id = i.enterprise_id and f.period = i.period and f.measure = i.measure
     where i.row_no = s.row_no and i.period = s.period and i.measure = s.measure`,
    [district],
  );
  await tx.query(
    `update figure f set superseded_by = $2 from stage s
     where s.merge_state = 'changed' and f.district_id = $1 and f.superseded_by is null
       and f.enterprise_id = s.enterprise_id and f.period = s.period and f.measure = s.measure`,
    [district, batch],
  );
  await tx.query(
    `insert into figure (district_id, batch_id, row_no, ${Object.keys(COLUMNS).join(", ")})
     select $1, $2, row_no, ${Object.keys(COLUMNS).join(", ")} from stage where merge_state <> 'same'`,
    [district, batch],
  );
  await countRows(tx, delivery);
  await countMissing(tx, delivery);
  await warnOfUnplaced(tx, delivery);
  warnOfTotals(delivery, MEASURES);
  await warnOfFigures(tx, delivery);
  await warnOfCorrectedFigures(tx, delivery);
}

/** Warns of enterprises of this delivery that have no land in any year: their figures reach no parcel. */
async function warnOfUnplaced(tx: Queryable, delivery: Delivery): Promise<void> {
  const [unplaced] = await tx.query<{ count: number; example: string | null }>(
    `select count(distinct s.enterprise_id)::int as count, min(s.enterprise_id) as example from stage s
     where not exists (select from occupancy o
       where o.district_id = $1 and o.superseded_by is null and o.enterprise_id = s.enterprise_id)`,
    [delivery.facts.district],
  );
  if (unplaced === undefined || unplaced.count === 0) return;
  delivery.warn("unplaced_figures", "enterprise", { value: unplaced.count, example: unplaced.example ?? "" });
}

function figuresOf(row: DeliveredRow, enterprises: ReadonlySet<string>): Figure[] {
  const enterprise_id = creditCodeCell(row, "enterprise");
  rejectStranger(row, enterprise_id, enterprises);
  const period = periodOf(row);
  if (period === null) row.reject("not_a_period", "period", { value: row.text("period") });
  return MEASURES.flatMap((measure) => {
    const value_yuan = moneyCell(row, measure);
    if (value_yuan === null || enterprise_id === null || period === null) return [];
    return [{ row, enterprise_id, period, measure, value_yuan }];
  });
}

const periodOf = (row: DeliveredRow): string | null =>
  figurePeriod(row.text("period"), row.delivery.facts.period);

/** Enterprises that have figures of a period of this delivery and no row in it, for each period. Their figures stay. */
async function countMissing(tx: Queryable, delivery: Delivery): Promise<void> {
  const told = delivery.rows.flatMap((row) =>
    row.id === null ? [] : [{ enterprise_id: row.id, period: periodOf(row) }],
  );
  // `except` reads each side once; an anti join was planned as rows times rows, which took minutes for two years in one file
  const [missing] = await tx.query<{ count: number }>(
    `select count(*)::int as count from (
       select f.enterprise_id, f.period from figure f
       where f.district_id = $1 and f.superseded_by is null and f.period = any($3::text[])
       except
       select t.enterprise_id, t.period from jsonb_to_recordset($2::jsonb) as t (enterprise_id text, period text)
     ) m`,
    [delivery.facts.district, JSON.stringify(told), [...new Set(told.flatMap(({ period }) => period ?? []))]],
  );
  delivery.counts.missing = missing?.count ?? 0;
}

/** Once each: identical figures count once, different ones reject both rows. */
function settleTwice(figures: readonly Figure[]): readonly Figure[] {
  const groups = [...groupBy(figures, (f) => `${f.enterprise_id}|${f.period}|${f.measure}`).values()];
  const blame = (one: Figure, other: Figure) =>
    one.row.reject("duplicate_figure", one.measure, {
      period: one.period,
      other: other.row.row,
      value: one.row.text(one.measure),
      otherValue: other.row.text(other.measure),
    });
  for (const [first, ...others] of groups) {
    const different = others.filter((figure) => figure.value_yuan !== first?.value_yuan);
    const [second] = different;
    if (first === undefined || second === undefined) continue;
    blame(first, second);
    for (const figure of others) blame(figure, figure.value_yuan === first.value_yuan ? second : first);
  }
  return groups.flatMap((group) => group.find(({ row }) => !row.rejected) ?? []);
}

/** A row is changed where any of its figures is, else new where any is, else the same. */
async function countRows(tx: Queryable, delivery: Delivery): Promise<void> {
  const rows = await tx.query<{ changed: number; new: number }>(
    `select count(*) filter (where changed)::int as changed, count(*) filter (where new and not changed)::int as new
     from (select bool_or(merge_state = 'changed') as changed, bool_or(merge_state = 'new') as new from stage group by row_no) r`,
  );
  delivery.counts.changed = rows[0]?.changed ?? 0;
  delivery.counts.new = rows[0]?.new ?? 0;
  const accepted = new Set(delivery.accepted().map(({ row }) => row)).size;
  delivery.counts.same = accepted - delivery.counts.changed - delivery.counts.new;
}
