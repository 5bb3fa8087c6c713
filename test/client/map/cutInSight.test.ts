import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, type Cut, nextCut } from "../../../client/map/cutInSight";

/** What is in sight, ten wide and ten high, from this corner. */
const sightAt = (west: number, south = 0): Box => [west, south, west + 10, south + 10];
/** What is made for it. */
const madeAt = (west: number, level: number): Cut => ({ level, box: [west - 5, -5, west + 15, 15] });

describe("what is made of what is in sight", () => {
  it("begins with half of it on each side, and keeps that while the map moves a little", () => {
    expect(nextCut(null, null, sightAt(0), 4)).toEqual({
      ...{ keepsShown: false, keepsWork: false },
      begin: madeAt(0, 4),
    });
    expect(nextCut(madeAt(0, 4), null, sightAt(2), 4)).toMatchObject({ keepsShown: true, begin: null });
    expect(nextCut(null, madeAt(0, 4), sightAt(2), 4)).toMatchObject({ keepsWork: true, begin: null });
  });

  it("is begun anew before the edge comes into sight, and where more corners can be seen", () => {
    expect(nextCut(madeAt(0, 4), null, sightAt(4), 4)).toMatchObject({
      keepsShown: true,
      begin: madeAt(4, 4),
    });
    expect(nextCut(madeAt(0, 4), null, sightAt(6), 4)).toMatchObject({
      keepsShown: false,
      begin: madeAt(6, 4),
    });
    expect(nextCut(madeAt(0, 3), null, sightAt(0), 4)).toMatchObject({
      keepsShown: true,
      begin: madeAt(0, 4),
    });
    // what has more corners than can be seen does as well
    expect(nextCut(madeAt(0, 4), null, sightAt(0), 3)).toMatchObject({ keepsShown: true, begin: null });
  });

  it("no plots were drawn for whoever moved back while a part was made for elsewhere", () => {
    const away = nextCut(madeAt(0, 4), null, sightAt(4), 4).begin;
    expect(nextCut(madeAt(0, 4), away, sightAt(-3), 4)).toEqual({
      ...{ keepsShown: true, keepsWork: false },
      begin: null,
    });
  });

  it("whatever is shown or still made covers what is in sight", () => {
    const at = fc.integer({ min: -20, max: 20 });
    const cut = fc.option(
      fc.tuple(at, fc.integer({ min: 2, max: 4 })).map(([west, level]) => madeAt(west, level)),
    );
    fc.assert(
      fc.property(cut, cut, at, fc.integer({ min: 2, max: 4 }), (shown, work, west, level) => {
        const { keepsShown, keepsWork, begin } = nextCut(shown, work, sightAt(west), level);
        const left = [keepsShown ? shown : null, keepsWork ? work : null, begin].filter(
          (one) => one !== null,
        );
        for (const { box } of left) {
          expect(box[0]).toBeLessThanOrEqual(west);
          expect(box[2]).toBeGreaterThanOrEqual(west + 10);
        }
        // and something of them is exact enough
        expect(left.some((one) => one.level >= level)).toBe(true);
      }),
    );
  });
});
