import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate } from "../../../geo/allocation/allocate";

const parts = (...weights: number[]) => weights.map((weightDm2, index) => ({ key: `P${index}`, weightDm2 }));
/** Parts with distinct keys and some land. */
const anyParts = fc
  .uniqueArray(fc.record({ key: fc.string({ maxLength: 4 }), weightDm2: fc.nat(1e9) }), {
    minLength: 1,
    maxLength: 30,
    selector: ({ key }) => key,
  })
  .filter((list) => list.some(({ weightDm2 }) => weightDm2 > 0));
const anyYuan = fc.maxSafeInteger();

describe("splitting an enterprise's figure over its parcels", () => {
  test("100 yuan on three equal parcels are 34, 33 and 33: the odd one to the lower code", () => {
    expect(allocate(100, parts(1, 1, 1))).toEqual([34, 33, 33]);
    expect(allocate(100, parts(1, 1, 1).reverse())).toEqual([33, 33, 34]);
  });

  test("the largest remainder gets the yuan, not the largest parcel", () => {
    // 10 · 50/100 = 5.0, 10 · 33/100 = 3.3, 10 · 17/100 = 1.7
    expect(allocate(10, parts(50, 33, 17))).toEqual([5, 3, 2]);
  });

  test("a tax refund is split like a payment, with the sign put back", () => {
    expect(allocate(-100, parts(1, 1, 1))).toEqual([-34, -33, -33]);
    fc.assert(
      fc.property(anyYuan, anyParts, (yuan, list) => {
        expect(allocate(-yuan, list)).toEqual(allocate(yuan, list).map((part) => (part === 0 ? 0 : -part)));
      }),
    );
  });

  test("nothing is lost and nothing made up, to the yuan, at any size", () => {
    fc.assert(
      fc.property(anyYuan, anyParts, (yuan, list) => {
        expect(allocate(yuan, list).reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(yuan));
      }),
      { numRuns: 500 },
    );
  });

  test("split over parcels and each parcel's part once more over its parks, the parks still make up the figure", () => {
    fc.assert(
      fc.property(anyYuan, fc.array(anyParts, { minLength: 1, maxLength: 8 }), (yuan, byParcel) => {
        const land = byParcel.map((parks, index) => ({
          key: `P${index}`,
          weightDm2: parks.reduce((sum, { weightDm2 }) => sum + weightDm2, 0),
        }));
        const onParcels = allocate(yuan, land);
        const inParks = byParcel.map((parks, index) => allocate(onParcels[index]!, parks));
        expect(inParks.flat().reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(yuan));
        inParks.forEach((parks, index) => {
          expect(parks.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(onParcels[index]!));
        });
      }),
    );
  });

  test("each part is less than a yuan from its exact share; a parcel without land gets nothing", () => {
    fc.assert(
      fc.property(anyYuan, anyParts, (yuan, list) => {
        const weight = list.reduce((sum, part) => sum + BigInt(part.weightDm2), 0n);
        allocate(yuan, list).forEach((part, index) => {
          const { weightDm2 } = list[index]!;
          const error = BigInt(part) * weight - BigInt(yuan) * BigInt(weightDm2);
          expect(error < weight && error > -weight).toBe(true);
          if (weightDm2 === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  test("the order in which parcels are listed changes no part", () => {
    fc.assert(
      fc.property(anyYuan, anyParts, (yuan, list) => {
        const forward = new Map(allocate(yuan, list).map((part, index) => [list[index]!.key, part]));
        const turned = [...list].reverse();
        const backward = new Map(allocate(yuan, turned).map((part, index) => [turned[index]!.key, part]));
        for (const { key } of list) expect(backward.get(key)).toBe(forward.get(key));
      }),
    );
  });

  test("10¹⁵ yuan over millions of m² do not overflow", () => {
    expect(allocate(9_007_199_254_740_991, parts(9_007_199_254_740_991, 1))).toEqual([
      9_007_199_254_740_990, 1,
    ]);
  });

  test("without any land there is nothing to split by, and the caller must say so", () => {
    expect(() => allocate(100, [])).toThrow("nothing to split by");
    expect(() => allocate(0, parts(0, 0))).toThrow("nothing to split by");
  });

  test("negative land, half a yuan and amounts beyond exact numbers are refused", () => {
    expect(() => allocate(1, parts(2, -1))).toThrow('the weight of "P1" is negative: -1');
    expect(() => allocate(0.5, parts(1))).toThrow(RangeError);
    expect(() => allocate(2 ** 60, parts(1))).toThrow("beyond the safe integers");
  });
});
