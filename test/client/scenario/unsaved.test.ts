// Is work lost by closing a scenario, or by going to another one?
import { beforeEach, expect, test, vi } from "vitest";
import { EMPTY_LOG } from "../../../geo/scenario/logHistory";
import type { ScenarioEvent, ScenarioLog } from "../../../geo/scenario/scenarioEvent";
import type { SavedScenario } from "../../../server/api/scenarioShapes";
import { plotAt } from "../../geo/scenario/scenarioLand";
import { stubWindow } from "../support/stubWindow";

vi.mock("../../../client/api/trpc", () => ({
  trpcClient: {
    scenario: {
      base: { query: async () => ({ units: [], clusters: [], annual: true, dataVersion: "v" }) },
      plots: { query: async () => ({ plots: [plotAt(0, 0)] }) },
    },
  },
}));

stubWindow();
const { changeLog, closeScenario, openScenario, resumeScenario, scenarioPage } = await import(
  "../../../client/scenario/scenarioStore"
);
const { docOf } = await import("../../../client/scenario/scenarioDoc");
const { dropUnsaved, unsavedScenarios } = await import("../../../client/scenario/unsaved");

const scope = { period: "2025", population: "all" } as Parameters<typeof openScenario>[2];
const blank = { id: null, title: "", head: null, savedLog: EMPTY_LOG, copiedFrom: null, reach: null };
const idle: ScenarioEvent = {
  ...{ id: "a", by: "王工", at: "2026-11-30T01:00:00Z", off: false },
  edit: { kind: "attributes", plotId: "G00", status: "idle" },
};
const one: ScenarioLog = { ...EMPTY_LOG, events: [idle] };
const saved: SavedScenario = {
  ...{ id: "s1", title: "情景", note: null, version: 1, baseRelease: null, copiedFrom: null, events: 0 },
  ...{ author: "王工", createdAt: "", savedBy: "李工", savedAt: "", dataVersion: "v", log: EMPTY_LOG },
};

beforeEach(async () => {
  closeScenario();
  for (const left of unsavedScenarios()) dropUnsaved(left);
});

test("what is closed unsaved waits, and is gone on with as it was left", async () => {
  await openScenario(docOf(saved), saved.log, scope);
  await changeLog(() => one);
  closeScenario();
  expect(scenarioPage().doc).toBeNull();
  const [left] = unsavedScenarios();
  expect(left).toMatchObject({ doc: { id: "s1", head: { version: 1 } }, log: one });
  if (left === undefined) return;
  await resumeScenario(left, scope);
  expect(scenarioPage()).toMatchObject({ doc: { id: "s1", head: { version: 1 } }, history: { now: one } });
  expect(unsavedScenarios()).toEqual([]);
  // and once more, though nothing was changed since
  closeScenario();
  expect(unsavedScenarios()).toHaveLength(1);
});

test("going to another scenario leaves the first in the list; of a saved one only what was left last", async () => {
  await openScenario(blank, EMPTY_LOG, scope);
  await changeLog(() => one);
  await openScenario(docOf(saved), saved.log, scope);
  expect(unsavedScenarios()).toMatchObject([{ doc: { id: null }, log: one }]);
  for (const day of ["2027-01-01", "2028-01-01"]) {
    await openScenario(docOf(saved), saved.log, scope);
    await changeLog((log) => ({ ...log, events: [{ ...idle, id: day }] }));
    closeScenario();
  }
  expect(unsavedScenarios().map(({ doc, log }) => [doc.id, log.events[0]?.id])).toEqual([
    ["s1", "2028-01-01"],
    [null, "a"],
  ]);
});

test("what was not changed, or is saved, does not wait; nor what another page made and nobody went on with", async () => {
  await openScenario(blank, EMPTY_LOG, scope);
  closeScenario();
  await openScenario(docOf({ ...saved, log: one }), one, scope);
  closeScenario();
  await openScenario({ ...blank, reach: "park:SP-01" }, one, scope);
  closeScenario();
  expect(unsavedScenarios()).toEqual([]);
});
