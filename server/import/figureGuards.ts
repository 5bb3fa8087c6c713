// Are a delivery's figures believable? What stands out is named, never changed: a unit, a slip of the pen, or the truth.

import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { ratio } from "../../geo/number/ratio";
import type { Queryable } from "../db/database";
import type { DeliveredRow, Delivery } from "./delivery";
import { jumpInWords } from "./jumpInWords";

/** 20 000 万元/亩 in yuan per 0.01 m² (× 15 yuan/m²): no plant in the country yields it. Source: domain rule of thumb. */
export const HIGHEST_YUAN_PER_DM2 = 3000;
/** Tax ÷ output: refunds can make it negative, and above 0.3 only tobacco and fuels come. */
export const TAX_SHARE = { low: -0.1, high: 0.3 } as const;
/** A single enterprise can grow threefold; tenfold is a slip of the unit far more often. */
const JUMP = 7;
/** A whole column that is off by a unit is so for nearly all of its enterprises. */
const FEWEST_COMPARED = 5;

interface Suspect {
  readonly row_no: number;
  readonly measure: string;
  readonly value: number;
  readonly other: number;
}

/** Warns of rows of the stage `stage` (enterprise_id, period, measure, value_yuan), after its figures are in place. */
export async function warnOfFigures(tx: Queryable, delivery: Delivery): Promise<void> {
  const byRow = new Map<number, DeliveredRow>(delivery.rows.map((row) => [row.row, row]));
  const { district } = delivery.facts;
  for (const { row_no, value, other } of await tooMuchPerMu(tx, district)) {
    const value_text = formatHalfUp(ratio(BigInt(value) * 10_000n * 100n, BigInt(other) * 15n * 10_000n), 0, {
      group: true,
    });
    byRow.get(row_no)?.warn("suspect_per_mu", "output", { value: value_text });
  }
  for (const { row_no, value, other } of await oddTaxShares(tx)) {
    byRow.get(row_no)?.warn("suspect_tax_share", "tax", {
      value: formatHalfUp(ratio(BigInt(value) * 100n, BigInt(other)), 1),
    });
  }
  for (const { row_no, measure, value } of await negative(tx)) {
    byRow.get(row_no)?.warn("suspect_negative", measure, {
      value: formatHalfUp(ratio(BigInt(value), 10_000n), 2, { group: true }),
    });
  }
  await warnOfJumps(tx, delivery, byRow);
}

/** A tax can be a refund; output and R&D cannot be below zero. */
function negative(tx: Queryable): Promise<Pick<Suspect, "row_no" | "measure" | "value">[]> {
  return tx.query(
    "select row_no, measure, value_yuan as value from stage where measure <> 'tax' and value_yuan < 0 order by row_no, measure",
  );
}

/** Enterprises whose output over the land they use in the year, stated or not, is beyond belief. */
function tooMuchPerMu(tx: Queryable, district: string): Promise<Suspect[]> {
  return tx.query<Suspect>(
    // once a year: per row the land of the whole district would be split anew
    `with land as materialized (
       select y.year, l.enterprise_id, sum(l.land_dm2)::bigint as land_dm2
       from (select distinct left(period, 4)::int as year from stage where measure = 'output') y
       cross join lateral occupied_land_of($1, y.year, null) l
       group by y.year, l.enterprise_id
     )
     select s.row_no, s.measure, s.value_yuan as value, l.land_dm2 as other
     from stage s
     join land l on l.enterprise_id = s.enterprise_id and l.year = left(s.period, 4)::int
     where s.measure = 'output' and s.value_yuan::numeric > l.land_dm2::numeric * $2::int
     order by s.row_no`,
    [district, HIGHEST_YUAN_PER_DM2],
  );
}

function oddTaxShares(tx: Queryable): Promise<Suspect[]> {
  return tx.query<Suspect>(
    `select t.row_no, t.measure, t.value_yuan as value, o.value_yuan as other
     from stage t
     join stage o on o.enterprise_id = t.enterprise_id and o.period = t.period and o.measure = 'output'
     where t.measure = 'tax' and o.value_yuan > 0
       and (t.value_yuan < o.value_yuan * ${TAX_SHARE.low} or t.value_yuan > o.value_yuan * ${TAX_SHARE.high})
     order by t.row_no`,
  );
}

/** Against the same months of the year before: single enterprises that jump, and columns that jump as a whole. */
async function warnOfJumps(
  tx: Queryable,
  delivery: Delivery,
  byRow: ReadonlyMap<number, DeliveredRow>,
): Promise<void> {
  const compared = await tx.query<Suspect>(
    `select s.row_no, s.measure, s.value_yuan as value, f.value_yuan as other
     from stage s
     join figure f on f.district_id = $1 and f.superseded_by is null and f.enterprise_id = s.enterprise_id
       and f.measure = s.measure and f.period = (left(s.period, 4)::int - 1)::text || substr(s.period, 5)
     where f.value_yuan > 0 and s.value_yuan > 0
     order by s.row_no, s.measure`,
    [delivery.facts.district],
  );
  for (const measure of new Set(compared.map((one) => one.measure))) {
    const of = compared.filter((one) => one.measure === measure);
    const ratios = of.map(({ value, other }) => value / other).toSorted((a, b) => a - b);
    const middle = ratios[Math.floor(ratios.length / 2)] ?? 1;
    const factor = unitFactor(middle);
    if (of.length >= FEWEST_COMPARED && factor !== null) {
      delivery.warn("suspect_unit", measure, { value: factor });
      continue;
    }
    for (const { row_no, value, other } of of) {
      if (value >= other * JUMP || value * JUMP <= other) {
        byRow.get(row_no)?.warn("suspect_jump", measure, {
          ...jumpInWords(value, other),
          previous: formatHalfUp(ratio(BigInt(other), 10_000n), 2, { group: true }),
        });
      }
    }
  }
}

/** 10, 1 000, 10 000 … where a ratio is nearer to such a power than growth could bring it; null for a plain one. */
function unitFactor(middle: number): string | null {
  const power = Math.round(Math.log10(middle));
  if (power === 0 || Math.abs(Math.log10(middle) - power) > 0.3) return null;
  return power > 0 ? `×${10 ** power}` : `÷${10 ** -power}`;
}
