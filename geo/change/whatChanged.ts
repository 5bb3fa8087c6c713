// Why is a park's surplus another one than before? Its change taken apart by cause, enterprise and parcel, with nothing left over.

import { apportionCents } from "../ledger/apportionCents";
import { amountsOf, sumAmounts } from "../ledger/holding";
import { type Amounts, isComparable, surplusOf, type UnitSurplus, unitSurplus } from "../ledger/yardstick";
import { at } from "../list/at";
import { divideHalfUp } from "../number/ratio";
import type { Cause } from "./causes";
import type { ChangeState, Held } from "./changeState";
import { enterpriseChange } from "./enterpriseChange";

/** What one cause changed at one enterprise on one parcel. */
export interface ChangeCell {
  readonly enterpriseId: string;
  readonly parcelId: string;
  readonly cause: Cause;
  /** Signed, in 0.01 yuan; 0 where someone came or went who counts with nothing. */
  readonly cents: bigint;
}

/** A surplus before and after, and everything between. */
export interface WhatChanged {
  /** In 0.01 yuan, half-up; null where nothing could be compared. */
  readonly beforeCents: bigint | null;
  readonly afterCents: bigint | null;
  /** After less before, a side that is null being 0: the sum of the cells, to the 0.01 yuan. */
  readonly changeCents: bigint;
  readonly cells: readonly ChangeCell[];
}

/**
 * The change of a surplus between two states of the same land, which may be two periods, or one period in two releases of the data. Each
 * enterprise walks one path: park lines, then coming and going, population, data; else land, figure, trade; all at the old target; the
 * new target last. The steps telescope, so that the residual is 0 by construction. The rules: docs/what-changed.md.
 * @param before old state; both must hold what the enterprises have elsewhere, too
 * @throws RangeError where a yardstick's value is no decimal
 * @example whatChanged(state2024, state2025).cells.filter(({ cause }) => cause === "left")
 */
export function whatChanged(before: ChangeState, after: ChangeState): WhatChanged {
  const [was, is] = common(unitSurplus(before.yardstick), unitSurplus(after.yardstick));
  const old = byEnterprise(before.held);
  const now = byEnterprise(after.held);
  const steps = [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .flatMap((enterpriseId) =>
      enterpriseChange(
        old.get(enterpriseId) ?? new Map(),
        now.get(enterpriseId) ?? new Map(),
        { yardstick: before.yardstick, unit: was },
        { yardstick: after.yardstick, unit: is },
      ).map((step) => ({ ...step, enterpriseId, key: `${step.cause} ${enterpriseId} ${step.parcelId}` })),
    );
  const sums = [insideSum(before), insideSum(after)] as const;
  const cents = (amounts: Amounts, unit: UnitSurplus) =>
    divideHalfUp(surplusOf(amounts, unit), unit.denominator);
  const beforeCents = cents(sums[0], was);
  const afterCents = cents(sums[1], is);
  const parts = apportionCents(steps, was.denominator, afterCents - beforeCents);
  return {
    beforeCents: isComparable(sums[0], before.yardstick) ? beforeCents : null,
    afterCents: isComparable(sums[1], after.yardstick) ? afterCents : null,
    changeCents: afterCents - beforeCents,
    cells: steps.map(({ enterpriseId, parcelId, cause }, index) => ({
      enterpriseId,
      parcelId,
      cause,
      cents: at(parts, index),
    })),
  };
}

/** What counts inside in a state. */
function insideSum({ held, yardstick }: ChangeState): Amounts {
  return sumAmounts(
    held.flatMap(({ counted, industryCode, inside }) =>
      counted && inside.part > 0 ? (amountsOf({ ...inside, industryCode }, yardstick) ?? []) : [],
    ),
  );
}

function byEnterprise(held: readonly Held[]): Map<string, Map<string, Held>> {
  const found = new Map<string, Map<string, Held>>();
  for (const one of held) {
    const parcels = found.get(one.enterpriseId) ?? new Map<string, Held>();
    parcels.set(one.parcelId, one);
    found.set(one.enterpriseId, parcels);
  }
  return found;
}

/** Both units over one denominator; each is a power of ten, so the larger is a multiple of the smaller. */
function common(a: UnitSurplus, b: UnitSurplus): [UnitSurplus, UnitSurplus] {
  const { denominator } = a.denominator > b.denominator ? a : b;
  const over = (unit: UnitSurplus): UnitSurplus => {
    const times = denominator / unit.denominator;
    return {
      perYuan: unit.perYuan * times,
      perLeadYuan: unit.perLeadYuan * times,
      perDm2: unit.perDm2 * times,
      denominator,
    };
  };
  return [over(a), over(b)];
}
