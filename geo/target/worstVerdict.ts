// How does a park stand by all its targets together? As it does by the one that it stands worst by.
import type { Verdict } from "./target";

/** What one target says. */
interface Judged {
  readonly target: { readonly reference: boolean } | null;
  /** Why nothing is decided; "exempt" where the target does not hold here. */
  readonly reason: string | null;
  readonly verdict: Verdict;
}

/**
 * The worst verdict among the targets that bind and judge: missed, then undecided, then met; undecided where none does.
 * @example worstVerdict([{ target: { reference: false }, reason: null, verdict: "met" }]) // "met"
 */
export function worstVerdict(judged: Iterable<Judged>): Verdict {
  const verdicts = [...judged]
    .filter(({ target, reason }) => target !== null && !target.reference && reason !== "exempt")
    .map(({ verdict }) => verdict);
  if (verdicts.includes("missed")) return "missed";
  return verdicts.length === 0 || verdicts.includes("undecided") ? "undecided" : "met";
}
