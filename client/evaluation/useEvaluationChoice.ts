// Which method and class shares does the page evaluate by? One choice for the board, the panel, the map and the inspector; it is part of the link.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { EvaluationFitView } from "../../server/api/evaluationShapes";
import { useTRPC } from "../api/trpc";
import { useViewPart } from "../state/useView";
import { currentAddress, openView } from "../state/viewStore";
import { type EvaluationLook, NOBODY_CHOSE, readEvaluationLook, writeEvaluationLook } from "./evaluationLook";
import { rememberLook } from "./rememberedLook";

export type EvaluationChoice = Pick<EvaluationLook, "method" | "shares">;

/** What was chosen, by this person or by the link, and a way to choose. */
export function useEvaluationLook(): [EvaluationLook, (next: Partial<EvaluationLook>) => void] {
  const text = useViewPart((view) => view.evaluation);
  return [useMemo(() => readEvaluationLook(text), [text]), choose];
}

function choose(next: Partial<EvaluationLook>): void {
  const look = { ...readEvaluationLook(currentAddress().view.evaluation), ...next };
  openView({ evaluation: writeEvaluationLook(look) || NOBODY_CHOSE });
  rememberLook(writeEvaluationLook({ ...look, list: "classes" }));
}

/** How the method that holds where none is chosen fits the data; null until it is known, and where a method was chosen. */
export function useEvaluationFit(asked: boolean): { fit: EvaluationFitView | null; waits: boolean } {
  const query = useQuery(useTRPC().evaluation.fit.queryOptions({}, { enabled: asked }));
  return { fit: query.data ?? null, waits: asked && query.isPending };
}

/**
 * The choice that holds: what was chosen, else the method that the data reach for, where the first of all would judge nobody; the same for
 * every year, so that classes can be compared. Null while that is not known.
 * @param asked false where nothing is shown by it yet: then it costs nothing and is null
 */
export function useEvaluationChoice(asked: boolean): EvaluationChoice | null {
  const [{ method, shares }] = useEvaluationLook();
  const { fit, waits } = useEvaluationFit(asked && method === null);
  const instead = fit?.instead?.method;
  const begun = instead === undefined ? null : `${instead.id}@${instead.version}`;
  return useMemo(
    () => (!asked || waits ? null : { method: method ?? begun, shares }),
    [asked, waits, method, begun, shares],
  );
}

/** As a procedure takes it. */
export const asInput = (choice: EvaluationChoice | null) => ({
  ...(choice === null || choice.method === null ? {} : { method: choice.method }),
  ...(choice === null || choice.shares === null ? {} : { shares: choice.shares }),
});
