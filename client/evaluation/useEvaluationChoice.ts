// Which method and class shares does the page evaluate by? One choice for the board, the panel, the map and the inspector; it is part of the link.
import { useQuery } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import type { EvaluationFitView } from "../../server/api/evaluationShapes";
import { useTRPC } from "../api/trpc";
import { useViewPart } from "../state/useView";
import { currentAddress, openView, subscribeView } from "../state/viewStore";
import { type EvaluationLook, NOBODY_CHOSE, readEvaluationLook, writeEvaluationLook } from "./evaluationLook";
import { type EvaluationChoice, type HeldLook, heldLook } from "./heldLook";
import { rememberLook } from "./rememberedLook";

/** What was chosen, by this person or by the link, whether it is there or not, and a way to choose. */
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
  // what was found before a method was chosen is kept by the query, and says nothing any more
  return { fit: asked ? (query.data ?? null) : null, waits: asked && query.isPending };
}

/**
 * The choice held against what the district has; null until that is known.
 * @param asked false where nothing is shown by it yet: then it costs nothing and is null
 */
export function useHeldLook(asked: boolean): HeldLook | null {
  const [{ method, shares }] = useEvaluationLook();
  const chosen = method !== null || shares !== null;
  const query = useQuery(useTRPC().evaluation.choices.queryOptions(undefined, { enabled: asked && chosen }));
  return useMemo(() => {
    if (!asked || (chosen && query.isPending)) return null;
    // where the list does not come the server says what it thinks of the choice itself
    const whole = { choice: { method, shares }, gone: { method: null, shares: null } };
    return chosen && query.data ? heldLook({ method, shares }, query.data) : whole;
  }, [asked, chosen, query.isPending, query.data, method, shares]);
}

/** What the link names of a method and shares that are not here; also where the whole of it cannot be read. */
export function useGoneLook(): EvaluationChoice {
  const unread = useSyncExternalStore(subscribeView, unreadLook);
  const held = useHeldLook(true);
  return { method: held?.gone.method ?? unread, shares: held?.gone.shares ?? null };
}

const unreadLook = (): string | null =>
  currentAddress().foreign.find(([key, value]) => key === "ev" && value !== "")?.[1] ?? null;

/**
 * The choice that holds: what was chosen and is there, else the method that the data reach for, where the first of all would judge nobody;
 * the same for every year, so that classes can be compared. Null while that is not known.
 * @param asked false where nothing is shown by it yet: then it costs nothing and is null
 */
export function useEvaluationChoice(asked: boolean): EvaluationChoice | null {
  const held = useHeldLook(asked);
  const method = held?.choice.method ?? null;
  const shares = held?.choice.shares ?? null;
  const { fit, waits } = useEvaluationFit(held !== null && method === null);
  const instead = fit?.instead?.method;
  const begun = instead === undefined ? null : `${instead.id}@${instead.version}`;
  return useMemo(
    () => (held === null || waits ? null : { method: method ?? begun, shares }),
    [held, waits, method, begun, shares],
  );
}

/** As a procedure takes it. */
export const asInput = (choice: EvaluationChoice | null) => ({
  ...(choice === null || choice.method === null ? {} : { method: choice.method }),
  ...(choice === null || choice.shares === null ? {} : { shares: choice.shares }),
});
