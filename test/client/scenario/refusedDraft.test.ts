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
