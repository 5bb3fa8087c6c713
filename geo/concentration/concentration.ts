// What share of a park's output comes from its designated leading industries (主导产业集聚度)?
import { matchesPrefix } from "../industry/matchesPrefix";
import { type Ratio, ratio, toNumber } from "../number/ratio";

/** Leading and total output, with the share they make. */
export interface Concentration {
  readonly leadYuan: number;
  /** Everybody's output, enterprises without a code included. */
  readonly totalYuan: number;
  /** 0–1, unrounded, for showing; null where there is no output. */
  readonly share: number | null;
}

/**
 * Output of the enterprises in the designated industries ÷ output of all, those without a code included.
 * @param outputByIndustry yuan by GB/T 4754 code, "" without a code
 * @param leads designated GB/T 4754 prefixes; several are counted together, each enterprise once
 * Source: 《521实施意见》第22条; the target binds the two strategic parks.
 * @example concentration({ "3670": 70, "1711": 30 }, ["36"]) // { leadYuan: 70, totalYuan: 100, share: 0.7 }
 */
export function concentration(
  outputByIndustry: Readonly<Record<string, number>>,
  leads: readonly string[],
): Concentration {
  let leadYuan = 0;
  let totalYuan = 0;
  for (const [code, yuan] of Object.entries(outputByIndustry)) {
    totalYuan += yuan;
    if (matchesPrefix(code, leads)) leadYuan += yuan;
  }
  const exact = shareRatio(leadYuan, totalYuan);
  return { leadYuan, totalYuan, share: exact === null ? null : toNumber(exact) };
}

/**
 * A share of a total, exact, 0–1; null where the total is not above 0.
 * @param per 100 for a figure in %
 * @example formatHalfUp(shareRatio(6996, 10000, 100)!, 2) // "69.96"
 */
export function shareRatio(partYuan: number, totalYuan: number, per: 1 | 100 = 1): Ratio | null {
  if (totalYuan <= 0) return null;
  return ratio(BigInt(partYuan) * BigInt(per), BigInt(totalYuan));
}
