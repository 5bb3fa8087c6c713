import { describe, expect, it } from "vitest";
import { type Clause, clauses } from "../../../client/leader/clauses";
import { summary } from "../../../client/leader/summary";
import type { ParkList, ParkRow } from "../../../server/api/shapes";
import { parkOf, targetOf } from "../metricFixture";

const said = (rows: ParkRow[], closing: { parcels: number | null } | null = null): Clause[] => {
  const { tally, metrics } = parkOf("district", {});
  const list: ParkList = {
    period: "2024",
    population: "above-scale",
    targetSet: "item22",
    rows,
    district: { tally, metrics, unplaced: { enterprises: 0, outputYuan: null, taxYuan: null, rdYuan: null } },
  };
  return clauses(
    summary(list),
    closing,
    ({ id }) => id,
    (metric) => metric,
  );
};
const keys = (all: readonly Clause[]) => all.map(({ key }) => key);

const missed = (id: string, surplusYuan: number) =>
  parkOf(
    id,
    { tax_per_mu: { value: 40, verdict: "missed", target: targetOf("tax_per_mu", "48"), surplusYuan } },
    { worst: "missed" },
  );

describe("the sentences", () => {
  it("say that there are no parks, and nothing else", () => {
    expect(keys(said([]))).toEqual(["noParks"]);
  });

  it("of one park that meets: it meets, and nothing lacks", () => {
    expect(keys(said([parkOf("A", {}, { worst: "met" })]))).toEqual(["parks", "met", "noGap"]);
  });

  it("name the largest gap with its amount, which leads to its trace, and what would close it", () => {
    const all = said([missed("A", -20_000_000), missed("B", -65_260_000)], { parcels: 5 });
    expect(keys(all)).toEqual(["parks", "missed", "largest", "closing.parcels"]);
    expect(all[2]).toMatchObject({
      values: { park: "B", amount: "6,526" },
      lead: { to: "trace", metric: "tax_per_mu", park: { id: "B" } },
      end: "comma",
    });
    expect(all[3]?.values).toEqual({ count: 5 });
  });

  it("end at the gap while what would close it is not known, and say so where nothing would", () => {
    expect(said([missed("A", -1)]).at(-1)).toMatchObject({ key: "largest", end: "stop" });
    expect(said([missed("A", -1)], { parcels: null }).at(-1)?.key).toBe("closing.never");
  });

  it("where nothing is decided they say why, and neither boast nor blame", () => {
    const quarter = parkOf(
      "A",
      { tax_per_mu: { value: 12, reason: "not_annual", target: targetOf("tax_per_mu", "48") } },
      { worst: "undecided" },
    );
    expect(keys(said([quarter]))).toEqual(["parks", "undecidedBy.not_annual"]);
  });

  it("list the concentration of the parks that it binds, with what the missing ones lack", () => {
    const strategic = (id: string, value: number, verdict: "met" | "missed", surplusYuan: number) =>
      parkOf(
        id,
        { concentration: { value, verdict, surplusYuan, target: targetOf("concentration", "70") } },
        { worst: verdict },
      );
    const all = said([strategic("A", 0.756, "met", 1), strategic("B", 0.6996, "missed", -23_910_000)]);
    const part = all.filter(({ key }) => key.startsWith("strategic"));
    expect(keys(part)).toEqual(["strategic.of", "strategic.park", "strategic.short"]);
    // 69.96 would read 70.0 with one decimal: it has missed
    expect(part[2]?.values).toMatchObject({ share: "69.96", amount: "2,391" });
    const four = ["A", "B", "C", "D"].map((id) => strategic(id, 0.8, "met", 1));
    expect(said(four).at(-1)).toMatchObject({ key: "strategic.count", values: { count: 4, met: 4 } });
  });
});
