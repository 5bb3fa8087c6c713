// What does a park wear on the map in a whole year, and what in a part of one?
import { expect, test } from "vitest";
import { parkStanding, standingOf } from "../../../client/park/parkStanding";
import type { MetricView, ScheduleLight } from "../../../server/api/shapes";
import { metricOf, parkOf, targetOf } from "../metricFixture";

const light = (
  metric: "output_per_mu" | "tax_per_mu" | "rd_per_mu",
  lit: ScheduleLight | null,
  known: Partial<MetricView> = {},
) =>
  metricOf(metric, {
    target: targetOf(metric, "48"),
    schedule: { quarters: 1, progress: 1, light: lit, aheadYuan: 0 },
    ...known,
  });
const park = (...metrics: MetricView[]) =>
  parkOf("P", Object.fromEntries(metrics.map((one) => [one.metric, one])), { worst: "undecided" });

test("in a whole year a park wears its worst verdict", () => {
  expect(parkStanding(parkOf("P", {}, { worst: "missed" }))).toBe("missed");
  expect(parkStanding(undefined)).toBe("undecided");
});

test("in a part of a year it wears the worst light of the targets that bind", () => {
  const worst = (output: ScheduleLight | null, tax: ScheduleLight | null) =>
    parkStanding(park(light("output_per_mu", output), light("tax_per_mu", tax)));
  expect(worst("on", "on")).toBe("on");
  expect(worst("on", "near")).toBe("near");
  expect(worst("behind", "near")).toBe("behind");
  // too little land covered: nothing better than that can be said
  expect(worst(null, "on")).toBe("undecided");
  expect(worst(null, "behind")).toBe("behind");
});

test("a reference and an exempted target give no light to the park, and wear their own", () => {
  const rd = light("rd_per_mu", "behind", { target: targetOf("rd_per_mu", "10", true) });
  expect(parkStanding(park(light("tax_per_mu", "on"), rd))).toBe("on");
  expect(standingOf(rd)).toBe("behind");
  expect(
    parkStanding(park(light("tax_per_mu", "on"), light("output_per_mu", "behind", { reason: "exempt" }))),
  ).toBe("on");
});

test("a verdict that stands in a part of a year, as concentration's, is no light", () => {
  const share = metricOf("concentration", { target: targetOf("concentration", "70"), verdict: "missed" });
  expect(parkStanding(park(light("tax_per_mu", "on"), share))).toBe("on");
});
