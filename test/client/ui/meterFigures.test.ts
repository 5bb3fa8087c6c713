import { describe, expect, it } from "vitest";
import { attainment, meterFigures, targetAt } from "../../../client/ui/meterFigures";
import { metricOf, targetOf } from "../metricFixture";

describe("what a target meter writes", () => {
  it("shows more decimals where one would read like the target that was missed", () => {
    const output = metricOf("output_per_mu", { value: 949.999, target: targetOf("output_per_mu", "950") });
    expect(meterFigures(output, 1, true)).toMatchObject({ value: "949.999", gap: "−0.001" });
    const share = metricOf("concentration", { value: 0.6996, target: targetOf("concentration", "70") });
    expect(meterFigures(share, 1, true)).toMatchObject({ value: "69.96", gap: "−0.04", gapPercent: null });
  });

  it("writes the distance to the target, and last year's change, with their signs", () => {
    const tax = metricOf("tax_per_mu", {
      value: 49.498,
      previous: 52.618,
      target: targetOf("tax_per_mu", "48"),
    });
    expect(meterFigures(tax, 1, true)).toMatchObject({
      value: "49.5",
      gap: "+1.5",
      gapPercent: "+3.1 %",
      previous: "52.6",
      change: "−3.1",
    });
    expect(attainment(tax)).toBe("103.1 %");
  });

  it("compares nothing where the period is no year", () => {
    const tax = metricOf("tax_per_mu", { value: 30, target: targetOf("tax_per_mu", "48") });
    expect(meterFigures(tax, 1, false)).toMatchObject({ value: "30.0", gap: null, gapPercent: null });
  });

  it("keeps nothing known apart from zero", () => {
    expect(meterFigures(metricOf("tax_per_mu"), 1, true).value).toBeNull();
    expect(meterFigures(metricOf("tax_per_mu", { value: 0 }), 1, true).value).toBe("0.0");
  });

  it("draws the tick at two thirds of a bar that ends at 150 %, and a share's on its own scale", () => {
    const tax = metricOf("tax_per_mu", { value: 144, target: targetOf("tax_per_mu", "48") });
    expect(targetAt(tax)).toBeCloseTo(2 / 3);
    expect(meterFigures(tax, 1, true)).toMatchObject({ fill: 1, beyond: true });
    const share = metricOf("concentration", { value: 0.35, target: targetOf("concentration", "70") });
    expect(targetAt(share)).toBeCloseTo(0.7);
    expect(meterFigures(share, 1, true)).toMatchObject({ fill: 0.35, beyond: false });
  });

  it("draws a negative figure as an empty bar, and writes it with a true minus", () => {
    const tax = metricOf("tax_per_mu", { value: -1.25, target: targetOf("tax_per_mu", "48") });
    expect(meterFigures(tax, 1, true)).toMatchObject({ value: "−1.3", fill: 0 });
  });
});
