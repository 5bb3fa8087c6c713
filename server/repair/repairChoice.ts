// Which proposed repairs are made: all, those below a difference, some kinds, or single ones?
import { DEFECT_KINDS, type DefectKind, type Finding, staysBelow } from "../../geo/repair/finding";

/** A repair is made where any of these takes it. */
export interface RepairChoice {
  readonly all: boolean;
  /** Change of the shape's area, in m² or % of the area before. */
  readonly below: { readonly m2: number } | { readonly percent: number } | null;
  readonly kinds: readonly DefectKind[];
  /** Of single findings. */
  readonly keys: readonly string[];
  /** Single findings that are not taken, whatever else takes them. */
  readonly not: readonly string[];
}

export const NO_REPAIR: RepairChoice = { all: false, below: null, kinds: [], keys: [], not: [] };

/** Only what proposes a shape can be accepted. */
export function accepts(choice: RepairChoice, finding: Finding): boolean {
  if (finding.repaired === null || choice.not.includes(finding.key)) return false;
  return (
    choice.all ||
    choice.kinds.includes(finding.kind) ||
    choice.keys.includes(finding.key) ||
    (choice.below !== null && staysBelow(finding, choice.below))
  );
}

/**
 * `all`, `none`, `below:0.5%`, `below:10m2`, or kinds parted by commas; null where it is none of these.
 * @example parseRepairChoice("spike,unclosed_ring")?.kinds // ["spike", "unclosed_ring"]
 */
export function parseRepairChoice(text: string): RepairChoice | null {
  if (text === "none") return NO_REPAIR;
  if (text === "all") return { ...NO_REPAIR, all: true };
  const below = /^below:(\d+(?:\.\d+)?)(%|m2|m²|㎡)$/.exec(text);
  if (below !== null) {
    const limit = Number(below[1]);
    return { ...NO_REPAIR, below: below[2] === "%" ? { percent: limit } : { m2: limit } };
  }
  const kinds = text.split(",").map((kind) => kind.trim().replaceAll("-", "_"));
  const known = DEFECT_KINDS.filter((kind) => kinds.includes(kind));
  return known.length > 0 && kinds.every((kind) => known.some((one) => one === kind))
    ? { ...NO_REPAIR, kinds: known }
    : null;
}
