import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AssemblyParcel,
  type AssemblyRules,
  assemblies,
  type SharedBorder,
} from "../../../geo/match/assembly";

/** Squares of 100 m in a grid: 1 ha each, 15 mu. */
const HA = 1_000_000;
const square = (id: string, rest: Partial<AssemblyParcel> = {}): AssemblyParcel => ({
  id,
  areaDm2: HA,
  perimeterM: 400,
  owner: "X",
  freeFrom: null,
  ...rest,
});
const border = (a: string, b: string): SharedBorder => ({ a, b, lengthM: 100 });
const rules: AssemblyRules = {
  minDm2: 2 * HA,
  maxDm2: 3 * HA,
  mostParcels: 9,
  mostOwners: 9,
  leastCompactness: 0,
  leastRestDm2: 0,
  by: null,
};
/** A B C in a row, D below B. */
const row = ["A", "B", "C", "D"].map((id) => square(id));
const lines = [border("A", "B"), border("B", "C"), border("D", "B")];
const ids = (found: readonly { readonly parcelIds: readonly string[] }[]) =>
  found.map(({ parcelIds }) => parcelIds.join(""));

describe("parcels that make a site together", () => {
  test("connected, within the range, the nearest to its middle and the most compact first", () => {
    const { found, complete } = assemblies(row, lines, rules);
    expect(complete).toBe(true);
    expect(ids(found).toSorted()).toEqual(["AB", "ABC", "ABD", "BC", "BCD", "BD"]);
    expect(
      assemblies(row, lines, { ...rules, maxDm2: 2 * HA }).found.map(({ parcelIds }) => parcelIds.length),
    ).toEqual([2, 2, 2]);
    // two squares: 20 000 m² within 600 m
    expect(found.find(({ parcelIds }) => parcelIds.join("") === "AB")?.compactness).toBeCloseTo(
      (4 * Math.PI * 20_000) / 600 ** 2,
      12,
    );
    expect(ids(assemblies(row, lines, { ...rules, mostParcels: 2 }).found).toSorted()).toEqual([
      "AB",
      "BC",
      "BD",
    ]);
  });

  test("not too long, not too many owners, one who is unknown is somebody of their own", () => {
    const owned = [square("A", { owner: "Y" }), square("B"), square("C"), square("D", { owner: null })];
    expect(ids(assemblies(owned, lines, { ...rules, mostOwners: 1 }).found)).toEqual(["BC"]);
    // a square of four is compacter than four in a row: 4π·40000 ÷ 800² against ÷ 1000²
    const four = ["A", "B", "C", "D"].map((id) => square(id));
    const chain = [border("A", "B"), border("B", "C"), border("C", "D")];
    const asked = { ...rules, minDm2: 4 * HA, maxDm2: 4 * HA, leastCompactness: 0.7 };
    expect(assemblies(four, chain, asked).found).toEqual([]);
    expect(assemblies(four, [...chain, border("D", "A")], asked).found[0]?.compactness).toBeCloseTo(
      Math.PI / 4,
      12,
    );
  });

  test("there by the day, or not taken; no scrap is left beside it", () => {
    const dated = [
      square("A", { freeFrom: "2026-01-01" }),
      square("B", { freeFrom: "2026-06-30" }),
      square("C", { freeFrom: "2026-07-01" }),
      square("D"),
    ];
    const { found } = assemblies(dated, lines, { ...rules, by: "2026-06-30" });
    expect(found).toMatchObject([{ parcelIds: ["A", "B"], freeFrom: "2026-06-30" }]);
    expect(
      assemblies(dated, lines, rules).found.find(({ parcelIds }) => parcelIds.join("") === "BD")?.freeFrom,
    ).toBeNull();
    // B with one of the others leaves the other two alone, 1 ha each
    const chain = ["A", "B", "C", "D"].map((id) => square(id));
    const inRow = [border("A", "B"), border("B", "C"), border("C", "D")];
    const two = { ...rules, maxDm2: 2 * HA, leastRestDm2: 2 * HA };
    expect(ids(assemblies(chain, inRow, two).found).toSorted()).toEqual(["AB", "CD"]);
  });

  test("a search that is cut short says so; nothing, no borders and unknown parcels make nothing", () => {
    expect(assemblies(row, lines, rules, 3).complete).toBe(false);
    expect(assemblies([], lines, rules)).toEqual({ found: [], complete: true });
    expect(assemblies(row, [], rules).found).toEqual([]);
    expect(assemblies([square("A")], [border("A", "Z"), border("A", "A")], rules).found).toEqual([]);
    expect(assemblies([square("A", { areaDm2: 9 * HA }), square("B")], lines, rules).found).toEqual([]);
  });

  test("is what trying every set finds", () => {
    const any = fc.integer({ min: 1, max: 7 }).chain((count) =>
      fc.record({
        areas: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: count, maxLength: count }),
        edges: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 12 }),
      }),
    );
    fc.assert(
      fc.property(any, ({ areas, edges }) => {
        const all = areas.map((area, at) => square(`P${at}`, { areaDm2: area * HA }));
        const joined = edges.map(([a, b]) => border(`P${a}`, `P${b}`));
        const asked = { ...rules, minDm2: 3 * HA, maxDm2: 6 * HA, mostParcels: 4 };
        const expected: string[] = [];
        for (let bits = 1; bits < 1 << areas.length; bits++) {
          const set = areas.map((_, at) => at).filter((at) => (bits >> at) & 1);
          const area = set.reduce((sum, at) => sum + areas[at]!, 0);
          if (set.length < 2 || set.length > 4 || area < 3 || area > 6) continue;
          const reached = new Set([set[0]!]);
          for (let grew = true; grew; ) {
            grew = false;
            for (const [a, b] of edges)
              for (const [x, y] of [
                [a, b],
                [b, a],
              ] as const)
                if (reached.has(x) && set.includes(y) && !reached.has(y)) {
                  reached.add(y);
                  grew = true;
                }
          }
          if (reached.size === set.length) expected.push(set.map((at) => `P${at}`).join(""));
        }
        const { found } = assemblies(all, joined, asked);
        expect(ids(found).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});
