// Does a scenario that cannot be read say so, and leave the others beside it to be compared?
import { expect, test, vi } from "vitest";
import { EMPTY_LOG } from "../../../geo/scenario/logHistory";
import { plotAt } from "../../geo/scenario/scenarioLand";
import { stubWindow } from "../support/stubWindow";

vi.mock("../../../client/api/trpc", () => ({
  trpcClient: {
    scenario: {
      plots: { query: async () => ({ plots: [plotAt(0, 0)] }) },
      open: {
        query: async ({ id }: { id: string }) => {
          if (id === "gone") throw new Error("没有这个情景");
          const edit = { kind: "attributes", plotId: "G00", status: "idle" };
          const event = { id: "e", by: "王工", at: "2026-11-30T01:00:00Z", off: false, edit };
          return { id, title: `情景 ${id}`, log: { ...EMPTY_LOG, events: [event] } };
        },
      },
    },
  },
}));

test("of two the one that is gone is told with its reason; the other one stands", async () => {
  stubWindow();
  const { readCompared } = await import("../../../client/scenario/useCompared");
  const { ScenarioLand } = await import("../../../client/scenario/scenarioLand");
  type Args = ConstructorParameters<typeof ScenarioLand>;
  const scope = { period: "2025", population: "all" } as Args[0];
  const base = { units: [], clusters: [], annual: true, dataVersion: "v" } as unknown as Args[1];
  const { read, faults } = await readCompared(["gone", "s1"], new ScenarioLand(scope, base), "all");
  expect([...faults]).toEqual([["gone", "没有这个情景"]]);
  expect(read.map(({ id, title, steps }) => [id, title, steps.map(({ state }) => state)])).toEqual([
    ["s1", "情景 s1", ["done"]],
  ]);
  expect(read[0]!.replay.plot("G00")?.status).toBe("idle");
});
