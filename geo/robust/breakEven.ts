// Down to which share of a promise does the park still pass?
import type { Operator } from "../target/target";

/**
 * The least whole per cent, 0 to 100, at which fixed + promised·p/100 still satisfies the operator; null where not even
 * all of it does. Surpluses in any one unit.
 * @param fixed the surplus without what is promised, the promised land's demand included
 * @param promised what the promise adds in full, not negative
 * @example breakEven(-87n, 100n, ">=") // 87
 */
export function breakEven(fixed: bigint, promised: bigint, operator: Operator): number | null {
  const passes = (per: bigint) => {
    const surplus = 100n * fixed + per * promised;
    return operator === ">" ? surplus > 0n : surplus >= 0n;
  };
  if (operator === "<=" || !passes(100n)) return null;
  for (let per = 0; per <= 100; per++) if (passes(BigInt(per))) return per;
  return 100;
}
