// How many times, or which part, of the year before is a figure?
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { ratio } from "../../geo/number/ratio";

/** Below one it is a fraction: 0.00 times tells nobody of 1/300. @param other the year before, not 0 */
export function jumpInWords(value: number, other: number): { zh_value: string; en_value: string } {
  const [now, before] = [BigInt(value), BigInt(other)];
  const magnitude = (part: bigint) => (part < 0n ? -part : part);
  if (value === 0) return { zh_value: "0", en_value: "0 times" };
  if (magnitude(now) >= magnitude(before)) {
    const times = formatHalfUp(ratio(now, before), 2);
    return { zh_value: `${times} 倍`, en_value: `${times} times` };
  }
  const part = formatHalfUp(ratio(before, now), 0);
  return { zh_value: `1/${part}（÷ ${part}）`, en_value: `1/${part} (÷ ${part}) of` };
}
