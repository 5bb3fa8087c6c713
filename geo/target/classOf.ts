// Which colour class does a yield fall into? The target is one of the breaks, so colour and verdict agree.
import { toNumber } from "../number/ratio";
import { targetDecimal } from "./surplus";

/** Breaks in % of the target; a yield exactly on a break belongs to the class above it. */
export const CLASS_BREAKS = [25, 50, 80, 100, 125, 175] as const;

/** 0 (under 25 % of the target) to 6 (175 % and more); 4 and up have reached the target. */
export type TargetClass = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/**
 * Doubles decide where the yield is further from a break than this share of it: three roundings of 2^-53 each
 * are 1000 times smaller. Nearer than that, integers decide; so every class is exact and recolouring 100 000
 * parcels stays fast.
 */
const DOUBT = 1e-12;

/**
 * A function that puts yields into classes by one target; make it once per recolouring.
 * @param targetValue 万元/亩, decimal text, above 0
 * @throws RangeError where it is no decimal above 0; the function throws it where there is no land or no
 *   figure, since no data is a class of its own that the caller knows
 * @example classifier("950")(142_500_000, 1_000_000) // 4
 */
export function classifier(targetValue: string): (yuan: number, landDm2: number) => TargetClass {
  const { digits, scale } = targetDecimal(targetValue);
  if (digits <= 0n) throw new RangeError(`classes need a target above 0, not "${targetValue}"`);
  // yuan·20 / (3·land) ≥ break/100 · digits/10^scale, multiplied out
  const yuanTimes = 2000n * 10n ** BigInt(scale);
  return byBreaks(CLASS_BREAKS.map((percent) => ({ landTimes: 3n * BigInt(percent) * digits, yuanTimes })));
}

/**
 * The same by breaks of one's own choice, of which the target is one.
 * @param breaks 万元/亩, decimal texts, ascending, as many as CLASS_BREAKS
 * @throws RangeError where they are not
 * @example breakClassifier(["12", "24", "38.4", "48", "60", "84"])(7_200, 1_000) // 4
 */
export function breakClassifier(breaks: readonly string[]): (yuan: number, landDm2: number) => TargetClass {
  if (breaks.length !== CLASS_BREAKS.length)
    throw new RangeError(`classes need ${CLASS_BREAKS.length} breaks, not ${breaks.length}`);
  const exact = breaks.map((one) => {
    const { digits, scale } = targetDecimal(one);
    return { landTimes: 3n * digits, yuanTimes: 20n * 10n ** BigInt(scale) };
  });
  exact.forEach((one, i) => {
    const next = exact[i + 1];
    if (next && one.landTimes * next.yuanTimes >= next.landTimes * one.yuanTimes)
      throw new RangeError(`breaks must ascend: ${breaks.join(", ")}`);
  });
  return byBreaks(exact);
}

/** The first break that is not reached: yuan × yuanTimes < land × landTimes. Plain loops over doubles: a recolouring asks it 100 000 times. */
function byBreaks(
  exact: readonly { readonly landTimes: bigint; readonly yuanTimes: bigint }[],
): (yuan: number, landDm2: number) => TargetClass {
  const yuanPerDm2 = Float64Array.from(exact, ({ landTimes, yuanTimes }) =>
    toNumber({ numerator: landTimes, denominator: yuanTimes }),
  );
  const surelyUnder = yuanPerDm2.map((at) => at - DOUBT * Math.abs(at));
  const surelyReached = yuanPerDm2.map((at) => at + DOUBT * Math.abs(at));
  return (yuan, landDm2) => {
    if (!(landDm2 > 0) || !Number.isFinite(yuan)) {
      throw new RangeError(`a class needs land and a figure, not ${yuan} yuan on ${landDm2} dm²`);
    }
    const value = yuan / landDm2;
    let reached = 0;
    while (reached < surelyUnder.length) {
      if (value < (surelyUnder[reached] ?? 0)) break;
      if (value <= (surelyReached[reached] ?? 0) && isUnder(yuan, landDm2, exact[reached])) break;
      reached++;
    }
    return reached as TargetClass;
  };
}

const isUnder = (yuan: number, landDm2: number, at: { landTimes: bigint; yuanTimes: bigint } | undefined) =>
  at !== undefined && BigInt(yuan) * at.yuanTimes < BigInt(landDm2) * at.landTimes;

/**
 * The class of one yield; see `classifier`, which is faster for many.
 * @param yuan whole yuan
 * @param landDm2 whole 0.01 m², above 0
 * @param targetValue 万元/亩, decimal text
 * @throws RangeError as `classifier`
 * @example classOf(0, 1_000_000, "950") // 0
 */
export function classOf(yuan: number, landDm2: number, targetValue: string): TargetClass {
  return classifier(targetValue)(yuan, landDm2);
}
