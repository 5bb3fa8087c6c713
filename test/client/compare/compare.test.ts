import { describe, expect, it } from "vitest";
import { MOST_BESIDE, readBeside, withOne, withoutOne, writeBeside } from "../../../client/compare/compared";
import { type CompareCell, type CompareRow, judgeRow } from "../../../client/compare/compareRows";
import { parkSections } from "../../../client/compare/parkRows";
import { parkOf, targetOf } from "../metricFixture";

const cell = (text: string | null, figure: CompareCell["figure"] = null, apart = false): CompareCell => ({
  text,
  figure,
  apart,
});
const row = (better: CompareRow["better"], ...cells: CompareCell[]): CompareRow => ({
  id: "x",
  label: "x",
  unit: "",
  cells,
  better,
});

describe("what stands side by side", () => {
  it("comes back from a link, commas in ids too, at most four and each once", () => {
    const parcels = { kind: "parcel", ids: ["A,1", "B:2"] } as const;
    expect(readBeside(writeBeside(parcels))).toEqual(parcels);
    expect(readBeside("park:a,b,a,c,d,e")?.ids).toEqual(["a", "b", "c", "d"]);
    expect([readBeside(""), readBeside("town:x"), readBeside("park:")]).toEqual([null, null, null]);
    expect(writeBeside({ kind: "park", ids: [] })).toBe("");
  });

  it("takes one more of its kind while there is room, and begins anew with the other", () => {
    let now = withOne(null, "park", "a");
    for (const id of ["b", "b", "c", "d"]) now = withOne(now, "park", id);
    expect(now?.ids).toEqual(["a", "b", "c", "d"]);
    expect(now?.ids).toHaveLength(MOST_BESIDE);
    expect(withOne(now, "park", "e")).toBeNull();
    expect(withOne(now, "parcel", "p")).toEqual({ kind: "parcel", ids: ["p"] });
    expect(withoutOne({ kind: "park", ids: ["a", "b"] }, "a")?.ids).toEqual(["b"]);
    expect(withoutOne({ kind: "park", ids: ["a"] }, "a")).toBeNull();
  });
});

describe("a row of the comparison", () => {
  it("marks what differs: something known from what is missing too, but not two that are missing", () => {
    expect(judgeRow(row(null, cell("投产"), cell("闲置"))).differs).toBe(true);
    expect(judgeRow(row(null, cell("投产"), cell("投产"))).differs).toBe(false);
    expect(judgeRow(row(null, cell(null), cell(null))).differs).toBe(false);
    expect(judgeRow(row(null, cell("0", 0), cell(null))).differs).toBe(true);
    expect(judgeRow(row(null, cell("1", 1), cell("1", 1), cell("2", 2))).differs).toBe(true);
  });

  it("has a best where better is defined and two at least are known", () => {
    const three = [cell("2", 2), cell(null), cell("10", "10")];
    expect(judgeRow(row("high", ...three)).best).toEqual([2]);
    expect(judgeRow(row("low", ...three)).best).toEqual([0]);
    expect(judgeRow(row(null, ...three)).best).toEqual([]);
    expect(judgeRow(row("high", cell("2", 2), cell(null))).best).toEqual([]);
    expect(judgeRow(row("high", cell("2", 2), cell("2", 2), cell("1", 1))).best).toEqual([0, 1]);
    expect(judgeRow(row("high", cell("2", 2), cell("2", 2))).best).toEqual([]);
    // a negative surplus is worse than none
    expect(judgeRow(row("high", cell("−3", -3), cell("0", 0))).best).toEqual([1]);
  });

  it("never calls best what speaks of too little land", () => {
    expect(judgeRow(row("high", cell("9", 9, true), cell("2", 2), cell("1", 1))).best).toEqual([1]);
  });
});

describe("parks side by side", () => {
  it("say their verdicts, leave out what is unknown, and call no incomplete figure best", () => {
    const target = targetOf("tax_per_mu", "48");
    const parks = [
      parkOf("A", { tax_per_mu: { value: 47.996, target, verdict: "missed", surplusYuan: -12_345 } }),
      // less than nine tenths of the occupied land speak
      parkOf(
        "B",
        { tax_per_mu: { value: 90, target, reason: "low_coverage", coverage: 0.5 } },
        { tally: { ...parkOf("B", {}).tally, occupiedDm2: 100, taxLandDm2: 50 } },
      ),
      parkOf("C", { tax_per_mu: { value: 40, target, verdict: "missed" } }),
      null,
    ];
    const sections = parkSections(parks, (key, values) => (values?.why ? `${key}(${values.why})` : key));
    const rows = sections.find(({ id }) => id === "tax_per_mu")!.rows;
    const named = (id: string) => judgeRow(rows.find((one) => one.id === `tax_per_mu.${id}`)!);
    expect(named("value").cells.map(({ text }) => text)).toEqual(["47.996", "90.00", "40.00", null]);
    expect(named("value").best).toEqual([0]);
    expect(named("verdict").cells.map(({ text }) => text)).toEqual([
      "ui:verdict.missed",
      "undecided(ui:reason.low_coverage)",
      "ui:verdict.missed",
      null,
    ]);
    expect(named("surplus").cells.map(({ text }) => text)).toEqual(["−1", null, null, null]);
    expect(named("target").differs).toBe(true);
    expect(sections.map(({ id }) => id)).toEqual([
      "output_per_mu",
      "tax_per_mu",
      "rd_per_mu",
      "concentration",
      "land",
    ]);
  });
});
