// Do the bars of a waterfall add up to the park's surplus, for land and for industries, and what would fill the gap?
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contributionsOf } from "../../../geo/ledger/contributionsOf";
import { type Holding, surplusOfHoldings } from "../../../geo/ledger/holding";
import { shortfall } from "../../../geo/ledger/shortfall";
import { waterfall } from "../../../geo/ledger/waterfall";
import { surplusCents } from "../../../geo/target/surplus";

const holdings = fc.uniqueArray(
  fc
    .record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      yuan: fc.option(fc.integer({ min: -1e8, max: 1e10 }), { nil: null, freq: 5 }),
      landDm2: fc.integer({ min: 0, max: 1e8 }),
      lead: fc.boolean(),
    })
    .map((one): Holding => ({ ...one, leadYuan: one.lead ? (one.yuan ?? 0) : 0 })),
  { selector: ({ id }) => id, maxLength: 30 },
);
const target = fc.record({
  of: fc.constantFrom("per_mu", "concentration"),
  value: fc.constantFrom("48", "950", "38.4", "70", "66.667"),
} as const);

describe("a park's surplus as bars", () => {
  test("best, rest and worst add up to what the park is judged by, and nobody stands twice", () => {
    fc.assert(
      fc.property(holdings, target, fc.integer({ min: 0, max: 9 }), (all, held, n) => {
        const parts = contributionsOf(all, held);
        const bars = waterfall(parts, n);
        const cents = (list: readonly { surplusCents: bigint }[]) =>
          list.reduce((sum, one) => sum + one.surplusCents, 0n);
        const whole = surplusCents(surplusOfHoldings(all, held));
        expect(bars.totalCents).toBe(whole);
        expect(
          cents(bars.best) + bars.restUp.surplusCents + bars.restDown.surplusCents + cents(bars.worst),
        ).toBe(whole);
        expect(bars.best.length + bars.worst.length + bars.restUp.count + bars.restDown.count).toBe(
          all.filter(({ yuan }) => yuan !== null).length,
        );
        expect(bars.restUp.surplusCents >= 0n && bars.restDown.surplusCents <= 0n).toBe(true);
        expect(bars.best.every((one) => one.surplusCents > 0n)).toBe(true);
        expect(bars.worst.every((one) => one.surplusCents < 0n)).toBe(true);
      }),
    );
  });

  test("with a whole target each bar is its own surplus, to the cent", () => {
    const all: Holding[] = [
      { id: "a", yuan: 10_000, landDm2: 1000, lead: true, leadYuan: 10_000 },
      { id: "b", yuan: 1000, landDm2: 1000, lead: false, leadYuan: 0 },
      { id: "c", yuan: null, landDm2: 9999, lead: false, leadYuan: 0 },
    ];
    const found = (value: string, of: "per_mu" | "concentration") =>
      contributionsOf(all, { of, value }).map(({ id, surplusCents: cents }) => [id, cents]);
    expect(found("48", "per_mu")).toEqual([
      ["a", 280_000n],
      ["b", -620_000n],
    ]);
    expect(found("70", "concentration")).toEqual([
      ["a", 300_000n],
      ["b", -70_000n],
    ]);
  });
});

describe("what is missing, in three currencies", () => {
  const met = (
    sums: { yuan: number; landDm2: number; leadYuan: number },
    held: { of: "per_mu" | "concentration"; value: string },
  ) => surplusOfHoldings([{ id: "x", lead: null, ...sums }], held).numerator >= 0n;

  test("each amount is enough, and one less is not", () => {
    fc.assert(
      fc.property(holdings, target, (all, held) => {
        const known = all.filter(({ yuan }) => yuan !== null && yuan >= 0);
        const sums = {
          yuan: known.reduce((sum, one) => sum + (one.yuan ?? 0), 0),
          landDm2: known.reduce((sum, one) => sum + one.landDm2, 0),
          leadYuan: known.reduce((sum, one) => sum + one.leadYuan, 0),
        };
        const gap = shortfall(surplusOfHoldings(known, held), held, sums);
        expect(gap === null).toBe(met(sums, held));
        if (gap === null) return;
        const more = (yuan: bigint) => ({
          ...sums,
          yuan: sums.yuan + Number(yuan),
          leadYuan: sums.leadYuan + (held.of === "concentration" ? Number(yuan) : 0),
        });
        expect(gap.yuan === null).toBe(held.of === "concentration" && Number(held.value) >= 100);
        if (gap.yuan !== null)
          expect([met(more(gap.yuan), held), met(more(gap.yuan - 1n), held)]).toEqual([true, false]);
        if (held.of === "per_mu") {
          const less = (land: bigint) => ({ ...sums, landDm2: sums.landDm2 - Number(land) });
          expect([met(less(gap.landDm2!), held), met(less(gap.landDm2! - 1n), held)]).toEqual([true, false]);
        } else if (gap.convertYuan !== null) {
          const turned = (yuan: bigint) => ({ ...sums, leadYuan: sums.leadYuan + Number(yuan) });
          expect([met(turned(gap.convertYuan), held), met(turned(gap.convertYuan - 1n), held)]).toEqual([
            true,
            false,
          ]);
        }
      }),
    );
  });

  test("a park that pays back more tax than it earns cannot be helped by less land", () => {
    const held = { of: "per_mu", value: "48" } as const;
    const sums = { yuan: -5, landDm2: 10, leadYuan: 0 };
    expect(shortfall(surplusOfHoldings([{ id: "x", lead: null, ...sums }], held), held, sums)).toEqual({
      yuan: 77n,
      landDm2: null,
      convertYuan: null,
    });
  });
});
