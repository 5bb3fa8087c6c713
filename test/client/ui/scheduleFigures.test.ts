import { describe, expect, it } from "vitest";
import { meterFigures } from "../../../client/ui/meterFigures";
import { SCHEDULE_AT, scheduleFigures } from "../../../client/ui/scheduleFigures";
import { metricOf } from "../metricFixture";

describe("what a meter writes of a cumulative figure", () => {
  const schedule = (
    progress: number,
    light: "on" | "near" | "behind" | null,
    quarters: 1 | 2 | 3 | 4 = 1,
  ) => ({
    quarters,
    progress,
    light,
    aheadYuan: 0,
  });

  it("names what the quarters ask of the year's target, to the digit", () => {
    expect(scheduleFigures(schedule(1, "on"), { value: "950" }).asked).toBe("237.5");
    expect(scheduleFigures(schedule(1, "on", 2), { value: "950" }).asked).toBe("475");
    expect(scheduleFigures(schedule(1, "on", 3), { value: "42" }).asked).toBe("31.5");
    expect(scheduleFigures(schedule(1, "on"), { value: "48.5" }).asked).toBe("12.125");
  });

  it("never reads like the 100 % or 90 % that it has missed", () => {
    expect(scheduleFigures(schedule(0.9999, "near"), { value: "48" }).progress).toBe("99.99 %");
    expect(scheduleFigures(schedule(0.8999, "behind"), { value: "48" }).progress).toBe("89.99 %");
    expect(scheduleFigures(schedule(1.042, "on"), { value: "48" }).progress).toBe("104.2 %");
    expect(scheduleFigures(schedule(-0.02, "behind"), { value: "48" })).toMatchObject({
      progress: "−2.0 %",
      fill: 0,
    });
  });

  it("fills its bar up to 150 % of the schedule", () => {
    expect(scheduleFigures(schedule(1, "on"), { value: "48" }).fill).toBeCloseTo(SCHEDULE_AT);
    expect(scheduleFigures(schedule(1.6, "on"), { value: "48" })).toMatchObject({ fill: 1, beyond: true });
  });

  it("writes growth on the same period last year, and none from nothing", () => {
    const grown = metricOf("tax_per_mu", { value: 11, previous: 10 });
    expect(meterFigures(grown, 1, false)).toMatchObject({ change: "+1.0", growth: "+10.0 %" });
    expect(meterFigures({ ...grown, previous: 0 }, 1, false).growth).toBeNull();
    expect(
      meterFigures(metricOf("concentration", { value: 0.7, previous: 0.6 }), 1, false).growth,
    ).toBeNull();
  });
});
