// Who carries a park over a target and who drags it, parcel by parcel or enterprise by enterprise, in cents that add up to its gap?
import { at } from "../list/at";
import { divideHalfUp } from "../number/ratio";
import { apportionCents } from "./apportionCents";
import { amountsOf, type Holding, sumAmounts } from "./holding";
import { type Amounts, isComparable, surplusOf, unitSurplus, type Yardstick } from "./yardstick";

export type LedgerBy = "parcel" | "enterprise";

/** One parcel's or enterprise's part of the park's surplus. */
export interface SurplusLine extends Amounts {
  readonly id: string;
  /** Signed, in 0.01 yuan. */
  readonly surplusCents: bigint;
  /** Its holdings that carry the figure, those with most land first. */
  readonly holdings: readonly Holding[];
}

/** A park's surplus taken apart whole. */
export interface SurplusLedger {
  /** The worst first, equal ones by id. */
  readonly lines: readonly SurplusLine[];
  /** What all of them have together. */
  readonly totals: Amounts;
  /** The park's surplus in 0.01 yuan, half-up: the sum of the lines; null where nothing may be compared. */
  readonly totalCents: bigint | null;
  /** Occupied land whose users have not reported the figure: it has no line. */
  readonly withoutFigure: { readonly count: number; readonly landDm2: number };
}

/**
 * Every parcel's or enterprise's exact part of a park's surplus. An enterprise on several parcels counts with what it has on those given;
 * of a parcel that is split only the part given counts.
 * @param holdings of the population that the target speaks of, within the park
 * @throws RangeError where the yardstick's value is no decimal
 * @example surplusLedger(holdings, { kind: "per_mu", value: "48" }, "parcel").totalCents // equals judgePerMu(…).surplusCents
 */
export function surplusLedger(
  holdings: Iterable<Holding>,
  yardstick: Yardstick,
  by: LedgerBy,
): SurplusLedger {
  const groups = new Map<string, { counted: Holding[]; amounts: Amounts[]; mute: boolean }>();
  let muteDm2 = 0;
  for (const holding of holdings) {
    const id = by === "parcel" ? holding.parcelId : holding.enterpriseId;
    const group = groups.get(id) ?? { counted: [], amounts: [], mute: false };
    groups.set(id, group);
    const amounts = amountsOf(holding, yardstick);
    if (amounts === null) {
      group.mute = true;
      muteDm2 += holding.landDm2;
      continue;
    }
    group.counted.push(holding);
    group.amounts.push(amounts);
  }
  const unit = unitSurplus(yardstick);
  const parts = [...groups]
    .filter(([, { counted }]) => counted.length > 0)
    .map(([key, { counted, amounts }]) => {
      const sum = sumAmounts(amounts);
      return { key, counted, sum, numerator: surplusOf(sum, unit) };
    });
  const totals = sumAmounts(parts.map(({ sum }) => sum));
  const total = divideHalfUp(surplusOf(totals, unit), unit.denominator);
  const cents = apportionCents(parts, unit.denominator, total);
  return {
    lines: parts
      .map(({ key, counted, sum }, index) => ({
        id: key,
        ...sum,
        surplusCents: at(cents, index),
        holdings: counted.sort((a, b) => b.landDm2 - a.landDm2 || (a.parcelId < b.parcelId ? -1 : 1)),
      }))
      .sort(worstFirst),
    totals,
    totalCents: isComparable(totals, yardstick) ? total : null,
    withoutFigure: { count: [...groups.values()].filter(({ mute }) => mute).length, landDm2: muteDm2 },
  };
}

function worstFirst(a: SurplusLine, b: SurplusLine): number {
  if (a.surplusCents !== b.surplusCents) return a.surplusCents < b.surplusCents ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
