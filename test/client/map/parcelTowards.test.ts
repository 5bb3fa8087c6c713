import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parcelTowards } from "../../../client/map/parcelTowards";

const LAT = 29.7;
const NARROW = Math.cos((LAT * Math.PI) / 180);
/** Inner points at metres-like steps around 121.5, 29.7: x is scaled so that one step is as long either way. */
function land(points: readonly (readonly [number, number])[]) {
  const labelPoint = Float64Array.from(
    points.flatMap(([x, y]) => [121.5 + x / 1000 / NARROW, LAT + y / 1000]),
  );
  const within = (west: number, south: number, east: number, north: number) =>
    points.flatMap((_, i) => {
      const [lon, lat] = [labelPoint[i * 2]!, labelPoint[i * 2 + 1]!];
      return lon >= west && lon <= east && lat >= south && lat <= north ? [i] : [];
    });
  return { geometry: { labelPoint, count: points.length }, picker: { within } };
}
const towards = (
  points: readonly (readonly [number, number])[],
  heading: Parameters<typeof parcelTowards>[3],
  isMeant = (_: number) => true,
) => {
  const { geometry, picker } = land(points);
  return parcelTowards(geometry, picker, 0, heading, isMeant);
};

describe("the neighbour that an arrow means", () => {
  test("is the one on that side, not a nearer one on another", () => {
    const around: [number, number][] = [
      [0, 0],
      [3, 0],
      [-1, 0],
      [0, 2],
      [0, -1],
    ];
    expect((["east", "west", "north", "south"] as const).map((heading) => towards(around, heading))).toEqual([
      1, 2, 3, 4,
    ]);
  });

  test("is the one straight ahead rather than a nearer one at the corner", () => {
    expect(
      towards(
        [
          [0, 0],
          [1, 0.9],
          [1.5, 0],
        ],
        "east",
      ),
    ).toBe(2);
  });

  test("is looked for across a wide gap", () => {
    expect(
      towards(
        [
          [0, 0],
          [250, 10],
        ],
        "east",
      ),
    ).toBe(1);
  });

  test("is never one that is faded, and there is none beyond the last", () => {
    expect(
      towards(
        [
          [0, 0],
          [1, 0],
          [2, 0],
        ],
        "east",
        (parcel) => parcel !== 1,
      ),
    ).toBe(2);
    expect(
      towards(
        [
          [0, 0],
          [1, 0],
        ],
        "west",
      ),
    ).toBe(-1);
    const { geometry, picker } = land([[0, 0]]);
    expect(parcelTowards(geometry, picker, 7, "east", () => true)).toBe(-1);
  });

  test("is the same as by looking at every parcel", () => {
    const place = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (others) => {
        const points: [number, number][] = [[0, 0], ...others];
        const found = towards(points, "north");
        const costs = points.map(([x, y]) =>
          y > 0 && Math.abs(x) <= y - 1e-6 ? y + 2 * Math.abs(x) : Number.POSITIVE_INFINITY,
        );
        const least = Math.min(...costs);
        // on the very edge of the 45° rounding may fall either way
        const onEdge = points.some(([x, y]) => y > 0 && Math.abs(x) === y);
        if (!onEdge) expect(found === -1 ? Number.POSITIVE_INFINITY : costs[found]).toBe(least);
      }),
    );
  });
});
