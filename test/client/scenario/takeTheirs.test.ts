// Is a scenario never theirs in name and one's own in events? What is here would be saved over what they did.
import { expect, test, vi } from "vitest";
import { EMPTY_LOG } from "../../../geo/scenario/logHistory";
import type { Plot } from "../../../geo/scenario/plot";
import type { ScenarioEvent } from "../../../geo/scenario/scenarioEvent";
import type { SavedScenario } from "../../../server/api/scenarioShapes";
import { plotAt } from "../../geo/scenario/scenarioLand";
import { stubWindow } from "../support/stubWindow";

const server = vi.hoisted(() => ({ down: false }));
vi.mock("../../../client/api/trpc", () => ({
  trpcClient: {
    scenario: {
      base: { query: async () => ({ units: [], clusters: [], annual: true, dataVersion: "v" }) },
      plots: {
        query: async ({ plots }: { plots: readonly string[] }): Promise<{ plots: Plot[] }> => {
          if (server.down) throw new Error("no way to the server");
          return { plots: [plotAt(0, 0), plotAt(1, 0)].filter(({ id }) => plots.includes(id)) };
        },
      },
    },
  },
}));

test("theirs is taken once its land is there; until then it stays a conflict, and nothing can be saved over it", async () => {
  stubWindow();
  const { openScenario, setScenario, scenarioPage, takeTheirs, docOf, isChanged } = await import(
    "../../../client/scenario/scenarioStore"
  );
  const { undoChange } = await import("../../../client/undo/undoStore");
  const idle = (id: string, plotId: string): ScenarioEvent => ({
    ...{ id, by: "王工", at: "2026-11-30T01:00:00Z", off: false },
    edit: { kind: "attributes", plotId, status: "idle" },
  });
  const version = (number: number, events: ScenarioEvent[]): SavedScenario => ({
    ...{ id: "s1", title: "情景", note: null, version: number, baseRelease: null, copiedFrom: null },
    ...{
      events: events.length,
      author: "王工",
      createdAt: "",
      savedBy: "李工",
      savedAt: "",
      dataVersion: "v",
    },
    log: { ...EMPTY_LOG, events },
  });
  const mine = { ...EMPTY_LOG, events: [idle("a", "G00")] };
  const theirs = version(2, [idle("b", "G10")]);
  const scope = { period: "2025", population: "all" } as Parameters<typeof openScenario>[2];
  await openScenario(docOf(version(1, [])), mine, scope);
  setScenario({ conflict: theirs });

  server.down = true;
  await takeTheirs();
  expect(scenarioPage()).toMatchObject({ conflict: theirs, fault: "no way to the server" });
  expect(scenarioPage().doc?.head?.version).toBe(1);
  expect(scenarioPage().history.now).toBe(mine);

  server.down = false;
  await takeTheirs();
  expect(scenarioPage()).toMatchObject({ conflict: null, fault: null });
  expect(scenarioPage().doc?.head?.version).toBe(2);
  expect(scenarioPage().history.now).toBe(theirs.log);
  expect(isChanged(scenarioPage())).toBe(false);

  // one's own comes back as a change over theirs
  expect(await undoChange()).toEqual({ what: "scenario", done: true });
  expect(scenarioPage().history.now).toBe(mine);
  expect(isChanged(scenarioPage())).toBe(true);
});
