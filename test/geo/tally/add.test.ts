import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, subtract, sum } from "../../../geo/tally/add";
import { EMPTY_TALLY, tallyOf } from "../../../geo/tally/tally";
import { anyTally } from "./landTallies";

describe("adding land", () => {
  test("two parcels together have the land, the money and the industries of both", () => {
    const a = tallyOf({ parcels: 1, areaDm2: 10, outputYuan: 7, outputByIndustry: { "36": 5, "": 2 } });
    const b = tallyOf({ parcels: 2, areaDm2: 20, outputYuan: 8, outputByIndustry: { "36": 1, "39": 7 } });
    expect(add(a, b)).toEqual(
      tallyOf({
        parcels: 3,
        areaDm2: 30,
        outputYuan: 15,
        outputByIndustry: { "36": 6, "39": 7, "": 2 },
      }),
    );
  });

  test("land without anything added is the same land", () => {
    fc.assert(
      fc.property(anyTally, (a) => {
        expect(add(a, EMPTY_TALLY)).toEqual(a);
      }),
    );
  });

  test("the order of adding never matters", () => {
    fc.assert(
      fc.property(anyTally, anyTally, (a, b) => {
        expect(add(a, b)).toEqual(add(b, a));
      }),
    );
    fc.assert(
      fc.property(anyTally, anyTally, anyTally, (a, b, c) => {
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
      }),
    );
  });

  test("a park cut into any two halves is the sum of the halves", () => {
    fc.assert(
      fc.property(fc.array(anyTally), fc.nat(), (parcels, at) => {
        const cut = at % (parcels.length + 1);
        expect(sum(parcels)).toEqual(add(sum(parcels.slice(0, cut)), sum(parcels.slice(cut))));
      }),
    );
  });

  test("taking out what was added leaves what was there", () => {
    fc.assert(
      fc.property(anyTally, anyTally, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
      }),
    );
    fc.assert(
      fc.property(anyTally, (a) => {
        expect(subtract(a, a)).toEqual(EMPTY_TALLY);
      }),
    );
  });

  test("no parcels at all are the empty land", () => {
    expect(sum([])).toEqual(EMPTY_TALLY);
  });

  test("adding leaves both parts as they were", () => {
    const a = tallyOf({ outputYuan: 1, outputByIndustry: { "36": 1 } });
    add(a, a);
    sum([a, a]);
    expect(a).toEqual(tallyOf({ outputYuan: 1, outputByIndustry: { "36": 1 } }));
    expect(EMPTY_TALLY.outputByIndustry).toEqual({});
  });

  test("a sum that a number cannot hold exactly is refused, not rounded", () => {
    const most = tallyOf({ outputYuan: Number.MAX_SAFE_INTEGER });
    expect(() => add(most, tallyOf({ outputYuan: 1 }))).toThrow("outputYuan must be a safe integer");
    const byIndustry = tallyOf({ outputByIndustry: { "36": Number.MAX_SAFE_INTEGER } });
    expect(() => sum([byIndustry, byIndustry])).toThrow('output of "36" must be a safe integer');
  });
});
