// Which of the chosen method and shares does this district have, and which does a link name in vain? Pure.
import type { EvaluationChoices } from "../../server/api/evaluationShapes";
import type { EvaluationLook } from "./evaluationLook";

export type EvaluationChoice = Pick<EvaluationLook, "method" | "shares">;

export interface HeldLook {
  /** What of the choice can be evaluated by; the rest is as if nobody had chosen it. */
  readonly choice: EvaluationChoice;
  /** What was chosen and is not there, or cannot be used; null where all is. */
  readonly gone: EvaluationChoice;
}

/**
 * Never throws: a link from elsewhere, or from before a method went, opens with what is there.
 * A method is named with its version or, as any request may, without.
 * @example heldLook({ method: "nosuch@1", shares: null }, choices).gone.method // "nosuch@1"
 */
export function heldLook(
  { method, shares }: EvaluationChoice,
  choices: {
    readonly methods: readonly Pick<EvaluationChoices["methods"][number], "id" | "version" | "unusable">[];
    readonly shares: readonly Pick<EvaluationChoices["shares"][number], "id">[];
  },
): HeldLook {
  const [id, version] = (method ?? "").split("@");
  const named = choices.methods.find(
    (one) => one.id === id && (version === undefined || one.version === version),
  );
  const usable = named !== undefined && named.unusable === null;
  const known = choices.shares.some((one) => one.id === shares);
  return {
    choice: { method: usable ? method : null, shares: known ? shares : null },
    gone: { method: usable ? null : method, shares: known ? null : shares },
  };
}
