// Which step of the 521 ladder is an enterprise on, and how did it move?
import fc from "fast-check";
import { expect, test } from "vitest";
import { type LadderEnterprise, ladderOf } from "../../../geo/ladder/ladder";
import { MOVEMENTS, movementOf } from "../../../geo/ladder/movement";
import { tierOf } from "../../../geo/ladder/tierOf";

/** Items 6 and 7 of the policy. */
const TIERS = [
  { id: "t50", fromYuan: 5_000_000_000, toYuan: null },
  { id: "t20", fromYuan: 2_000_000_000, toYuan: 5_000_000_000 },
  { id: "t10", fromYuan: 1_000_000_000, toYuan: 2_000_000_000 },
  { id: "t1", fromYuan: 100_000_000, toYuan: 1_000_000_000 },
  { id: "t05", fromYuan: 50_000_000, toYuan: 100_000_000 },
];

test("以上 includes its number, to the yuan", () => {
  const at = (yuan: number) => tierOf(yuan, TIERS)?.id ?? null;
  for (const { id, fromYuan } of TIERS) expect(at(fromYuan)).toBe(id);
  expect([4_999_999_999, 1_999_999_999, 999_999_999, 99_999_999, 49_999_999].map(at)).toEqual([
    "t20",
    "t10",
    "t1",
    "t05",
    null,
  ]);
  expect([0, -1, 10 ** 14].map(at)).toEqual([null, null, "t50"]);
});

test("each movement, by hand", () => {
  const year = (outputYuan: number | null, here = true) => ({ here, outputYuan });
  const moved = (now: number | null, before: number | null) => movementOf(year(now), year(before), TIERS);
  expect([
    moved(1e9, 999_999_999),
    moved(999_999_999, 1e9),
    moved(5e7, 49_999_999),
    moved(49_999_999, 5e7),
    moved(5e7, 99_999_999),
    moved(1, 2),
    moved(null, 1e9),
    moved(1e9, null),
  ]).toEqual(["up", "down", "entered", "left", "stayed", "outside", "no_data", "no_data"]);
  expect(movementOf(year(1e9), year(1e9, false), TIERS)).toBe("arrived");
  expect(movementOf(year(1e9, false), year(1e9), TIERS)).toBe("gone");
  expect(movementOf(year(1e9, false), year(1e9, false), TIERS)).toBe(null);
});

const year = fc.record({
  here: fc.boolean(),
  outputYuan: fc.oneof(
    fc.constant(null),
    fc.integer({ min: -1e8, max: 1e11 }),
    fc.constantFrom(...TIERS.flatMap(({ fromYuan }) => [fromYuan, fromYuan - 1])),
  ),
});

test("every enterprise is in exactly one class, and the change of each step is what moved into it less what moved out", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ now: year, before: year }), { maxLength: 40 }), (years) => {
      const all: LadderEnterprise[] = years.map((one, index) => ({ id: String(index), ...one }));
      const { now, before, moved } = ladderOf(all, TIERS, true);
      const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
      expect(sum(now.tiers) + now.outside + now.noData).toBe(now.enterprises);
      expect(sum(before?.tiers ?? []) + (before?.outside ?? 0) + (before?.noData ?? 0)).toBe(
        before?.enterprises,
      );
      const concerned = all.filter((one) => one.now.here || one.before.here);
      expect(sum(MOVEMENTS.map((one) => moved?.[one] ?? Number.NaN))).toBe(concerned.length);
      const of = (movement: string) => moved?.[movement as "up"] ?? Number.NaN;
      expect(now.enterprises - (before?.enterprises ?? 0)).toBe(of("arrived") - of("gone"));
      // counted again by brute force, tier by tier
      TIERS.forEach((tier, index) => {
        const on = (one: { here: boolean; outputYuan: number | null } | null) =>
          one?.here === true &&
          one.outputYuan !== null &&
          one.outputYuan >= tier.fromYuan &&
          (tier.toYuan === null || one.outputYuan < tier.toYuan);
        expect(now.tiers[index]).toBe(all.filter((one) => on(one.now)).length);
        expect(before?.tiers[index]).toBe(all.filter((one) => on(one.before)).length);
      });
    }),
    { numRuns: 300 },
  );
});

test("without a year before nothing moved, and nothing is said to have", () => {
  const alone = [
    { id: "a", now: { here: true, outputYuan: 1e9 }, before: { here: false, outputYuan: null } },
  ];
  expect(ladderOf(alone, TIERS, false)).toMatchObject({
    now: { tiers: [0, 0, 1, 0, 0] },
    before: null,
    moved: null,
  });
});
