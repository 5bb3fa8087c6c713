// What is missing for a target, in the currency of one's choice: money, land, or output of leading industries?
import { safeInteger } from "../number/safeInteger";
import type { Operator } from "../target/target";
import { type Amounts, surplusOf, unitSurplus, type Yardstick } from "./yardstick";

/** The least whole amount, each by itself, that meets the target; null where no amount does, or it does not apply. */
export interface Missing {
  /** More of the figure in yuan, on the same land. Per-mu targets. */
  readonly moreYuan: number | null;
  /** Less land at the same figures, 0.01 m². Per-mu targets. */
  readonly lessLandDm2: number | null;
  /** More output of leading industries in yuan: it raises the total too, so gap ÷ (1 − v). Concentration. */
  readonly moreLeadYuan: number | null;
  /** Output in yuan that would have to be of a leading industry instead, the total being the same. Concentration. */
  readonly turnedYuan: number | null;
}

/**
 * What is missing, exact: one unit less of it misses the target, that much meets it. Null where the target is met, or is a limit (`<=`).
 * @param amounts of all who carry the figure
 * @throws RangeError where the yardstick's value is no decimal
 * @example missing({ yuan: 700, leadYuan: 0, landDm2: 100 }, { kind: "per_mu", value: "48" }, ">=") // { moreYuan: 20, lessLandDm2: 3, … }
 * @example missing({ yuan: 100, leadYuan: 40, landDm2: 0 }, { kind: "concentration", value: "70", leads: ["36"] }, ">=") // { moreLeadYuan: 100, turnedYuan: 30, … }
 */
export function missing(amounts: Amounts, yardstick: Yardstick, operator: Operator): Missing | null {
  if (operator === "<=") return null;
  const unit = unitSurplus(yardstick);
  // Above what must the surplus come to be met? `>` asks for more than 0.
  const short = (operator === ">" ? 1n : 0n) - surplusOf(amounts, unit);
  if (short <= 0n) return null;
  const least = (each: bigint) => (each > 0n ? safeInteger((short + each - 1n) / each) : null);
  const within = (amount: number | null, most: number) => (amount !== null && amount <= most ? amount : null);
  if (yardstick.kind === "per_mu") {
    return {
      moreYuan: least(unit.perYuan),
      lessLandDm2: within(least(-unit.perDm2), amounts.landDm2),
      moreLeadYuan: null,
      turnedYuan: null,
    };
  }
  return {
    moreYuan: null,
    lessLandDm2: null,
    moreLeadYuan: least(unit.perYuan + unit.perLeadYuan),
    turnedYuan: within(least(unit.perLeadYuan), amounts.yuan - amounts.leadYuan),
  };
}
