// Does a change of surplus split into its causes with nothing left over, and does each cause say what happened?
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CAUSES, type Cause, change } from "../../../geo/change/change";
import type { Holding } from "../../../geo/ledger/holding";
import { sum } from "../../../geo/tally/add";
import { tallyOf } from "../../../geo/tally/tally";
import { judgePerMu } from "../../../geo/target/judge";

const holding = (id: string, yuan: number | null, landDm2 = 0, lead = false): Holding => ({
  id,
  yuan,
  landDm2,
  lead,
  leadYuan: lead ? (yuan ?? 0) : 0,
});
const TAX = { of: "per_mu", value: "48" } as const;
const LEAD = { of: "concentration", value: "70" } as const;
const causesOf = (parts: ReadonlyMap<Cause, bigint>) => Object.fromEntries(parts);

describe("one enterprise at a time, worked by hand", () => {
  // 48 万元/亩 asks 7.2 yuan of every dm²: 720 cents
  test.each([
    ["came", [], [holding("a", 10_000, 1000)], { entered: 280_000n }],
    ["went", [holding("a", 10_000, 1000)], [], { left: -280_000n }],
    ["earned more", [holding("a", 10_000, 1000)], [holding("a", 10_500, 1000)], { figure: 50_000n }],
    ["took land", [holding("a", 10_000, 1000)], [holding("a", 10_000, 1100)], { area: -72_000n }],
    ["first reported", [holding("a", null, 1000)], [holding("a", 10_000, 1000)], { arrived: 280_000n }],
    ["no longer reports", [holding("a", 10_000, 1000)], [holding("a", null, 1000)], { missing: -280_000n }],
    ["came and says nothing", [], [holding("a", null, 1000)], {}],
    [
      "earned and took land",
      [holding("a", 10_000, 1000)],
      [holding("a", 12_000, 900)],
      { figure: 200_000n, area: 72_000n },
    ],
  ] as const)("who %s", (_, from, to, causes) => {
    expect(causesOf(change(from, to, TAX, TAX).causes)).toEqual(causes);
  });

  test("a higher target costs what it asks more of the land that is there now", () => {
    const { causes, fromCents, toCents } = change(
      [holding("a", 10_000, 1000), holding("b", 1, 500)],
      [holding("a", 10_000, 1000)],
      TAX,
      { of: "per_mu", value: "60" },
    );
    // b: 100 − 720·500; a: 12 万元/亩 more are 180 cents of each of 1000 dm²
    expect(causesOf(causes)).toEqual({ left: 359_900n, target: -180_000n });
    expect([fromCents, toCents]).toEqual([280_000n - 359_900n, 100_000n]);
  });

  test("an industry that becomes a leading one brings its whole output; its growth counts as what it was", () => {
    const { causes } = change([holding("a", 100, 0, false)], [holding("a", 150, 0, true)], LEAD, LEAD);
    expect(causesOf(causes)).toEqual({ figure: -3500n, industry: 15_000n });
    // whose output was 0 is not taken for reclassified
    expect(
      causesOf(change([holding("a", 0, 0, true)], [holding("a", 10, 0, true)], LEAD, LEAD).causes),
    ).toEqual({
      figure: 300n,
    });
  });

  test("the largest loss comes first", () => {
    const { lines } = change(
      [holding("a", 100, 1), holding("b", 100, 1), holding("c", 100, 1)],
      [holding("a", 50, 1), holding("b", 200, 1), holding("c", 0, 1)],
      TAX,
      TAX,
    );
    expect(lines.map(({ id, cents }) => [id, cents])).toEqual([
      ["c", -10_000n],
      ["a", -5000n],
      ["b", 10_000n],
    ]);
  });

  test("two kinds of target are not compared", () => {
    expect(() => change([], [], TAX, LEAD)).toThrow("per_mu");
  });
});

const yuan = fc.option(fc.integer({ min: -1e9, max: 1e12 }), { nil: null, freq: 4 });
const state = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(..."abcdefghij"),
    yuan,
    landDm2: fc.integer({ min: 0, max: 1e9 }),
    lead: fc.boolean(),
  }),
  { selector: ({ id }) => id },
);
const value = fc.constantFrom("48", "950", "38.4", "0.333", "1000", "47.99");

describe("over random districts", () => {
  test("from plus all causes is to, and the lines sum to the same", () => {
    fc.assert(
      fc.property(
        state,
        state,
        value,
        value,
        fc.constantFrom("per_mu", "concentration"),
        (a, b, v, w, of) => {
          const [from, to] = [a, b].map((list) =>
            list.map((one) => holding(one.id, one.yuan, one.landDm2, one.lead)),
          );
          const { fromCents, toCents, causes, lines } = change(
            from!,
            to!,
            { of, value: v },
            { of, value: w },
          );
          const total = (parts: Iterable<bigint>) => [...parts].reduce((all, part) => all + part, 0n);
          expect(fromCents + total(causes.values())).toBe(toCents);
          expect(total(lines.map(({ cents }) => cents))).toBe(toCents - fromCents);
          for (const cause of CAUSES)
            expect(total(lines.map(({ parts }) => parts.get(cause) ?? 0n))).toBe(causes.get(cause) ?? 0n);
        },
      ),
    );
  });

  test("both ends are the surplus by which the park is judged", () => {
    fc.assert(
      fc.property(state, state, value, value, (a, b, v, w) => {
        const judged = (list: typeof a, target: string) =>
          judgePerMu(
            sum(
              list.map(({ yuan: tax, landDm2 }) =>
                tallyOf({
                  taxYuan: tax ?? 0,
                  taxLandDm2: tax === null ? 0 : landDm2,
                  occupiedDm2: tax === null ? 0 : landDm2,
                }),
              ),
            ),
            "tax",
            {
              id: "t",
              metric: "tax_per_mu",
              operator: ">=",
              value: target,
              unit: "万元/亩",
              reference: false,
              source: { document: "", clause: "" },
            },
            true,
          ).surplusCents;
        const [from, to] = [a, b].map((list) => list.map((one) => holding(one.id, one.yuan, one.landDm2)));
        const { fromCents, toCents } = change(
          from!,
          to!,
          { of: "per_mu", value: v },
          { of: "per_mu", value: w },
        );
        const [before, after] = [judged(a, v), judged(b, w)];
        if (before !== null) expect(fromCents).toBe(before);
        if (after !== null) expect(toCents).toBe(after);
      }),
    );
  });

  test("back again is the same with the sign turned, as long as the target stays", () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const [from, to] = [a, b].map((list) => list.map((one) => holding(one.id, one.yuan, one.landDm2)));
        const there = change(from!, to!, TAX, TAX);
        const back = change(to!, from!, TAX, TAX);
        expect(new Map(back.lines.map(({ id, cents }) => [id, -cents]))).toEqual(
          new Map(there.lines.map(({ id, cents }) => [id, cents])),
        );
        expect(back.causes.get("entered")).toEqual(
          there.causes.has("left") ? -there.causes.get("left")! : undefined,
        );
      }),
    );
  });
});
