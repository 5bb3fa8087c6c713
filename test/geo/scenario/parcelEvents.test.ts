// What has to go so that a parcel is again as it was, and whose else goes with it?
import { expect, test } from "vitest";
import { withoutEvents, withSwitched } from "../../../geo/scenario/logHistory";
import { parcelEvents } from "../../../geo/scenario/parcelEvents";
import { ScenarioReplay } from "../../../geo/scenario/replay";
import type { ScenarioEdit, ScenarioLog } from "../../../geo/scenario/scenarioEvent";
import { baseOf, eventOf, holding, latOf, lonOf, plotAt } from "./scenarioLand";

/** Its name before what it is. */
const named = (id: string, edit: ScenarioEdit, off = false) => eventOf(edit, id, off);

const BASE = baseOf([
  plotAt(0, 0, { holdings: [holding()] }),
  plotAt(1, 0),
  plotAt(2, 0, { holdings: [holding()] }),
  plotAt(3, 2, { parkId: "RP" }),
]);
const status = (plotId: string) => ({ kind: "attributes", plotId, status: "idle" }) as const;
const LOG: ScenarioLog = {
  day: null,
  events: [
    named("other", status("G20")),
    named("cut", {
      kind: "split",
      plotId: "G10",
      line: [
        [lonOf(1.5), latOf(-0.1)],
        [lonOf(1.5), latOf(1.1)],
      ],
    }),
    named("piece", status("G10-2")),
    named("merge", { kind: "merge", plotIds: ["G00", "G10-1"] }),
    named("figures", { kind: "figures", enterpriseId: "E", yuan: { output: 1 } }),
    named("refused", { kind: "move", plotId: "G10", parkId: "P2" }),
    named("off", status("G10-2"), true),
  ],
};

test("all events of a parcel, of its pieces and of what they were merged into, go; it and all they touched are as in the base", () => {
  const replay = new ScenarioReplay(BASE, "all");
  const steps = replay.run(LOG);
  expect(steps.map(({ state }) => state)).toEqual(["done", "done", "done", "done", "done", "refused", "off"]);
  const { events, others } = parcelEvents(steps, ["G10"]);
  expect(events).toEqual(["cut", "piece", "merge", "figures", "refused"]);
  // its neighbour was merged with a piece of it, and the enterprise on both has land elsewhere
  expect(others).toEqual(["G00", "G20"]);
  replay.run(withoutEvents(LOG, events));
  expect([...replay.touched().keys()]).toEqual(["G20"]);
  expect(replay.plot("G10")).toBe(BASE.plot("G10"));
});

test("what is switched off is left; a parcel that nothing touches has no events; a relocation touches all its places", () => {
  const replay = new ScenarioReplay(BASE, "all");
  expect(parcelEvents(replay.run(LOG), ["G32"]).events).toEqual([]);
  const off = withSwitched(LOG, "cut");
  // its piece is not there: what was to be done to it goes too, though nothing came of it
  expect(parcelEvents(replay.run(off), ["G10"]).events).toEqual(["piece", "merge", "refused"]);
  const moved: ScenarioLog = {
    day: "2025-06-30",
    events: [
      named("relocate", {
        ...{ kind: "relocate", enterpriseId: "E", fromPlotId: "G00", leaves: "2026-01-01" },
        via: { plotId: "G32", since: "2026-02-01", landDm2: null },
        to: { plotId: "G10", since: "2027-02-01", landDm2: null },
      }),
    ],
  };
  // not due yet on the day looked at
  expect(parcelEvents(replay.run(moved), ["G10"])).toEqual({
    ...{ events: ["relocate"], others: ["G00", "G32"] },
  });
});
