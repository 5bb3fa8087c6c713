import { describe, expect, it } from "vitest";
import { orderParks } from "../../../client/park/parkOrder";
import { parkOf } from "../metricFixture";

const parks = [
  parkOf("A", { tax_per_mu: { value: 40, previous: 50, verdict: "missed" } }),
  parkOf("B", { tax_per_mu: { value: 90, verdict: "undecided", reason: "low_coverage", coverage: 0.8 } }),
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

  it("puts what is unknown last either way", () => {
    const more = [...parks, parkOf("D", { tax_per_mu: { reason: "no_target" } })];
    for (const descending of [true, false]) {
      const { ranked } = orderParks(
        more,
        { column: "tax_per_mu", descending },
        "tax_per_mu",
        ({ name }) => name,
        "zh-CN",
      );
      expect(ids(ranked).endsWith("D")).toBe(true);
    }
  });
});
