// What does a text say as the value of an indicator, and which day does it stand for?
import { dayNumber } from "../../geo/indicator/calendar";
import type { EntryRole, IndicatorKind } from "../../geo/indicator/indicator";
import { plainNumber } from "../../geo/number/plainNumber";
import { ratioOf, signOf } from "../../geo/number/ratio";
import { lastDay, parsePeriod } from "../../geo/period/period";
import { figurePeriod } from "../import/figurePeriod";

/** Nothing that the policy counts comes near. */
const LARGEST = 1_000_000_000_000;
const LONGEST = 32;
const MOST_DECIMALS = 8;

const DONE: Readonly<Record<string, string>> = {
  是: "1",
  已完成: "1",
  完成: "1",
  done: "1",
  yes: "1",
  "1": "1",
  否: "0",
  未完成: "0",
  open: "0",
  no: "0",
  "0": "0",
};

export const ROLE_WORDS: Readonly<Record<string, EntryRole>> = {
  value: "value",
  实际值: "value",
  完成值: "value",
  baseline: "baseline",
  基期: "baseline",
  基期值: "baseline",
  interim: "interim",
  年度目标: "interim",
  分年目标: "interim",
};

/** The number as exact decimal text, its unit left away; 1 and 0 for a milestone. Null where it says none that can be. */
export function entryValue(
  text: string,
  { kind, unit }: { kind: IndicatorKind; unit: string },
): string | null {
  const plain = text.normalize("NFKC").trim();
  if (kind === "milestone") return DONE[plain.toLowerCase()] ?? null;
  const bare = [unit, unit.replace(/\/年$/, "")].find((word) => word !== "" && plain.endsWith(word)) ?? "";
  const number = plainNumber(plain.slice(0, plain.length - bare.length).trim());
  if (number === null || number.length > LONGEST || /e/i.test(number)) return null;
  const { numerator, denominator } = ratioOf(number);
  if (denominator > 10n ** BigInt(MOST_DECIMALS)) return null;
  const size = numerator * BigInt(signOf(numerator));
  return size > BigInt(LARGEST) * denominator ? null : number.replace(/^\+/, "");
}

/** The day itself, or the last day of a year or a quarter (`2025`, `2025Q3`, `2025年1-9月`). Null where it is neither. */
export function entryDay(text: string): string | null {
  const plain = text.normalize("NFKC").trim();
  const day = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain);
  if (day !== null) {
    const [, year = "", month = "", date = ""] = day;
    const iso = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    return dayNumber(iso) !== null && /^(?:19|20)/.test(iso) ? iso : null;
  }
  const period = parsePeriod(figurePeriod(plain, null) ?? "");
  return period === null ? null : lastDay(period);
}
