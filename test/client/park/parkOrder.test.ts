import { describe, expect, it } from "vitest";
import { orderParks } from "../../../client/park/parkOrder";
import type { MetricView } from "../../../server/api/shapes";
import { parkOf } from "../metricFixture";

/** A park whose figures cover 80 % of its occupied land. */
function thin(id: string, tax: Partial<MetricView>) {
  const { tally } = parkOf(id, {});
  return parkOf(id, { tax_per_mu: tax }, { tally: { ...tally, occupiedDm2: 100, taxLandDm2: 80 } });
}

const parks = [
  parkOf("A", { tax_per_mu: { value: 40, previous: 50, verdict: "missed" } }),
  thin("B", { value: 90, verdict: "undecided", reason: "low_coverage" }),
  parkOf("C", { tax_per_mu: { value: 60, previous: 55, verdict: "met" } }),
];
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join("");
const order = (column: "tax_per_mu" | "name" | "change", descending: boolean) =>
  orderParks(parks, { column, descending }, "tax_per_mu", ({ name }) => name, "zh-CN");

describe("the order of parks", () => {
  it("lists a park of low coverage apart, however high its figure", () => {
    const { ranked, unranked } = order("tax_per_mu", true);
    expect([ids(ranked), ids(unranked)]).toEqual(["CA", "B"]);
  });

  it("turns round, by figure, by name and by change", () => {
    expect(ids(order("tax_per_mu", false).ranked)).toBe("AC");
    expect(ids(order("name", true).ranked)).toBe("CA");
    expect(ids(order("change", true).ranked)).toBe("CA");
  });

  it("keeps a thin park apart where a cumulative quarter leaves all undecided", () => {
    const quarter = [
      parkOf("A", { tax_per_mu: { value: 40, reason: "not_annual" } }),
      thin("B", { value: 90, reason: "not_annual" }),
    ];
    const { unranked } = orderParks(
      quarter,
      { column: "tax_per_mu", descending: true },
      "tax_per_mu",
      ({ name }) => name,
      "zh-CN",
    );
    expect(ids(unranked)).toBe("B");
  });

  it("keeps a concentration by the largest share apart from designated ones", () => {
    const both = [
      parkOf("A", { concentration: { value: 0.6, verdict: "missed" } }),
      // in a cumulative quarter another reason stands in front
      parkOf("B", { concentration: { value: 0.9, reason: "not_annual" } }, { leadsByPlan: false }),
      parkOf("C", { concentration: { value: 0.8, reason: "lead_by_share" } }, { leadsByPlan: false }),
    ];
    const sort = { column: "concentration", descending: true } as const;
    const { ranked, unranked } = orderParks(both, sort, "output_per_mu", ({ name }) => name, "zh-CN");
    expect([ids(ranked), ids(unranked)]).toEqual(["A", "BC"]);
  });

  it("ranks no park among its own parts", () => {
    const tax = (value: number) => ({ tax_per_mu: { value, verdict: "met" as const } });
    const family = [
      parkOf("P", tax(50)),
      parkOf("A", tax(60), { parentId: "P" }),
      parkOf("B", tax(40), { parentId: "P" }),
    ];
    const sort = { column: "tax_per_mu", descending: true } as const;
    const { ranked, wholes, unranked } = orderParks(family, sort, "tax_per_mu", ({ name }) => name, "zh-CN");
    expect([ids(ranked), ids(wholes), ids(unranked)]).toEqual(["AB", "P", ""]);
  });

  it("puts an unknown change last either way", () => {
    const more = [...parks, parkOf("D", { tax_per_mu: { value: 70, reason: "no_target" } })];
    for (const descending of [true, false]) {
      const { ranked } = orderParks(
        more,
        { column: "change", descending },
        "tax_per_mu",
        ({ name }) => name,
        "zh-CN",
      );
      expect(ids(ranked).endsWith("D")).toBe(true);
    }
  });
});
