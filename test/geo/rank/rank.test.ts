import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRatios, ratioOf } from "../../../geo/number/ratio";
import { rank, rankChange } from "../../../geo/rank/rank";

const of = (...values: (string | null)[]) =>
  rank(values.map((value, i) => ({ id: `${i}`, value: value === null ? null : ratioOf(value) })));
const placesOf = (map: ReadonlyMap<string, number>, n: number) =>
  Array.from({ length: n }, (_, i) => map.get(`${i}`) ?? null);

describe("places in a ranking", () => {
  it("equal figures share a place, and the next one is left free", () => {
    expect(placesOf(of("50", "48", "48", "47.99"), 4)).toEqual([1, 2, 2, 4]);
    expect(placesOf(of("48", "48.000"), 2)).toEqual([1, 1]);
  });

  it("what differs in the twentieth digit does not share a place", () => {
    const places = rank([
      { id: "a", value: { numerator: 10n ** 20n, denominator: 3n } },
      { id: "b", value: { numerator: 10n ** 20n + 1n, denominator: 3n } },
    ]);
    expect([places.get("a"), places.get("b")]).toEqual([2, 1]);
  });

  it("what has no figure has no place, and takes none from others", () => {
    expect(placesOf(of(null, "1", null, "-2"), 4)).toEqual([null, 1, null, 2]);
    expect(rank([]).size).toBe(0);
  });

  it("a place is one more than the number of better figures, whatever the order of the list", () => {
    const value = fc.option(fc.integer({ min: -5, max: 5 }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), (values) => {
        const standings = values.map((n, i) => ({ id: `${i}`, value: n === null ? null : ratioOf(n) }));
        const places = rank(standings);
        const turned = rank(standings.toReversed());
        for (const { id } of standings) expect(turned.get(id)).toBe(places.get(id));
        for (const { id, value: own } of standings) {
          const better = standings.filter(
            (other) => own !== null && other.value !== null && compareRatios(other.value, own) > 0,
          );
          expect(places.get(id)).toBe(own === null ? undefined : better.length + 1);
        }
      }),
    );
  });
});

describe("places won or lost since last year", () => {
  it("counts up as won, down as lost", () => {
    expect([rankChange(2, 5), rankChange(5, 2), rankChange(3, 3)]).toEqual([3, -3, 0]);
  });

  it("says nothing where there was no place last year, or is none now", () => {
    expect([rankChange(1, null), rankChange(null, 1), rankChange(null, null)]).toEqual([null, null, null]);
  });
});
