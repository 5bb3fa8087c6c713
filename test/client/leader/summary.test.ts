import { describe, expect, it } from "vitest";
import { summary } from "../../../client/leader/summary";
import type { ParkList, ParkRow } from "../../../server/api/shapes";
import { parkOf, targetOf } from "../metricFixture";

function listOf(rows: ParkRow[]): ParkList {
  const { tally, metrics } = parkOf("district", {});
  return {
    period: "2024",
    population: "above-scale",
    targetSet: "item22",
    rows,
    district: { tally, metrics, unplaced: { enterprises: 0, outputYuan: null, taxYuan: null, rdYuan: null } },
  };
}

const missing = (surplusYuan: number, reference = false) => ({
  value: 40,
  verdict: "missed" as const,
  target: targetOf("tax_per_mu", "48", reference),
  surplusYuan,
});

describe("the leader's sentence", () => {
  it("counts a park by its parts, never twice", () => {
    const sums = summary(
      listOf([
        parkOf("whole", {}, { worst: "missed" }),
        parkOf("part", {}, { parentId: "whole", worst: "met" }),
        parkOf("alone", {}, { worst: "undecided" }),
      ]),
    );
    expect(sums.parks).toBe(2);
    expect(sums.counts).toEqual({ met: 1, missed: 0, undecided: 1 });
  });

  it("says that targets are references only, where none binds", () => {
    const of = (id: string) => parkOf(id, { tax_per_mu: missing(-1, true) }, { worst: "undecided" });
    const sums = summary(listOf([of("A"), of("B")]));
    expect([sums.counts.undecided, sums.undecidedReason]).toEqual([2, "reference"]);
  });

  it("names the park that lacks most tax, before any lack of output", () => {
    const sums = summary(
      listOf([
        parkOf("A", { tax_per_mu: missing(-10_000) }, { worst: "missed" }),
        parkOf("B", { tax_per_mu: missing(-30_000) }, { worst: "missed" }),
        parkOf(
          "C",
          {
            output_per_mu: { ...missing(-9_000_000), target: targetOf("output_per_mu", "950") },
          },
          { worst: "missed" },
        ),
      ]),
    );
    expect(sums.largest).toMatchObject({ park: { id: "B" }, metric: "tax_per_mu", shortYuan: 30_000 });
  });

  it("never speaks of a reference target as a lack", () => {
    expect(summary(listOf([parkOf("A", { tax_per_mu: missing(-10_000, true) })])).largest).toBeNull();
  });

  it("says why nothing is decided where the reason is one", () => {
    const undecided = (id: string, reason: "low_coverage" | "not_annual") =>
      parkOf(id, { tax_per_mu: { reason, target: targetOf("tax_per_mu", "48") } }, { worst: "undecided" });
    const same = summary(listOf([undecided("A", "low_coverage"), undecided("B", "low_coverage")]));
    expect(same.undecidedReason).toBe("low_coverage");
    const mixed = summary(listOf([undecided("A", "low_coverage"), undecided("B", "not_annual")]));
    expect(mixed.undecidedReason).toBeNull();
  });
});
