// Who is let off a target, why, and until when?
import { lastDay, parsePeriod } from "../period/period";
import type { TargetSubject } from "./scope";

export const EXEMPT_KINDS = ["park", "parcel", "enterprise"] as const;

/** A subject that a target does not judge. Its figures stay in every sum it is part of: only its own verdict is let off. */
export interface Exemption {
  readonly kind: (typeof EXEMPT_KINDS)[number];
  readonly id: string;
  readonly reason: string;
  /** The last day, `YYYY-MM-DD`; null: open. */
  readonly until: string | null;
}

/**
 * The exemption that lets a subject off in a period: it must not have expired on the period's last day. Null where none does.
 * @param period id such as `2025`
 * @example exemptionInForce([{ kind: "park", id: "P1", reason: "在建", until: "2026-06-30" }], { unit: "park", id: "P1" }, "2026") // null
 */
export function exemptionInForce(
  exemptions: readonly Exemption[],
  subject: Pick<TargetSubject, "unit" | "id">,
  period: string,
): Exemption | null {
  const parsed = parsePeriod(period);
  if (parsed === null) return null;
  const day = lastDay(parsed);
  return (
    exemptions.find(
      ({ kind, id, until }) => kind === subject.unit && id === subject.id && (until === null || until >= day),
    ) ?? null
  );
}
