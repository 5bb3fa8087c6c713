import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cause } from "../../../geo/change/causes";
import type { ChangeState, Held } from "../../../geo/change/changeState";
import { whatChanged } from "../../../geo/change/whatChanged";
import type { Yardstick } from "../../../geo/ledger/yardstick";
import { anyTwoWorlds, anyValue, anyWorld, judged, stateOf } from "./randomDistrict";

const perMu = (value: string): Yardstick => ({ kind: "per_mu", value });
const share = (value: string, ...leads: string[]): Yardstick => ({ kind: "concentration", value, leads });
const anyYardsticks = fc.oneof(
  fc.tuple(anyValue, anyValue).map(([a, b]) => [perMu(a), perMu(b)] as const),
  fc
    .tuple(anyValue, anyValue, fc.constantFrom("36", "17"))
    .map(([a, b, lead]) => [share(a, "36"), share(b, lead)] as const),
);
const total = (cells: readonly { cents: bigint }[]) => cells.reduce((sum, { cents }) => sum + cents, 0n);

/** An above-scale enterprise of trade 3670 with 100 dm² inside. */
const held = (enterpriseId: string, more: Partial<Held> = {}): Held => {
  const landDm2 = more.landDm2 ?? 100;
  const yuan = more.yuan === undefined ? 1000 : more.yuan;
  return {
    enterpriseId,
    parcelId: "P",
    industryCode: "3670",
    counted: true,
    landDm2,
    yuan,
    inside: { part: 1, whole: 1, landDm2, yuan },
    ...more,
  };
};
const outside = (enterpriseId: string, more: Partial<Held> = {}): Held => ({
  ...held(enterpriseId, more),
  inside: { part: 0, whole: 1, landDm2: 0, yuan: more.yuan === null ? null : 0 },
});
/** Cents by cause, between two lists of holdings at 48 万元/亩 (720 cents a dm²). */
const causes = (before: Held[], after: Held[], was: Yardstick = perMu("48"), is: Yardstick = was) => {
  const sums: Partial<Record<Cause, bigint>> = {};
  for (const { cause, cents } of whatChanged({ held: before, yardstick: was }, { held: after, yardstick: is })
    .cells) {
    sums[cause] = (sums[cause] ?? 0n) + cents;
  }
  return sums;
};

describe("why a surplus is another one than before", () => {
  // 1000 yuan on 100 dm² are 100 000 − 72 000 = 28 000 cents over 48
  test("who comes brings all of its part, who goes takes it along", () => {
    expect(causes([], [held("A")])).toEqual({ entered: 28_000n });
    expect(causes([held("A")], [])).toEqual({ left: -28_000n });
    expect(causes([], [held("A", { yuan: null })])).toEqual({ entered: 0n });
  });

  test("who moved here from elsewhere in the district has entered, too", () => {
    const elsewhere = outside("A", { parcelId: "Q" });
    expect(causes([elsewhere], [held("A")])).toEqual({ entered: 28_000n });
    expect(causes([held("A")], [elsewhere])).toEqual({ left: -28_000n });
  });

  test("a figure that is missing is neither 0 nor a fall in output: data came or went", () => {
    expect(causes([held("A", { yuan: null })], [held("A")])).toEqual({ data: 28_000n });
    expect(causes([held("A")], [held("A", { yuan: null })])).toEqual({ data: -28_000n });
  });

  test("growing above scale is no output", () => {
    expect(causes([held("A", { counted: false })], [held("A")])).toEqual({ population: 28_000n });
    expect(causes([held("A")], [held("A", { counted: false })])).toEqual({ population: -28_000n });
    expect(causes([held("A", { counted: false })], [])).toEqual({});
  });

  test("more output and more land are told apart, to the cent", () => {
    expect(causes([held("A")], [held("A", { yuan: 1500 })])).toEqual({ figure: 50_000n });
    expect(causes([held("A")], [held("A", { landDm2: 150 })])).toEqual({ area: -36_000n });
    expect(causes([held("A")], [held("A", { yuan: 1500, landDm2: 150 })])).toEqual({
      figure: 50_000n,
      area: -36_000n,
    });
    expect(causes([held("A", { yuan: -5 })], [held("A", { yuan: -9 })])).toEqual({ figure: -400n });
  });

  test("output that goes with land to a new plot elsewhere is the land's doing, not the enterprise's", () => {
    const after = [
      held("A", { inside: { part: 1, whole: 1, landDm2: 100, yuan: 500 }, yuan: 500 }),
      outside("A", { parcelId: "Q", yuan: 500 }),
    ];
    expect(causes([held("A")], after)).toEqual({ area: -50_000n });
  });

  test("a parcel that another line counts elsewhere is the line's doing", () => {
    expect(causes([held("A")], [outside("A")])).toEqual({ lines: -28_000n });
    expect(causes([outside("A")], [held("A", { yuan: 1200 })])).toEqual({ lines: 28_000n, figure: 20_000n });
    const half = held("A", { inside: { part: 1, whole: 2, landDm2: 50, yuan: 500 } });
    expect(causes([held("A")], [half])).toEqual({ lines: -14_000n });
  });

  test("a new target asks more of what stands there then", () => {
    expect(causes([held("A")], [held("A", { landDm2: 150 })], perMu("48"), perMu("50"))).toEqual({
      area: -36_000n,
      target: -4_500n,
    });
  });

  test("concentration: trade, output and target each have their part", () => {
    const [was, is] = [share("70", "36"), share("75", "36")];
    expect(causes([held("A", { industryCode: "1711" })], [held("A")], was)).toEqual({ industry: 100_000n });
    expect(causes([held("A")], [held("A", { yuan: 1500 })], was, is)).toEqual({
      figure: 15_000n,
      target: -7_500n,
    });
    expect(causes([held("A")], [held("A")], was, share("70", "17"))).toEqual({ industry: -100_000n });
  });

  test("nothing changed leaves no cell; without anything on a side it is null there", () => {
    expect(causes([held("A")], [held("A")])).toEqual({});
    const empty: ChangeState = { held: [], yardstick: perMu("48") };
    expect(whatChanged(empty, empty)).toEqual({
      beforeCents: null,
      afterCents: null,
      changeCents: 0n,
      cells: [],
    });
  });

  test("the cells sum to the judge's surplus after less before, whatever happened: residual 0", () => {
    fc.assert(
      fc.property(anyTwoWorlds, anyYardsticks, ([first, second], [was, is]) => {
        const before = stateOf(first, was);
        const after = stateOf(second, is);
        const changed = whatChanged(before, after);
        expect(changed.beforeCents).toBe(judged(before));
        expect(changed.afterCents).toBe(judged(after));
        expect(total(changed.cells)).toBe(changed.changeCents);
        if (changed.beforeCents !== null && changed.afterCents !== null) {
          expect(changed.changeCents).toBe(changed.afterCents - changed.beforeCents);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("with whole-number targets each step is exact, so that what only one thing changes has one cause", () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(2), (world, which) => {
        const other = {
          ...world,
          enterprises: world.enterprises.map((one) => ({
            ...one,
            ...(which === 0 ? { yuan: one.yuan === null ? null : one.yuan + 7 } : {}),
            ...(which === 1 ? { industry: "3670" } : {}),
          })),
        };
        const yardstick = which === 1 ? share("70", "36") : perMu("48");
        const is = which === 2 ? perMu("50") : yardstick;
        const found = new Set(
          whatChanged(stateOf(world, yardstick), stateOf(other, is)).cells.map(({ cause }) => cause),
        );
        expect([...found]).toEqual(found.size === 0 ? [] : [["figure", "industry", "target"][which]]);
      }),
    );
  });

  test("back and forth cancel out, and the order of the rows changes nothing", () => {
    fc.assert(
      fc.property(anyTwoWorlds, anyYardsticks, ([first, second], [was, is]) => {
        const before = stateOf(first, was);
        const after = stateOf(second, is);
        const forth = whatChanged(before, after);
        expect(whatChanged(after, before).changeCents).toBe(-forth.changeCents);
        const shuffled = { ...before, held: [...before.held].reverse() };
        expect(total(whatChanged(shuffled, after).cells)).toBe(forth.changeCents);
      }),
    );
  });
});
