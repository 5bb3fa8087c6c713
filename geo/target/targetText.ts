// How are ramps and exemptions written in one cell of a table, and read back?
import { EXEMPT_KINDS, type Exemption } from "./exemption";
import type { Milestone } from "./ramp";

const BETWEEN = /[;；]/;

/**
 * Milestones of a ramp: `2024=900;2027=950`.
 * @returns null where the text is no such list; what years and values may be, `faultsOf` says
 * @example readMilestones("2024=900; 2027=950") // [{ year: 2024, value: "900" }, { year: 2027, value: "950" }]
 */
export function readMilestones(text: string): Milestone[] | null {
  const found = parts(text).map((part): Milestone | null => {
    const match = /^(\d{4})\s*[=＝:：]\s*(\S+)$/.exec(part);
    return match?.[2] === undefined ? null : { year: Number(match[1]), value: match[2] };
  });
  return found.includes(null) ? null : found.filter((one) => one !== null);
}

/** @example writeMilestones([{ year: 2024, value: "900" }, { year: 2027, value: "950" }]) // "2024=900;2027=950" */
export const writeMilestones = (milestones: readonly Milestone[]): string =>
  milestones.map(({ year, value }) => `${year}=${value}`).join(";");

/**
 * Exemptions: `park=SP-01|2026-12-31|reason`, several parted by `;`; without a day between the bars it is open.
 * @returns null where the text is no such list
 * @example readExemptions("parcel=P-7||在建") // [{ kind: "parcel", id: "P-7", reason: "在建", until: null }]
 */
export function readExemptions(text: string): Exemption[] | null {
  const found = parts(text).map((part): Exemption | null => {
    const [whom = "", until = "", ...reason] = part.split("|").map((one) => one.trim());
    const match = /^(\w+)\s*[=＝:：]\s*(.+)$/.exec(whom);
    const kind = EXEMPT_KINDS.find((one) => one === match?.[1]);
    if (kind === undefined || match?.[2] === undefined) return null;
    return { kind, id: match[2], reason: reason.join("|"), until: until === "" ? null : until };
  });
  return found.includes(null) ? null : found.filter((one) => one !== null);
}

/** The text that `readExemptions` reads; a semicolon in a reason becomes a comma. */
export const writeExemptions = (exemptions: readonly Exemption[]): string =>
  exemptions
    .map(({ kind, id, until, reason }) => `${kind}=${id}|${until ?? ""}|${reason.replace(/[;；]/g, "，")}`)
    .join(";");

const parts = (text: string): string[] =>
  text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== "");
