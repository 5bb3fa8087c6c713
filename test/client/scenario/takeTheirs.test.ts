// Is a scenario never theirs in name and one's own in events? What is here would be saved over what they did.
import { expect, test, vi } from "vitest";
import { landFault, limitFault, yuanFault } from "../../../client/scenario/formFaults";
import { EMPTY_LOG } from "../../../geo/scenario/logHistory";
import type { Plot } from "../../../geo/scenario/plot";
import type { ScenarioEvent } from "../../../geo/scenario/scenarioEvent";
import { dm2Of } from "../../../geo/unit/land";
import type { SavedScenario } from "../../../server/api/scenarioShapes";
import { plotAt } from "../../geo/scenario/scenarioLand";
import { stubWindow } from "../support/stubWindow";

const server = vi.hoisted(() => ({
  down: false,
  /** What an answer about plots waits for, by the first plot asked for. */
  held: new Map<string, Promise<void>>(),
}));
vi.mock("../../../client/api/trpc", () => ({
  trpcClient: {
    scenario: {
      base: { query: async () => ({ units: [], clusters: [], annual: true, dataVersion: "v" }) },
      plots: {
        query: async ({ plots }: { plots: readonly string[] }): Promise<{ plots: Plot[] }> => {
          await server.held.get(plots[0] ?? "");
          if (server.down) throw new Error("no way to the server");
          return { plots: [plotAt(0, 0), plotAt(1, 0)].filter(({ id }) => plots.includes(id)) };
        },
      },
    },
  },
}));

test("theirs is taken once its land is there; until then it stays a conflict, and nothing can be saved over it", async () => {
  stubWindow();
  const { openScenario, setScenario, scenarioPage, takeTheirs, isChanged } = await import(
    "../../../client/scenario/scenarioStore"
  );
  const { docOf } = await import("../../../client/scenario/scenarioDoc");
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

test("of plots clicked while land is on its way the newest alone is chosen, however late an earlier one's land comes", async () => {
  const { openScenario, closeScenario, scenarioPage, selectPlots } = await import(
    "../../../client/scenario/scenarioStore"
  );
  const scope = { period: "2025", population: "all" } as Parameters<typeof openScenario>[2];
  const blank = { id: null, title: "", head: null, savedLog: EMPTY_LOG, copiedFrom: null, reach: null };
  closeScenario();
  // before the scenario is there
  const opening = openScenario(blank, EMPTY_LOG, scope);
  void selectPlots(["G10"]);
  void selectPlots(["G00"]);
  expect(scenarioPage()).toMatchObject({ awaited: ["G00"], selected: [] });
  await opening;
  expect(scenarioPage()).toMatchObject({ awaited: [], selected: ["G00"] });

  // and after, where the first click's land comes last
  let release = () => {};
  server.held.set("G10", new Promise((resolve) => (release = resolve)));
  const late = selectPlots(["G10"]);
  await selectPlots(["G00"]);
  release();
  await late;
  expect(scenarioPage()).toMatchObject({ awaited: [], selected: ["G00"] });
});

test.each([
  ["", 234_000, null],
  ["3.5", 234_000, null],
  ["100", 234_000, "tooMuchLand"],
  ["0", 234_000, "notArea"],
  ["abc", 234_000, "notArea"],
  ["", 0, "noFreeLand"],
])("an enterprise that asks %s mu of %i dm² free: %s", (text, free, fault) => {
  expect(landFault(text, text === "" ? null : dm2Of(text, "mu"), free)).toBe(fault);
});

test.each([
  ["output", "-5", "negative"],
  ["tax", "-5", null],
  ["tax", "abc", "notNumber"],
  ["rd", "", null],
  ["rd", "12.5", null],
] as const)("%s of %s: %s", (measure, text, fault) => {
  expect(yuanFault(measure, text)).toBe(fault);
});

test("bounds of a plan that are turned are told in the form; equal ones and open ones are bounds", () => {
  expect(limitFault({ min: "3", max: "2" })).toBe("limitsTurned");
  expect(limitFault({ min: "10", max: "9.99" })).toBe("limitsTurned");
  expect(limitFault({ min: "1.20", max: "1.2" })).toBeNull();
  expect(limitFault({ min: null, max: "0" })).toBeNull();
  expect(limitFault({ min: "-1", max: null })).toBe("notLimit");
});
