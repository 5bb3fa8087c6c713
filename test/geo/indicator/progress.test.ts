// How far is an indicator, by kind? Worked by hand from the formulas in domain.md 9.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, daysBetween } from "../../../geo/indicator/calendar";
import type { DatedValue, Indicator } from "../../../geo/indicator/indicator";
import { courseOf } from "../../../geo/indicator/indicator";
import { type Progress, passes, progressOf } from "../../../geo/indicator/progress";
import { compareRatios, type Ratio, ratio, ratioOf } from "../../../geo/number/ratio";

const PLAN = { from: "2024-05-13", to: "2027-12-31" };
const of = (
  kind: Indicator["kind"],
  operator: Indicator["operator"],
  target: string,
  unit: string,
): Indicator => ({
  kind,
  operator,
  target,
  unit,
});
const at = (asOf: string, value: string): DatedValue => ({ asOf, value });

function judged(
  indicator: Indicator,
  current: DatedValue,
  baseline: DatedValue | null = null,
  interims: readonly DatedValue[] = [],
): Progress {
  const progress = progressOf(indicator, current, baseline, interims, PLAN);
  if (progress === null) throw new Error("no progress");
  return progress;
}
const equal = (a: Ratio | null, above: number | bigint, below: number | bigint) =>
  expect(a === null ? null : compareRatios(a, ratio(BigInt(above), BigInt(below)))).toBe(0);

describe("a level", () => {
  const enterprises = of("level", ">=", "360", "家");

  test("without a baseline is the value over the target, at all times", () => {
    const progress = judged(enterprises, at("2025-12-31", "342"));
    expect(progress.course).toBe("towards");
    equal(progress.attainment, 95, 100);
    equal(progress.progress, 95, 100);
    expect(progress.light).toBe("close");
  });

  test("turns at exactly 100 % and 90 %", () => {
    expect(judged(enterprises, at("2025-12-31", "360")).light).toBe("on_track");
    expect(judged(enterprises, at("2025-12-31", "359.999")).light).toBe("close");
    expect(judged(enterprises, at("2025-12-31", "324")).light).toBe("close");
    expect(judged(enterprises, at("2025-12-31", "323.999")).light).toBe("behind");
  });

  test("with a baseline is (x−b)/(t−b), held against the days that are over", () => {
    // from 300 on 2023-12-31 to 360 on 2027-12-31: 1461 days, of which 731 are over on 2025-12-31: due 300 + 60·731/1461
    const progress = judged(enterprises, at("2025-12-31", "330"), at("2023-12-31", "300"));
    expect(daysBetween("2023-12-31", "2027-12-31")).toBe(1461);
    expect(daysBetween("2023-12-31", "2025-12-31")).toBe(731);
    expect(progress.course).toBe("way");
    equal(progress.progress, 1, 2);
    equal(progress.due, 300n * 1461n + 60n * 731n, 1461);
    equal(progress.attainment, 30n * 1461n, 60n * 731n);
    expect(progress.light).toBe("close");
    expect(judged(enterprises, at("2025-12-31", "331"), at("2023-12-31", "300")).light).toBe("on_track");
  });

  test("that went back below its baseline has a negative share and is behind", () => {
    const progress = judged(enterprises, at("2025-12-31", "294"), at("2023-12-31", "300"));
    equal(progress.progress, -1, 10);
    expect(progress.light).toBe("behind");
  });

  test("runs through the targets entered for single years", () => {
    const interims = [at("2026-12-31", "350"), at("2025-12-31", "340")];
    const progress = judged(enterprises, at("2025-12-31", "330"), at("2024-12-31", "320"), interims);
    equal(progress.due, 340, 1);
    equal(progress.attainment, 1, 2);
    // half a year on (181 of 365 days), by a straight line from 340 to 350
    equal(
      judged(enterprises, at("2026-06-30", "345"), at("2024-12-31", "320"), interims).due,
      340n * 365n + 10n * 181n,
      365,
    );
  });

  test("whose baseline is there already is to be held, not to be climbed from", () => {
    const waste = of("level", ">=", "99", "%");
    const progress = judged(waste, at("2025-12-31", "99.4"), at("2023-12-31", "99.5"));
    expect([progress.course, progress.light, progress.met]).toEqual(["held", "on_track", true]);
    expect(judged(waste, at("2025-12-31", "98.9"), at("2023-12-31", "99.5")).light).toBe("close");
  });

  test("that has to be exceeded (突破) is not there when it is equal", () => {
    const output = of("level", ">", "1000", "亿元");
    expect(judged(output, at("2027-12-31", "1000"))).toMatchObject({ met: false, light: "close" });
    expect(judged(output, at("2027-12-31", "1000.01"))).toMatchObject({ met: true, light: "on_track" });
    // on the way there it is enough to be where the line is
    const half = judged(output, at("2025-12-31", "905"), at("2024-12-31", "900"), [at("2025-12-31", "905")]);
    expect(half.light).toBe("on_track");
  });

  test("of which less is better passes at the target, and is due ÷ x above it", () => {
    const water = of("level", "<=", "9.05", "立方米/万元");
    expect(judged(water, at("2025-12-31", "9.05"))).toMatchObject({ met: true, light: "on_track" });
    const progress = judged(water, at("2025-12-31", "10"));
    equal(progress.attainment, 905, 1000);
    expect([progress.met, progress.light]).toEqual([false, "close"]);
    // from 11.05 down to 9.05: at 10.05 half the way
    equal(judged(water, at("2025-12-31", "10.05"), at("2023-12-31", "11.05")).progress, 1, 2);
  });
});

test("what accumulates over the years needs its baseline, or is held against the whole", () => {
  const plants = of("cumulative", ">=", "27", "家");
  expect(judged(plants, at("2025-12-31", "18")).course).toBe("towards");
  equal(judged(plants, at("2025-12-31", "18")).attainment, 2, 3);
  equal(judged(plants, at("2025-12-31", "18"), at("2023-12-31", "9")).progress, 1, 2);
});

describe("what is counted within a year", () => {
  const projects = of("annual", ">=", "15", "个/年");

  test("is due by the days that are over, and starts again", () => {
    // 2025-09-30 is the 273rd of 365 days
    const progress = judged(projects, at("2025-09-30", "12"));
    expect(progress.course).toBe("yearly");
    equal(progress.due, 15n * 273n, 365);
    equal(progress.attainment, 12n * 365n, 15n * 273n);
    expect(progress.light).toBe("on_track");
    // 31 of 365 days: 1.27 of 15 are due
    expect(judged(projects, at("2026-01-31", "1")).light).toBe("behind");
    expect(judged(projects, at("2026-01-31", "2")).light).toBe("on_track");
    equal(judged(projects, at("2025-12-31", "12")).attainment, 12, 15);
  });

  test("goes by leap years", () => equal(judged(projects, at("2024-02-29", "3")).due, 15n * 60n, 366));

  test("goes by the target of its own year where one is entered", () => {
    const progress = judged(projects, at("2025-12-31", "12"), null, [
      at("2025-12-31", "12"),
      at("2026-12-31", "20"),
    ]);
    expect([progress.light, progress.met]).toEqual(["on_track", true]);
  });

  test("is money too, but a share of a year's land is a share at all times", () => {
    expect(courseOf({ kind: "annual", unit: "亿元" }, null)).toBe("yearly");
    expect(courseOf({ kind: "standing", unit: "项/年" }, null)).toBe("yearly");
    expect(judged(of("annual", ">=", "35", "%"), at("2025-03-31", "36"))).toMatchObject({
      course: "held",
      light: "on_track",
    });
  });
});

test("what is new since the plan began starts from nothing on its day", () => {
  // 2024-05-13 to 2027-12-31: 1327 days, of which 597 are over on 2025-12-31
  const centres = of("increment", ">=", "8", "家");
  expect([daysBetween(PLAN.from, PLAN.to), daysBetween(PLAN.from, "2025-12-31")]).toEqual([1327, 597]);
  const progress = judged(centres, at("2025-12-31", "3"));
  equal(progress.due, 8n * 597n, 1327);
  equal(progress.progress, 3, 8);
  // 3.6 are due
  expect(progress.light).toBe("behind");
  expect(judged(centres, at("2025-12-31", "4")).light).toBe("on_track");
});

test("a rate and a rank are what they are on any day", () => {
  expect(judged(of("rate", ">=", "2", "%"), at("2025-06-30", "1.9"))).toMatchObject({
    course: "held",
    light: "close",
  });
  const rank = of("rank", "<=", "10", "位");
  expect(judged(rank, at("2025-12-31", "10"))).toMatchObject({ met: true, light: "on_track" });
  expect(judged(rank, at("2025-12-31", "11"))).toMatchObject({ met: false, light: "close" });
  expect(judged(rank, at("2025-12-31", "12"))).toMatchObject({ met: false, light: "behind" });
});

test("a value before its schedule begins, or on its first day, divides by nothing and still has a light", () => {
  const progress = judged(of("level", ">=", "360", "家"), at("2023-12-31", "300"), at("2023-12-31", "300"));
  expect([progress.attainment, progress.light]).toEqual([null, "on_track"]);
});

test("a milestone has no number", () => {
  expect(progressOf(of("milestone", ">=", "1", ""), at("2025-12-31", "1"), null, [], PLAN)).toBe(null);
});

const day = fc
  .integer({ min: 0, max: 1460 })
  .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
const amount = fc.integer({ min: 0, max: 100_000 }).map((cents) => (cents / 100).toFixed(2));

test("the light is one of three, agrees with the share, and a better value never has a worse one", () => {
  const RANK = { behind: 0, close: 1, on_track: 2 };
  fc.assert(
    fc.property(
      fc.constantFrom<Indicator["kind"]>(
        "level",
        "cumulative",
        "annual",
        "increment",
        "rate",
        "rank",
        "standing",
      ),
      fc.constantFrom<Indicator["operator"]>(">=", ">", "<="),
      fc.constantFrom("家", "%", "个/年", "亿元"),
      fc.integer({ min: 1, max: 100_000 }),
      fc.option(fc.record({ asOf: day, value: amount }), { nil: null }),
      day,
      amount,
      amount,
      (kind, operator, unit, target, baseline, asOf, one, other) => {
        const indicator = of(kind, operator, (target / 100).toFixed(2), unit);
        const a = judged(indicator, at(asOf, one), baseline);
        const b = judged(indicator, at(asOf, other), baseline);
        // without a start more is better by the operator; on a way the operator says so too
        const better = compareRatios(ratioOf(one), ratioOf(other)) * (operator === "<=" ? -1 : 1);
        if (better >= 0) expect(RANK[a.light]).toBeGreaterThanOrEqual(RANK[b.light]);
        if (a.light === "close")
          expect(compareRatios(a.attainment ?? ratio(0n, 1n), ratio(9n, 10n))).toBeGreaterThanOrEqual(0);
        if (a.light === "behind" && a.attainment !== null)
          expect(compareRatios(a.attainment, ratio(9n, 10n))).toBe(-1);
        expect(a.met).toBe(passes(ratioOf(one), operator, a.end));
      },
    ),
    { numRuns: 500 },
  );
});

test("days of the calendar alone are counted", () => {
  expect(["2025-02-29", "2024-02-29", "2025-13-01", "25-01-01", ""].map(dayNumber)).toEqual([
    null,
    19_782,
    null,
    null,
    null,
  ]);
  expect(() => daysBetween("2025-02-30", "2025-03-01")).toThrow(RangeError);
});
