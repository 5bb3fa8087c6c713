// Does a trace, worked out again from its own cells and rules alone, give the numbers that it shows?

import { allocate } from "../allocation/allocate";
import { shareRatio } from "../concentration/concentration";
import { hhiRatio } from "../concentration/hhi";
import { locationQuotientRatio } from "../concentration/locationQuotient";
import { at } from "../list/at";
import { formatAgainstTarget } from "../number/formatAgainstTarget";
import { formatHalfUp } from "../number/formatHalfUp";
import { parseDecimal } from "../number/parseDecimal";
import { type Ratio, ratio } from "../number/ratio";
import { yieldRatio } from "../tally/yieldRatio";
import { concentrationSurplus, isMet, perMuSurplus, type Surplus, surplusCents } from "../target/surplus";
import { type AreaUnit, dm2Of } from "../unit/land";
import { type MoneyUnit, yuanOf } from "../unit/money";
import type { Calculation, Quantity, Role, SplitAgain, Step, Weight } from "./calculation";

/** A number that came out otherwise than it is shown. */
interface Difference {
  /** Labels from the root down. */
  readonly path: readonly string[];
  readonly shown: string | null;
  readonly workedOut: string | null;
}

/** What working a trace out again came to. */
export interface WorkedOut {
  /** Numbers worked out from their parts or read from their cell, and held against what is shown. */
  readonly checked: number;
  /** Those of them that were read from a cell of a file. */
  readonly cells: number;
  /** Numbers that stand for themselves: drawn areas, corrections. */
  readonly given: number;
  /** Sums of which parts were left out of the answer: not checked. */
  readonly incomplete: number;
  readonly differences: readonly Difference[];
}

/**
 * Works every number of a trace out again, from the leaves up; only the tree is used. A number that differs is carried on as worked
 * out, so that what is made of it differs too.
 * @throws RangeError where a rule lacks its parts or leads back to itself: the tree is no trace
 */
export function workOut(root: Step): WorkedOut {
  const walk = new Walk();
  walk.visit({ step: root, parent: null });
  return walk.result();
}

interface Place {
  readonly step: Step;
  readonly parent: Place | null;
}

/** Whole units (yuan, dm², cents); for ratios the text that the rule leads to. Null: no number. */
type Worked = bigint | string | null;

/** Counted in whole units; the others are ratios. */
type Whole = "yuan" | "dm2" | "cents";
const isWhole = (quantity: Quantity): quantity is Whole => quantity in DECIMALS;

/** Decimals of the text of whole units. */
const DECIMALS: Readonly<Record<Whole, number>> = {
  yuan: 4,
  dm2: 2,
  cents: 2,
};
const COVERAGE_NEEDED = "90";
const MONEY: readonly string[] = ["yuan", "qianYuan", "wanYuan", "yiYuan"] satisfies MoneyUnit[];
/** Sorts behind every key. */
const NO_KEY = "\uffff";

class Walk {
  private readonly worked = new Map<Step, Worked>();
  private readonly open = new Set<Step>();
  private readonly differences: Difference[] = [];
  private checked = 0;
  private cells = 0;
  private given = 0;
  private incomplete = 0;

  result(): WorkedOut {
    const { checked, cells, given, incomplete, differences } = this;
    return { checked, cells, given, incomplete, differences };
  }

  visit(place: Place): void {
    this.value(place);
    for (const step of place.step.children) this.visit({ step, parent: place });
  }

  private value(place: Place): Worked {
    const { step } = place;
    const known = this.worked.get(step);
    if (known !== undefined) return known;
    if (this.open.has(step)) throw new RangeError(`"${step.label}" is worked out from itself`);
    this.open.add(step);
    const worked = this.workedOut(place);
    this.open.delete(step);
    this.worked.set(step, worked);
    return worked;
  }

  private workedOut(place: Place): Worked {
    const { step } = place;
    const { calculation, quantity } = step;
    if (quantity === null) return null;
    const shown = shownOf(quantity, step.value);
    if (calculation === null) {
      if (step.value !== null) this.given += 1;
      return shown;
    }
    if (cutShort(calculation, step)) {
      this.incomplete += 1;
      return shown;
    }
    const worked = this.apply(calculation, place);
    this.checked += 1;
    if (calculation.rule === "cell") this.cells += 1;
    const verdict = calculation.rule === "surplus" ? this.verdictOf(calculation, place) : null;
    if (worked !== shown) this.differ(place, step.value, textOf(quantity, worked));
    else if (verdict !== null && calculation.rule === "surplus" && verdict !== calculation.verdict)
      this.differ(place, calculation.verdict, verdict);
    return worked;
  }

  private differ(place: Place, shown: string | null, workedOut: string | null): void {
    this.differences.push({ path: pathOf(place), shown, workedOut });
  }

  private apply(calculation: Calculation, place: Place): Worked {
    switch (calculation.rule) {
      case "cell":
        return cellOf(calculation);
      case "sum":
      case "split":
        return this.sumOf(place, "part") - this.sumOf(place, "less");
      case "same":
        return this.find(place, calculation.of);
      case "share":
        return this.shareOf(calculation, place);
      case "land":
        return this.landOf(calculation, place);
      case "per_mu": {
        const value = yieldRatio(Number(this.find(place, "figure")), Number(this.find(place, "land")));
        return value === null ? null : against(value, calculation.target);
      }
      case "concentration": {
        const { lead, total } = this.leading(place);
        const value = shareRatio(Number(lead), Number(total), 100);
        return value === null ? null : against(value, calculation.target);
      }
      case "surplus":
        return surplusCents(this.surplusOf(calculation, place));
      case "hhi": {
        const exact = hhiRatio(this.partsOf(place).map(Number));
        return exact === null ? null : formatHalfUp(exact, 4);
      }
      case "quotient": {
        const exact = locationQuotientRatio({
          parkIndustryYuan: Number(this.find(place, "figure")),
          parkYuan: Number(this.find(place, "whole")),
          districtIndustryYuan: Number(this.find(place, "district_part")),
          districtYuan: Number(this.find(place, "district_whole")),
        });
        return exact === null ? null : formatHalfUp(exact, 2);
      }
      case "coverage": {
        const [covered, not] = [this.find(place, "land"), this.find(place, "uncovered")];
        if (covered + not <= 0n) return null;
        return formatAgainstTarget(ratio(covered * 100n, covered + not), COVERAGE_NEEDED, {
          digits: 1,
          maxDigits: 8,
        }).text;
      }
    }
  }

  /** The children of a role, added. */
  private sumOf(place: Place, role: Role): bigint {
    return this.partsOf(place, role).reduce((sum, part) => sum + part, 0n);
  }

  /** The children of a role. */
  private partsOf(place: Place, role: Role = "part"): bigint[] {
    return place.step.children
      .filter((child) => child.role === role)
      .map((step) => whole(this.value({ step, parent: place }), step));
  }

  /** The one of a role among the children of the node, of its parent, and so on. */
  private find(place: Place, role: Role): bigint {
    for (let above: Place | null = place; above !== null; above = above.parent) {
      const step = above.step.children.find((child) => child.role === role && child !== place.step);
      if (step !== undefined) return whole(this.value({ step, parent: above }), step);
    }
    throw new RangeError(`"${place.step.label}" has no part "${role}"`);
  }

  private shareOf({ key, again }: Calculation & { rule: "share" }, place: Place): bigint {
    const split = place.parent?.step.calculation;
    if (split?.rule !== "split") throw new RangeError(`"${place.step.label}" is a share of no split`);
    return splitAgain(shareOf(this.find(place, "whole"), split.weights, [key]), again);
  }

  private landOf({ rest, again }: Calculation & { rule: "land" }, place: Place): bigint {
    const declared = this.sumOf(place, "part");
    if (rest === null) return splitAgain(declared, again);
    const free = this.find(place, "plot") - this.find(place, "declared");
    return splitAgain(declared + shareOf(free > 0n ? free : 0n, rest.weights, [rest.key]), again);
  }

  private leading(place: Place): { lead: bigint; total: bigint } {
    const lead = this.find(place, "lead");
    return { lead, total: lead + this.find(place, "other") };
  }

  private surplusOf({ of, target }: Calculation & { rule: "surplus" }, place: Place): Surplus {
    if (of === "per_mu")
      return perMuSurplus(Number(this.find(place, "figure")), Number(this.find(place, "land")), target);
    const { lead, total } = this.leading(place);
    return concentrationSurplus(Number(lead), Number(total), target);
  }

  /** Null where none was reached: for want of coverage, say. */
  private verdictOf(calculation: Calculation & { rule: "surplus" }, place: Place): "met" | "missed" | null {
    if (calculation.verdict === null) return null;
    return isMet(this.surplusOf(calculation, place), calculation.operator) ? "met" : "missed";
  }
}

const cutShort = ({ rule }: Calculation, { more }: Step): boolean =>
  more > 0 && (rule === "sum" || rule === "split" || rule === "land" || rule === "hhi");

const pathOf = ({ step, parent }: Place): string[] => [
  ...(parent === null ? [] : pathOf(parent)),
  step.label,
];

function whole(worked: Worked, { label }: Step): bigint {
  if (typeof worked !== "bigint") throw new RangeError(`"${label}" is no amount that can be added`);
  return worked;
}

function cellOf({ text, unit, sign }: Calculation & { rule: "cell" }): bigint {
  const amount = MONEY.includes(unit) ? yuanOf(text, unit as MoneyUnit) : dm2Of(text, unit as AreaUnit);
  if (amount === null) throw new RangeError(`"${text}" is no number`);
  return BigInt(sign) * BigInt(amount);
}

/** What of a total falls to some keys, by largest remainder. */
function shareOf(total: bigint, weights: readonly Weight[], keys: readonly (string | null)[]): bigint {
  const parts = allocate(
    Number(total),
    weights.map(({ key, weight }) => ({ key: key ?? NO_KEY, weightDm2: weight })),
  );
  return parts
    .filter((_, place) => keys.includes(at(weights, place).key))
    .reduce((sum, part) => sum + BigInt(part), 0n);
}

const splitAgain = (total: bigint, again: SplitAgain | null): bigint =>
  again === null ? total : shareOf(total, again.weights, again.keys);

/** A ratio as it is written beside its target. */
const against = (value: Ratio, target: string | null): string =>
  target === null
    ? formatHalfUp(value, 2)
    : formatAgainstTarget(value, target, { digits: 2, maxDigits: 8 }).text;

/** @throws RangeError where a whole quantity is written with more decimals than it has, or is no number */
function shownOf(quantity: Quantity, value: string | null): Worked {
  if (value === null || !isWhole(quantity)) return value;
  const decimal = parseDecimal(value);
  if (decimal === null || decimal.scale > DECIMALS[quantity])
    throw new RangeError(`"${value}" is no amount of ${quantity}`);
  return decimal.digits * 10n ** BigInt(DECIMALS[quantity] - decimal.scale);
}

function textOf(quantity: Quantity, worked: Worked): string | null {
  if (typeof worked !== "bigint" || !isWhole(quantity)) return worked === null ? null : String(worked);
  const decimals = DECIMALS[quantity];
  return formatHalfUp(ratio(worked, 10n ** BigInt(decimals)), decimals);
}
