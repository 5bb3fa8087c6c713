import { describe, expect, test } from "vitest";
import { lineageOf, type Overlap } from "../../../geo/lineage/lineage";

const meets = (id: string, areaDm2: number, sharedDm2: number, inOwnState = false): Overlap => ({
  id,
  areaDm2,
  sharedDm2,
  inOwnState,
});
const gone = { areaDm2: 1000, inOtherState: false };
const stays = { areaDm2: 1000, inOtherState: true };

describe("the lineage of a parcel of 1000", () => {
  test("one larger parcel that covers it: it was cut out of that", () => {
    expect(lineageOf(gone, [meets("A", 2500, 1000)])).toEqual({
      kind: "part_of",
      parts: [{ id: "A", ofOwn: 1, ofOther: 0.4 }],
    });
  });

  test("several that lie in it whole: it was made of them, the largest piece first", () => {
    expect(lineageOf(gone, [meets("B", 300, 300), meets("A", 700, 690)])).toEqual({
      kind: "made_of",
      parts: [
        { id: "A", ofOwn: 0.69, ofOther: 690 / 700 },
        { id: "B", ofOwn: 0.3, ofOther: 1 },
      ],
    });
  });

  test("equal pieces stand in the order of their ids", () => {
    const parts = lineageOf(gone, [meets("B", 500, 500), meets("A", 500, 500), meets("C", 500, 500)])?.parts;
    expect(parts?.map(({ id }) => id)).toEqual(["A", "B", "C"]);
  });

  test("one that covers the same land: only its code changed", () => {
    expect(lineageOf(gone, [meets("A", 1000, 950)])?.kind).toBe("same_land");
  });

  test("below 95 % of either the lines were drawn anew", () => {
    expect(lineageOf(gone, [meets("A", 1000, 949)])?.kind).toBe("crossing");
    expect(lineageOf(gone, [meets("A", 2000, 600), meets("B", 400, 400)])?.kind).toBe("crossing");
  });

  test("a neighbour drawn a little over the line is no ancestor: below 5 % of the smaller one", () => {
    expect(lineageOf(gone, [meets("A", 5000, 49)])).toBeNull();
    expect(lineageOf(gone, [meets("A", 5000, 50)])?.kind).toBe("crossing");
    expect(lineageOf(gone, [meets("A", 0, 0)])).toBeNull();
  });

  test("it keeps its code and takes in one that is gone: made of that; the part that stays on both sides is no ancestor", () => {
    expect(lineageOf(stays, [meets("A", 300, 300), meets("B", 900, 100, true)])).toEqual({
      kind: "made_of",
      parts: [{ id: "A", ofOwn: 0.3, ofOther: 1 }],
    });
  });

  test("a new parcel cut out of one whose code goes on", () => {
    expect(lineageOf(gone, [meets("A", 3000, 1000, true)])?.kind).toBe("part_of");
  });

  test("both codes on both sides: a line has moved, and nobody descends from anybody", () => {
    expect(lineageOf(stays, [meets("A", 900, 300, true)])).toBeNull();
  });
});
