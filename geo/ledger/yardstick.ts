// What is a yuan or a 0.01 m² worth against a target? The surplus is linear, so it is known from its value for one of each.
import { concentrationSurplus, perMuSurplus } from "../target/surplus";

/** What figures are held against: so much a mu, or such a share of leading industries. */
export type Yardstick =
  | { readonly kind: "per_mu"; readonly value: string }
  | { readonly kind: "concentration"; readonly value: string; readonly leads: readonly string[] };

/** What one unit adds to the surplus: numerators in 0.01 yuan over the one denominator. */
export interface UnitSurplus {
  readonly perYuan: bigint;
  /** Besides, where the yuan is output of a leading industry. */
  readonly perLeadYuan: bigint;
  readonly perDm2: bigint;
  readonly denominator: bigint;
}

/**
 * The surplus of one yuan, one yuan of leading output and one 0.01 m², worked out by the judge's own functions.
 * @throws RangeError where the value is no decimal
 * @example unitSurplus({ kind: "per_mu", value: "48" }) // { perYuan: 100n, perLeadYuan: 0n, perDm2: -720n, denominator: 1n }
 * @example unitSurplus({ kind: "concentration", value: "70", leads: ["36"] }) // { perYuan: -70n, perLeadYuan: 100n, perDm2: 0n, denominator: 1n }
 */
export function unitSurplus({ kind, value }: Pick<Yardstick, "kind" | "value">): UnitSurplus {
  if (kind === "per_mu") {
    const { numerator, denominator } = perMuSurplus(1, 0, value);
    return {
      perYuan: numerator,
      perLeadYuan: 0n,
      perDm2: perMuSurplus(0, 1, value).numerator,
      denominator,
    };
  }
  const { numerator, denominator } = concentrationSurplus(0, 1, value);
  return {
    perYuan: numerator,
    perLeadYuan: concentrationSurplus(1, 0, value).numerator,
    perDm2: 0n,
    denominator,
  };
}

/** What a set of land has to be held against a yardstick: whole yuan and 0.01 m². */
export interface Amounts {
  readonly yuan: number;
  /** Of it, output of leading industries; 0 for per-mu yardsticks. */
  readonly leadYuan: number;
  readonly landDm2: number;
}

/** The exact surplus of amounts, a numerator over the unit's denominator. */
export function surplusOf({ yuan, leadYuan, landDm2 }: Amounts, unit: UnitSurplus): bigint {
  return unit.perYuan * BigInt(yuan) + unit.perLeadYuan * BigInt(leadYuan) + unit.perDm2 * BigInt(landDm2);
}

/** Whether there is anything to hold against the yardstick, as `judgePerMu` and `judgeConcentration` see it: land with the figure, and output to have shares of. */
export function isComparable({ yuan, landDm2 }: Amounts, { kind }: Pick<Yardstick, "kind">): boolean {
  return landDm2 > 0 && (kind === "per_mu" || yuan > 0);
}
