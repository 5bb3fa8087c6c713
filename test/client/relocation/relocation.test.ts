import { describe, expect, test } from "vitest";
import { bearingOf, bentLine, flowShapes } from "../../../client/relocation/flows";
import { phaseIn, quartersShown, shortQuarter } from "../../../client/relocation/gantt";
import { quarterOf } from "../../../geo/relocation/quarter";

describe("the bar of quarters", () => {
  const words = (days: Parameters<typeof phaseIn>[0]) =>
    quartersShown("2026-11-29", [], 5, 12).map((quarter) => phaseIn(days, quarter));

  test("through a park: begun in transit is in transit, settled once the quarter is whole there", () => {
    const days = { leavesOn: "2027-03-31", arrivesOn: "2027-08-15", straight: false };
    expect(words(days)).toEqual(["here", "transit", "transit", "transit", "there"]);
  });

  test("straight: there from the quarter of the move on; nothing arranged: still on the land", () => {
    expect(words({ leavesOn: "2027-04-01", arrivesOn: "2027-04-01", straight: true })).toEqual([
      ...["here", "here", "there", "there", "there"],
    ]);
    expect(new Set(words({ leavesOn: null, arrivesOn: null, straight: true }))).toEqual(new Set(["here"]));
    expect(words({ leavesOn: "2027-01-01", arrivesOn: null, straight: false }).at(-1)).toBe("transit");
  });

  test("reaches to the last arrival, and no further than there is room for", () => {
    expect(quartersShown("2026-11-29", ["2028-02-01"], 2, 12).map(shortQuarter)).toEqual([
      ...["26Q4", "27Q1", "27Q2", "27Q3", "27Q4", "28Q1", "28Q2"],
    ]);
    expect(quartersShown("2026-11-29", ["2039-01-01"], 2, 12)).toHaveLength(12);
    expect(quartersShown("2026-11-29", [], 8, 12)[0]).toBe(quarterOf("2026-12-31"));
  });
});

describe("flows on the map", () => {
  test("bearings are as the map draws them, clockwise from north", () => {
    expect(bearingOf([121, 29], [121, 30])).toBeCloseTo(0);
    expect(bearingOf([121, 0], [122, 0])).toBeCloseTo(90);
    expect(bearingOf([121, 30], [121, 29])).toBeCloseTo(180);
  });

  test("a leg begins and ends at its places and leaves the straight line to its left", () => {
    const line = bentLine([121, 29.7], [121.2, 29.7]);
    expect([line[0], line.at(-1)]).toEqual([
      [121, 29.7],
      [121.2, 29.7],
    ]);
    // eastward, left is north
    expect(line[12]![1]).toBeGreaterThan(29.7);
  });

  test("through a park are two legs with a head each, straight is one", () => {
    const { lines, heads } = flowShapes([
      { id: "a", from: [121, 29], via: [121.1, 29], to: [121.2, 29] },
      { id: "b", from: [121, 29], via: null, to: [121.2, 29] },
      // into a park, and from there on nothing is arranged
      { id: "c", from: [121, 29], via: [121.1, 29], to: null },
      { id: "d", from: [121, 29], via: null, to: null },
    ]);
    const legs = [
      ["a", "out"],
      ["a", "in"],
      ["b", "in"],
      ["c", "out"],
    ];
    expect(lines.features.map(({ properties: { id, leg } }) => [id, leg])).toEqual(legs);
    expect(heads.features.map(({ properties: { id, leg } }) => [id, leg])).toEqual(legs);
    for (const { properties } of heads.features) expect(properties.bearing).toBeGreaterThan(45);
  });
});
