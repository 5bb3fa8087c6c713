// How is the scenario on the page saved? As the next version; where another was saved in the meantime, nothing is written and it is said.
import { queryClient } from "../api/queryClient";
import { trpcClient } from "../api/trpc";
import { currentAddress, openView } from "../state/viewStore";
import { authorNow } from "../ui/useAuthor";
import { type Scope, scopeOf } from "../ui/useScope";
import { isSameTally } from "./sameTally";
import { docOf } from "./scenarioDoc";
import { scenarioPage, setScenario } from "./scenarioStore";

/**
 * Saves what is on the page under the name of who is at it, and opens it by its id.
 * @param copyTitle keeps it beside the one it came from, called so; null: as its next version
 */
export async function keepScenario(copyTitle: string | null): Promise<void> {
  const id = await saveScenario(copyTitle);
  if (id === null) return;
  await queryClient.invalidateQueries({ queryKey: [["scenario", "list"]] });
  openView({ scenario: id, reach: null }, { push: true });
}

/** @returns the id under which it stands now; null where it was not saved */
async function saveScenario(copyTitle: string | null): Promise<string | null> {
  const { doc, history, busy } = scenarioPage();
  if (doc === null || busy) return null;
  const log = history.now;
  const asCopy = copyTitle !== null;
  setScenario({ busy: true, fault: null });
  try {
    const answer = await trpcClient.scenario.save.mutate({
      id: asCopy ? null : doc.id,
      basedOn: asCopy ? 0 : (doc.head?.version ?? 0),
      copiedFrom: asCopy && doc.head !== null ? `${doc.head.id}@${doc.head.version}` : doc.copiedFrom,
      ...{ title: copyTitle ?? doc.title.trim(), author: authorNow().trim(), log },
    });
    if (!answer.saved) {
      setScenario({ busy: false, conflict: answer.standing });
      return null;
    }
    // the log on the page stays the very same object: nothing of it is worked out again
    const saved = docOf({ ...answer.scenario, log });
    setScenario({ doc: { ...saved, reach: doc.reach }, conflict: null, busy: false });
    void checkOnServer(scopeOf(currentAddress().view));
    return saved.id;
  } catch (error) {
    setScenario({ busy: false, fault: (error as Error).message });
    return null;
  }
}

/** Set while the server adds all plots: what is asked for meanwhile waits for it, and only the newest of it. */
let checking = false;

/** Has the server add all plots, and compares to the yuan. */
async function checkOnServer(scope: Scope): Promise<void> {
  setScenario({ check: "asked" });
  if (checking) return;
  checking = true;
  const asked = scenarioPage().history.now;
  try {
    const [standing] = await trpcClient.scenario.compare.mutate({ ...scope, logs: [asked] });
    const { base, replay, history, check } = scenarioPage();
    if (base === null || replay === null || standing === undefined || check !== "asked") return;
    if (history.now === asked) {
      const after = new Map(standing.units.map((unit) => [unit.id, unit.after]));
      const same = base.units.every(({ id, tally }) =>
        isSameTally(replay.tally(id, tally), after.get(id) ?? tally),
      );
      setScenario({ check: standing.agrees && same ? "agrees" : "differs" });
    }
  } catch (error) {
    setScenario({ check: null, fault: (error as Error).message });
  } finally {
    checking = false;
    // another version was saved while this one was being added
    const { check, history } = scenarioPage();
    if (check === "asked" && history.now !== asked) void checkOnServer(scopeOf(currentAddress().view));
  }
}
