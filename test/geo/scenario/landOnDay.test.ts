// Is what a relocation may come to judged on the day on which it would come?
import { expect, test } from "vitest";
import { freeForComer, landOnDay } from "../../../geo/scenario/landOnDay";
import { freeLandDm2 } from "../../../geo/scenario/plot";
import type { ScenarioEvent, ScenarioLog } from "../../../geo/scenario/scenarioEvent";
import { baseOf, holding, plotAt } from "./scenarioLand";

const leaving: ScenarioEvent = {
  ...{ id: "a", by: "王工", at: "2026-11-30T01:00:00Z", off: false },
  edit: {
    ...{ kind: "relocate", enterpriseId: "E", fromPlotId: "G00", leaves: "2027-01-01" },
    via: { plotId: "G30", since: "2027-02-01", landDm2: null },
    to: { plotId: "G20", since: "2028-01-01", landDm2: null },
  },
};
const plots = [
  plotAt(0, 0, { holdings: [holding({ landDm2: 400_000 })] }),
  plotAt(2, 0),
  plotAt(3, 0, { parkId: "RP" }),
];
const base = baseOf(plots);
// looked at before anybody moves
const log: ScenarioLog = { events: [leaving], day: "2026-06-01" };
const freeOn = (plotId: string, day: string | null, comer = { fromPlotId: "G10", heldDm2: 0 }) =>
  freeForComer(landOnDay(base, "all", log, day), plotId, comer);

test("room that an earlier move leaves is free from then on; transit room is taken only while somebody is there", () => {
  const [g00, g20, g30] = plots.map(freeLandDm2);
  expect([freeOn("G00", "2026-12-31"), freeOn("G00", "2027-01-01")]).toEqual([g00, g00! + 400_000]);
  expect(["2027-01-31", "2027-02-01", "2027-12-31", "2028-01-01"].map((day) => freeOn("G30", day))).toEqual([
    g30,
    g30! - 400_000,
    g30! - 400_000,
    g30,
  ]);
  expect(freeOn("G20", null)).toBe(g20! - 400_000);
});

test("who comes back to the plot it leaves finds its own land free; of a plot that is not there nothing is known", () => {
  const own = { fromPlotId: "G00", heldDm2: 400_000 };
  expect(freeOn("G00", "2026-12-31", own)).toBe(freeLandDm2(plots[0]!) + 400_000);
  expect(freeOn("G99", null)).toBeNull();
});
