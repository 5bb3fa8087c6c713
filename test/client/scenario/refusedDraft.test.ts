// Is what was drawn lost where it does not apply?
import { expect, test, vi } from "vitest";
import { EMPTY_LOG } from "../../../geo/scenario/logHistory";
import type { Plot } from "../../../geo/scenario/plot";
import { plotAt } from "../../geo/scenario/scenarioLand";
import { stubWindow } from "../support/stubWindow";

vi.mock("../../../client/api/trpc", () => ({
  trpcClient: {
    scenario: {
      base: { query: async () => ({ units: [], clusters: [], annual: true, dataVersion: "v" }) },
      plots: {
        query: async ({ plots }: { plots: readonly string[] }): Promise<{ plots: Plot[] }> => ({
          plots: [plotAt(0, 0), plotAt(1, 0)].filter(({ id }) => plots.includes(id)),
        }),
      },
    },
  },
}));

test("a cut that does not apply is no event and nothing to undo: the line stays, with why; a right one goes in", async () => {
  stubWindow();
  const { openScenario, scenarioPage } = await import("../../../client/scenario/scenarioStore");
  const { currentDraft, refusalNow, setDraft } = await import("../../../client/scenario/draft");
  const { finishDraft } = await import("../../../client/scenario/finishDraft");
  const { undoRow } = await import("../../../client/undo/undoStore");
  const scope = { period: "2025", population: "all" } as Parameters<typeof openScenario>[2];
  const doc = { id: null, title: "", head: null, savedLog: EMPTY_LOG, copiedFrom: null, reach: null };
  await openScenario(doc as unknown as Parameters<typeof openScenario>[0], EMPTY_LOG, scope);
  const corners = (plotAt(0, 0).shape.coordinates as [number, number][][][]).flat(2);
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
  const middle = (Math.min(...lons) + Math.max(...lons)) / 2;
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const cut = (from: number, to: number) =>
    ({
      kind: "split",
      plotId: "G00",
      points: [
        [middle, from],
        [middle, to],
      ],
    }) as const;

  const short = cut(south + (north - south) / 3, south + (north - south) / 2);
  setDraft(short);
  await finishDraft("王工");
  expect(currentDraft()).toBe(short);
  expect(refusalNow()?.refused).toBe("line_misses");
  expect(scenarioPage().history.now.events).toEqual([]);
  expect(undoRow()).toEqual({ past: [], future: [] });

  // once it is changed, what was said of it no longer holds
  setDraft(cut(south - 1e-4, north + 1e-4));
  expect(refusalNow()).toBeNull();
  await finishDraft("王工");
  expect(currentDraft()).toBeNull();
  expect(scenarioPage().history.now.events).toHaveLength(1);
  expect(undoRow().past).toHaveLength(1);
});

test("what a button asks for and does not apply is no event either; of several those that apply are one; a split undone chooses its plot again", async () => {
  stubWindow();
  const { askEdits, openScenario, scenarioPage, selectPlots } = await import(
    "../../../client/scenario/scenarioStore"
  );
  const { undoChange, undoRow } = await import("../../../client/undo/undoStore");
  const scope = { period: "2025", population: "all" } as Parameters<typeof openScenario>[2];
  const doc = { id: null, title: "", head: null, savedLog: EMPTY_LOG, copiedFrom: null, reach: null };
  await openScenario(doc as unknown as Parameters<typeof openScenario>[0], EMPTY_LOG, scope);
  await selectPlots(["G00", "G10"]);
  // what Shift says where there is no keyboard ends with the merger that it was for, and not before
  const { setScenario } = await import("../../../client/scenario/scenarioStore");
  setScenario({ adding: true });
  await askEdits([{ kind: "merge", plotIds: ["G00"] }], "王工");
  expect([scenarioPage().adding, scenarioPage().refused.length]).toEqual([true, 1]);
  await askEdits([{ kind: "merge", plotIds: ["G00", "G10"] }], "王工");
  expect([scenarioPage().adding, scenarioPage().refused.length]).toEqual([false, 0]);
  await undoChange();
  await selectPlots(["G00", "G10"]);
  const steps = undoRow().past.length;
  const status = (plotId: string, to: string) => ({ kind: "attributes", plotId, status: to }) as const;
  const was = plotAt(0, 0).status ?? "";

  await askEdits([status("G00", was)], "王工");
  expect(scenarioPage().refused.map(({ why }) => why.refused)).toEqual(["nothing_changes"]);
  expect([scenarioPage().history.now.events.length, undoRow().past.length - steps]).toEqual([0, 0]);
  expect(scenarioPage().selected).toEqual(["G00", "G10"]);

  await askEdits([status("G00", was), status("G10", "idle")], "王工");
  expect(scenarioPage().refused).toHaveLength(1);
  expect(scenarioPage().steps.map(({ state }) => state)).toEqual(["done"]);
  expect(undoRow().past.length - steps).toBe(1);
  await undoChange();
  expect([scenarioPage().history.now.events.length, scenarioPage().refused.length]).toEqual([0, 0]);

  await selectPlots(["G00"]);
  const corners = (plotAt(0, 0).shape.coordinates as [number, number][][][]).flat(2);
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
  const middle = (Math.min(...lons) + Math.max(...lons)) / 2;
  const line: [number, number][] = [
    [middle, Math.min(...lats) - 1e-4],
    [middle, Math.max(...lats) + 1e-4],
  ];
  await askEdits([{ kind: "split", plotId: "G00", line }], "王工");
  expect(scenarioPage().selected).toHaveLength(1);
  expect(scenarioPage().selected).not.toEqual(["G00"]);
  await undoChange();
  expect(scenarioPage().selected).toEqual(["G00"]);
});
