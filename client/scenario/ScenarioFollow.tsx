// Which scenario does the address ask for? The one on the page follows it, and keys end what is drawn in it.
import { useEffect, useMemo } from "react";
import { EMPTY_LOG } from "../../geo/scenario/logHistory";
import { trpcClient } from "../api/trpc";
import { readReachToken } from "../reach/reachToken";
import { useReach } from "../reach/useReach";
import { isTyping } from "../state/keysTaken";
import { useViewPart } from "../state/useView";
import { viewIsSettled } from "../state/viewStore";
import { useAuthor } from "../ui/useAuthor";
import { type Scope, scopeOf } from "../ui/useScope";
import { canFinish, currentDraft, setDraft } from "./draft";
import { finishDraft } from "./finishDraft";
import { eventsOfReach } from "./reachEvents";
import { docOf } from "./scenarioDoc";
import {
  changeScope,
  closeScenario,
  isChanged,
  meantPlots,
  openScenario,
  scenarioPage,
  selectPlots,
  setScenario,
} from "./scenarioStore";
import { chosenOnPage } from "./suppose";
import { setSwipe } from "./swipeStore";
import { unsavedScenarios } from "./unsaved";

/** Draws nothing. */
export function ScenarioFollow() {
  const scenario = useViewPart((view) => view.scenario);
  const reach = useViewPart((view) => view.reach);
  const parcelId = useViewPart((view) => view.parcelId);
  const scope: Scope = JSON.parse(useViewPart((view) => JSON.stringify(scopeOf(view))));
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
      return;
    }
    // whoever has selected or opened parcels and opens a scenario means them
    if (doc === null && scenarioPage().awaited.length === 0) void selectPlots(chosenOnPage());
    if (scenario === "new") {
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
        (error: Error) => setScenario({ fault: error.message, awaited: [] }),
      );
    }
  }, [settled, scenario, reach, asked, change]);
  // the plot that is read about is the plot that is worked on
  useEffect(() => {
    const page = scenarioPage();
    if (parcelId === null || page.doc === null || currentDraft() !== null) return;
    const meant = meantPlots(page);
    if (meant.length < 2 && meant[0] !== parcelId) void selectPlots([parcelId]);
  }, [parcelId]);
  useEffect(() => {
    // the browser asks in its own words before a page with work on it is left or read anew
    const ask = (event: BeforeUnloadEvent) => {
      if (isChanged(scenarioPage()) || unsavedScenarios().length > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  const key = JSON.stringify(scope);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scope is told apart by its text
  useEffect(() => {
    if (settled) void changeScope(scope);
  }, [settled, key]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const drawn = currentDraft();
      if (drawn === null || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      if (event.key === "Escape") setDraft(null);
      else if (event.key === "Enter" && canFinish(drawn) && !isButton(event.target)) void finishDraft(author);
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

const isButton = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("button, a") !== null;
