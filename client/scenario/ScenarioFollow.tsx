// Which scenario does the address ask for? The one on the page follows it, and keys undo and redo its changes.
import { useEffect, useMemo } from "react";
import { EMPTY_LOG } from "../../geo/scenario/logHistory";
import { trpcClient } from "../api/trpc";
import { readReachToken } from "../reach/reachToken";
import { useReach } from "../reach/useReach";
import { useView } from "../state/useView";
import { viewIsSettled } from "../state/viewStore";
import { useAuthor } from "../ui/useAuthor";
import { useScope } from "../ui/useScope";
import { currentDraft, editOf, setDraft } from "./draft";
import { finishDraft } from "./finishDraft";
import { eventsOfReach } from "./reachEvents";
import { setSwipe } from "./Swipe";
import {
  changeScope,
  closeScenario,
  docOf,
  openScenario,
  redo,
  scenarioPage,
  setScenario,
  undo,
} from "./scenarioStore";

/** Draws nothing. */
export function ScenarioFollow() {
  const { scenario, reach } = useView();
  const scope = useScope();
  const [author] = useAuthor();
  const asked = useMemo(
    () => (scenario === "new" && reach !== null ? readReachToken(reach) : null),
    [scenario, reach],
  );
  const { data: change } = useReach(asked);
  const settled = viewIsSettled();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scope is told apart by its text
  useEffect(() => {
    if (!settled) return;
    const { doc } = scenarioPage();
    if (scenario === null) {
      if (doc !== null) closeScenario();
      setDraft(null);
      setSwipe({ with: null });
    } else if (scenario === "new") {
      if (asked !== null && reach !== null) {
        if (change === undefined || doc?.reach === reach) return;
        const log = { ...EMPTY_LOG, events: eventsOfReach(change, asked, author) };
        void openScenario(
          { id: null, title: "", head: null, savedLog: EMPTY_LOG, copiedFrom: null, reach },
          log,
          scope,
        );
      } else if (doc === null || doc.id !== null)
        void openScenario(
          { id: null, title: "", head: null, savedLog: EMPTY_LOG, copiedFrom: null, reach: null },
          EMPTY_LOG,
          scope,
        );
    } else if (doc?.id !== scenario) {
      void trpcClient.scenario.open.query({ id: scenario }).then(
        (saved) => openScenario(docOf(saved), saved.log, scope),
        (error: Error) => setScenario({ fault: error.message }),
      );
    }
  }, [settled, scenario, reach, asked, change]);
  const key = JSON.stringify(scope);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scope is told apart by its text
  useEffect(() => {
    if (settled) void changeScope(scope);
  }, [settled, key]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (scenarioPage().doc === null || isTyping(event.target)) return;
      const drawn = currentDraft();
      const letter = event.key.toLowerCase();
      const command = event.ctrlKey || event.metaKey;
      if (command && letter === "z" && !event.altKey) void (event.shiftKey ? redo() : undo());
      else if (command && letter === "y") void redo();
      else if (command || drawn === null) return;
      else if (event.key === "Escape") setDraft(null);
      else if (event.key === "Enter" && editOf(drawn) !== null && !isButton(event.target))
        void finishDraft(author);
      else if (event.key === "Backspace" && drawn.kind === "split")
        setDraft({ ...drawn, points: drawn.points.slice(0, -1) });
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // before the keys of the page: Escape ends the line first
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [author]);
  return null;
}

/** True where a key changes a text: not in a tick box, nor in a choice in which nothing is typed. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("[role=dialog]") !== null) return true;
  if (target instanceof HTMLInputElement)
    return target.type !== "checkbox" && !(target.role === "combobox" && target.value === "");
  return target.closest("textarea, select, [contenteditable]") !== null;
}
const isButton = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("button, a") !== null;
