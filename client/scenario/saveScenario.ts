// How is the scenario on the page saved? As the next version; where another was saved in the meantime, nothing is written and it is said.
import { trpcClient } from "../api/trpc";
import type { Scope } from "../ui/useScope";
import { isSameTally } from "./sameTally";
import { docOf, scenarioPage, setScenario } from "./scenarioStore";

interface Saving {
  title: string;
  author: string;
  /** Keep it beside the one it came from. */
  asCopy: boolean;
}

/** @returns the id under which it stands now; null where it was not saved */
export async function saveScenario({ title, author, asCopy }: Saving, scope: Scope): Promise<string | null> {
  const { doc, history } = scenarioPage();
  if (doc === null) return null;
  const log = history.now;
  setScenario({ busy: true, fault: null });
  try {
    const answer = await trpcClient.scenario.save.mutate({
      id: asCopy ? null : doc.id,
      basedOn: asCopy ? 0 : (doc.head?.version ?? 0),
      copiedFrom: asCopy && doc.head !== null ? `${doc.head.id}@${doc.head.version}` : doc.copiedFrom,
      ...{ title, author, log },
    });
    if (!answer.saved) {
      setScenario({ busy: false, conflict: answer.standing });
      return null;
    }
    // the log on the page stays the very same object: nothing of it is worked out again
    const saved = docOf({ ...answer.scenario, log });
    setScenario({ doc: { ...saved, reach: doc.reach }, conflict: null, busy: false });
    void checkOnServer(scope);
    return saved.id;
  } catch (error) {
    setScenario({ busy: false, fault: (error as Error).message });
    return null;
  }
}

/** Has the server add all plots, and compares to the yuan. */
async function checkOnServer(scope: Scope): Promise<void> {
  const asked = scenarioPage().history.now;
  setScenario({ check: "asked" });
  try {
    const [standing] = await trpcClient.scenario.compare.mutate({ ...scope, logs: [asked] });
    const { base, replay, history } = scenarioPage();
    if (history.now !== asked || base === null || replay === null || standing === undefined) return;
    const after = new Map(standing.units.map((unit) => [unit.id, unit.after]));
    const same = base.units.every(({ id, tally }) =>
      isSameTally(replay.tally(id, tally), after.get(id) ?? tally),
    );
    setScenario({ check: standing.agrees && same ? "agrees" : "differs" });
  } catch (error) {
    setScenario({ check: null, fault: (error as Error).message });
  }
}
