import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareRatios, ratio, toNumber } from "../../../geo/number/ratio";
import { dueAfter, scheduleProgress } from "../../../geo/target/scheduleProgress";
import { perMuSurplus, surplusCents } from "../../../geo/target/surplus";

const at950 = { value: "950", operator: ">=" } as const;
/** 15 mu: 10 000 m². */
const HECTARE_DM2 = 1_000_000;
const WAN = 10_000;

describe("schedule progress (序时进度)", () => {
  // 15 mu × 950 万元/亩 = 14 250 万元 a year: 3 562.5 a quarter
  test.each([
    { wan: 3_562.5, quarters: 1, progress: 1, light: "on", aheadWan: 0 },
    { wan: 3_562.4999, quarters: 1, progress: 0.99999997, light: "near", aheadWan: -0.0001 },
    { wan: 3_206.25, quarters: 1, progress: 0.9, light: "near", aheadWan: -356.25 },
    { wan: 3_206.2499, quarters: 1, progress: 0.89999997, light: "behind", aheadWan: -356.2501 },
    { wan: 7_837.5, quarters: 2, progress: 1.1, light: "on", aheadWan: 712.5 },
    { wan: 8_550, quarters: 3, progress: 0.8, light: "behind", aheadWan: -2_137.5 },
    { wan: 14_250, quarters: 4, progress: 1, light: "on", aheadWan: 0 },
    { wan: -100, quarters: 1, progress: -0.0280702, light: "behind", aheadWan: -3_662.5 },
  ] as const)("15 mu with $wan 万元 after $quarters quarters: $light", (hand) => {
    const found = scheduleProgress(
      { yuan: Math.round(hand.wan * WAN), landDm2: HECTARE_DM2, quarters: hand.quarters },
      at950,
    );
    expect(found?.light).toBe(hand.light);
    expect(toNumber(found!.progress)).toBeCloseTo(hand.progress, 7);
    expect(Number(found?.aheadCents)).toBe(Math.round(hand.aheadWan * WAN * 100));
  });

  test("there is none without land, towards nothing, or for what may not grow", () => {
    const figure = { yuan: 1, landDm2: HECTARE_DM2, quarters: 1 } as const;
    expect(scheduleProgress({ ...figure, landDm2: 0 }, at950)).toBeNull();
    expect(scheduleProgress(figure, { value: "0", operator: ">=" })).toBeNull();
    expect(scheduleProgress(figure, { value: "5", operator: "<=" })).toBeNull();
    expect(() => scheduleProgress(figure, { value: "950万", operator: ">=" })).toThrow(RangeError);
  });

  const figure = fc.record({
    yuan: fc.integer({ min: -1e11, max: 1e12 }),
    landDm2: fc.integer({ min: 1, max: 1e9 }),
    quarters: fc.constantFrom(1, 2, 3, 4),
  });
  const target = fc
    .tuple(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 4 }))
    .map(([digits, scale]) => ({ value: String(digits / 10 ** scale), operator: ">=" }) as const);

  test("the light is the exact progress against 100 % and 90 %, and its sign is the ahead sum's", () => {
    fc.assert(
      fc.property(figure, target, (sums, goal) => {
        const { progress, light, aheadCents } = scheduleProgress(sums, goal)!;
        const full = compareRatios(progress, ratio(1n, 1n)) >= 0;
        const most = compareRatios(progress, ratio(9n, 10n)) >= 0;
        expect(light).toBe(full ? "on" : most ? "near" : "behind");
        if (aheadCents !== 0n) expect(aheadCents > 0n).toBe(full);
      }),
    );
  });

  test("after four quarters the sum ahead is the year's surplus; four times the figure of one quarter tells the same progress", () => {
    fc.assert(
      fc.property(figure, target, ({ yuan, landDm2 }, goal) => {
        const year = scheduleProgress({ yuan, landDm2, quarters: 4 }, goal)!;
        expect(year.aheadCents).toBe(surplusCents(perMuSurplus(yuan, landDm2, goal.value)));
        const quarter = scheduleProgress({ yuan, landDm2, quarters: 1 }, goal)!;
        const fourfold = scheduleProgress({ yuan: 4 * yuan, landDm2, quarters: 4 }, goal)!;
        expect(compareRatios(quarter.progress, fourfold.progress)).toBe(0);
        expect(quarter.light).toBe(fourfold.light);
      }),
    );
  });

  test.each([
    ["950", 1, "237.5"],
    ["48", 3, "36"],
    ["0.02", 1, "0.005"],
    ["10.5", 2, "5.25"],
    ["48", 4, "48"],
  ] as const)("of %s in a year, quarter %i asks %s", (value, quarters, due) => {
    expect(dueAfter({ value, operator: ">=" }, quarters)).toBe(due);
  });

  test("what a limit or nothing asks has no schedule", () => {
    expect(dueAfter({ value: "5", operator: "<=" }, 1)).toBeNull();
    expect(dueAfter({ value: "0", operator: ">=" }, 1)).toBeNull();
  });

  test("held against what is due, the surplus is the sum ahead", () => {
    fc.assert(
      fc.property(figure, target, (sums, goal) => {
        const due = dueAfter(goal, sums.quarters)!;
        expect(surplusCents(perMuSurplus(sums.yuan, sums.landDm2, due))).toBe(
          scheduleProgress(sums, goal)!.aheadCents,
        );
      }),
    );
  });
});
