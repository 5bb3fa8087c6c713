// Why has one enterprise's part of a surplus changed? One path from the old state to the new, step by step, so that nothing is left over.

import { allocate } from "../allocation/allocate";
import { amountsOf } from "../ledger/holding";
import { type Amounts, surplusOf, type UnitSurplus, type Yardstick } from "../ledger/yardstick";
import { at } from "../list/at";
import { divideHalfUp } from "../number/ratio";
import type { Cause } from "./causes";
import type { Held } from "./changeState";

/** A step of the path on one parcel, exact over the common denominator. */
export interface Step {
  readonly parcelId: string;
  readonly cause: Cause;
  readonly numerator: bigint;
}

/** What is asked before and after: yardsticks, and the surplus of a unit over one common denominator. */
export interface Asked {
  readonly yardstick: Yardstick;
  readonly unit: UnitSurplus;
}

/** Its land and figure within the unit on one parcel. */
interface Inside {
  readonly landDm2: number;
  readonly yuan: number | null;
}

type Standing = "absent" | "uncounted" | "unknown" | "known";

const NOTHING: Amounts = { yuan: 0, leadYuan: 0, landDm2: 0 };

/**
 * The steps of one enterprise; they sum to its part after less its part before. Amounts of all steps but the last are those of the old
 * target; the last is what the new target asks more of the land and output that stand in the new state.
 * @param before its holdings in the old state, by parcel, those outside included; `after` likewise
 */
export function enterpriseChange(
  before: ReadonlyMap<string, Held>,
  after: ReadonlyMap<string, Held>,
  was: Asked,
  is: Asked,
): Step[] {
  const steps: Step[] = [];
  const add = (parcelId: string, cause: Cause, numerator: bigint, always = false) => {
    if (always || numerator !== 0n) steps.push({ parcelId, cause, numerator });
  };
  const oldCode = codeOf(before);
  const newCode = codeOf(after);
  const old = (inside: Inside | undefined, industryCode: string) =>
    surplusOf(countedAmounts(inside, industryCode, was.yardstick), was.unit);
  const moved = underNewLines(before, after);
  if ([...before.values()].some(({ counted, yuan }) => counted && yuan !== null)) {
    for (const [parcelId, held] of before) {
      add(parcelId, "lines", old(moved.get(parcelId), oldCode) - old(held.inside, oldCode));
    }
  }
  const now = insideOf(after);
  const from = standing(before, moved);
  const to = standing(after, now);
  const cause = crossing(from, to);
  if (cause !== null) {
    if (from === "known")
      for (const [parcelId, inside] of moved) add(parcelId, cause, -old(inside, oldCode), true);
    else if (to === "known") {
      for (const [parcelId, inside] of now)
        add(parcelId, cause, surplusOf(countedAmounts(inside, newCode, leadsThen(was, is)), was.unit), true);
    } else for (const parcelId of (from === "absent" ? now : moved).keys()) add(parcelId, cause, 0n, true);
  } else if (from === "known" && to === "known") {
    const onNewLand = oldFigureOnNewLand(before, after, moved, now);
    for (const parcelId of new Set([...moved.keys(), ...now.keys()])) {
      const landDm2 = now.get(parcelId)?.landDm2 ?? 0;
      const stayed = { landDm2, yuan: onNewLand.get(parcelId) ?? 0 };
      const reported = { landDm2, yuan: now.get(parcelId)?.yuan ?? 0 };
      add(parcelId, "area", old(stayed, oldCode) - old(moved.get(parcelId), oldCode));
      add(parcelId, "figure", old(reported, oldCode) - old(stayed, oldCode));
      const retold = surplusOf(countedAmounts(reported, newCode, leadsThen(was, is)), was.unit);
      add(parcelId, "industry", retold - old(reported, oldCode));
    }
  }
  if (to === "known") {
    for (const [parcelId, inside] of now) {
      const amounts = countedAmounts(inside, newCode, is.yardstick);
      add(parcelId, "target", surplusOf(amounts, is.unit) - surplusOf(amounts, was.unit));
    }
  }
  return steps;
}

/** The old target with the new state's leading industries: which trades lead is a matter of industry, not of what is asked. */
function leadsThen(was: Asked, is: Asked): Yardstick {
  return is.yardstick.kind === "concentration"
    ? { ...is.yardstick, value: was.yardstick.value }
    : was.yardstick;
}

function countedAmounts(inside: Inside | undefined, industryCode: string, yardstick: Yardstick): Amounts {
  return (inside && amountsOf({ ...inside, industryCode }, yardstick)) ?? NOTHING;
}

/** Parcels of which something lies inside. */
function insideOf(held: ReadonlyMap<string, Held>): Map<string, Inside> {
  return new Map([...held].flatMap(([id, { inside }]) => (inside.part > 0 ? [[id, inside] as const] : [])));
}

/** The old holdings as the new park lines count them: only where the enterprise is on the parcel in both states can the two be told apart. */
function underNewLines(
  before: ReadonlyMap<string, Held>,
  after: ReadonlyMap<string, Held>,
): Map<string, Inside> {
  const moved = new Map<string, Inside>();
  for (const [id, held] of before) {
    const now = after.get(id)?.inside ?? held.inside;
    const same =
      BigInt(now.part) * BigInt(held.inside.whole) === BigInt(held.inside.part) * BigInt(now.whole);
    if (same) {
      if (held.inside.part > 0) moved.set(id, held.inside);
    } else if (now.part > 0) {
      moved.set(id, {
        landDm2: share(held.landDm2, now.part, now.whole),
        yuan: held.yuan === null ? null : share(held.yuan, now.part, now.whole),
      });
    }
  }
  return moved;
}

/**
 * The old figure, whole, spread over the new land as allocation does it, and of that what lies inside: between it and the old lies the
 * land, between it and the new what the enterprise reports. Where either has not changed, all of the difference is the other's.
 */
function oldFigureOnNewLand(
  before: ReadonlyMap<string, Held>,
  after: ReadonlyMap<string, Held>,
  moved: ReadonlyMap<string, Inside>,
  now: ReadonlyMap<string, Inside>,
): Map<string, number> {
  const yuanOf = (inside: ReadonlyMap<string, Inside>) =>
    new Map([...inside].map(([id, { yuan }]) => [id, yuan ?? 0]));
  const figure = wholeFigure(before);
  if (figure === wholeFigure(after)) return yuanOf(now);
  const sameLand =
    before.size === after.size &&
    [...before].every(([id, { landDm2 }]) => after.get(id)?.landDm2 === landDm2);
  if (sameLand) return yuanOf(moved);
  const parts = [...after.values()].map(({ parcelId, landDm2 }) => ({ key: parcelId, weightDm2: landDm2 }));
  const yuan = allocate(figure, parts);
  return new Map(
    [...after.values()].flatMap(({ parcelId, inside: { part, whole } }, index) =>
      part > 0 ? [[parcelId, part === whole ? at(yuan, index) : share(at(yuan, index), part, whole)]] : [],
    ),
  );
}

function wholeFigure(held: ReadonlyMap<string, Held>): number {
  return [...held.values()].reduce((sum, { yuan }) => sum + (yuan ?? 0), 0);
}

function share(amount: number, part: number, whole: number): number {
  return Number(divideHalfUp(BigInt(amount) * BigInt(part), BigInt(whole)));
}

function codeOf(held: ReadonlyMap<string, Held>): string {
  for (const { industryCode } of held.values()) return industryCode;
  return "";
}

function standing(held: ReadonlyMap<string, Held>, inside: ReadonlyMap<string, Inside>): Standing {
  if (inside.size === 0) return "absent";
  for (const { counted, yuan } of held.values())
    return !counted ? "uncounted" : yuan === null ? "unknown" : "known";
  return "absent";
}

/** What it is called when an enterprise goes from one standing to another; null where it stays, or never counted. */
function crossing(from: Standing, to: Standing): Cause | null {
  if (from === to) return null;
  if (from === "absent") return to === "uncounted" ? null : "entered";
  if (to === "absent") return from === "uncounted" ? null : "left";
  return from === "uncounted" || to === "uncounted" ? "population" : "data";
}
