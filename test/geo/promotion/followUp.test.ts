// Is a placed project judged by what was due in a year and what was reported of it, and never by what nobody knows?
import { describe, expect, test } from "vitest";
import {
  type Followed,
  type FollowedYear,
  firstWholeYear,
  followState,
  followUp,
  wholeOf,
} from "../../../geo/promotion/followUp";

const NONE: Record<Followed, null> = { output: null, tax: null, rd: null, investment: null };
const year = (
  number: number,
  delivered: Partial<FollowedYear["delivered"]> = {},
  stated: Partial<FollowedYear["stated"]> = {},
): FollowedYear => ({ year: number, stated: { ...NONE, ...stated }, delivered: { ...NONE, ...delivered } });
const PROMISE = {
  full: { output: 1000, tax: 100, rd: null, investment: 500 },
  ...{ fullOn: "2027-06-30", completesOn: "2026-10-01" },
};
const verdicts = (years: FollowedYear[], of: Followed, promise = PROMISE as Parameters<typeof followUp>[0]) =>
  followUp(promise, years, "2030-02-01").map(({ cells }) => cells[of].verdict);

describe("what is due", () => {
  test("the full promise is due in the first calendar year that begins on the day of full production or later", () => {
    expect([firstWholeYear("2027-06-30"), firstWholeYear("2027-01-01")]).toEqual([2028, 2027]);
    expect(verdicts([year(2027, { output: 1 }), year(2028, { output: 1 })], "output")).toEqual([
      "ramp_up",
      "behind",
    ]);
  });

  test("a promise of a year goes before that of full production, also before and after it", () => {
    const years = [
      year(2027, { output: 300 }, { output: 300 }),
      year(2028, { output: 800 }, { output: 800 }),
    ];
    expect(verdicts(years, "output")).toEqual(["kept", "kept"]);
  });

  test("without a promise, or a day of full production, nothing is due", () => {
    expect(verdicts([year(2029, { rd: 5 })], "rd")).toEqual(["nothing"]);
    expect(verdicts([year(2029, { output: 5 })], "output", { ...PROMISE, fullOn: null })).toEqual(["no_day"]);
  });
});

describe("what came of it", () => {
  test("one yuan short is behind, and by how much is said", () => {
    const [judged] = followUp(PROMISE, [year(2029, { output: 999, tax: 100 })], "2030-02-01");
    expect(judged?.cells.output).toEqual({
      ...{ promised: 1000, delivered: 999, difference: -1, verdict: "behind" },
    });
    expect(judged?.cells.tax.verdict).toBe("kept");
  });

  test("a year that nobody reported is unreported, not 0; a loss is", () => {
    expect(verdicts([year(2029), year(2029, { output: 0 }), year(2029, { output: -1 })], "output")).toEqual([
      "unreported",
      "behind",
      "behind",
    ]);
  });

  test("a year that is not over is never behind, but kept once the promise is there", () => {
    expect(verdicts([year(2030), year(2030, { output: 1 }), year(2030, { output: 1000 })], "output")).toEqual(
      ["running", "running", "kept"],
    );
  });
});

describe("what belongs to several placed projects", () => {
  const shared = (number: number, output: number | null) => ({ ...year(number, { output }), shared: true });
  test("is shown and keeps or breaks no promise; what nobody reported stays unreported", () => {
    expect(verdicts([shared(2029, 5000), shared(2029, 1), shared(2029, null)], "output")).toEqual([
      "shared",
      "shared",
      "unreported",
    ]);
    expect(verdicts([shared(2027, 5000), shared(2030, 5000)], "output")).toEqual(["ramp_up", "running"]);
    expect(followUp(PROMISE, [shared(2029, 5000)], "2030-02-01")[0]?.cells.output).toEqual({
      ...{ promised: 1000, delivered: 5000, difference: null, verdict: "shared" },
    });
  });

  test("leaves the investment alone, which is recorded for each", () => {
    const one = { ...year(2029, { investment: 500 }), shared: true };
    expect(verdicts([one], "investment")).toEqual(["kept"]);
  });

  test("a sum is the whole only where all who belong to it reported", () => {
    expect(wholeOf({ yuan: 7, reporters: 2, members: 2 })).toBe(7);
    expect(wholeOf({ yuan: 7, reporters: 1, members: 2 })).toBeNull();
  });
});

describe("investment", () => {
  test("adds up, and all of it is due by the year in which the project is built", () => {
    const years = [
      year(2025, { investment: 200 }),
      year(2026, { investment: 299 }),
      year(2027, { investment: 1 }),
    ];
    expect(verdicts(years, "investment")).toEqual(["ramp_up", "behind", "kept"]);
    expect(followUp(PROMISE, years, "2030-02-01")[2]?.cells.investment).toEqual({
      ...{ promised: 500, delivered: 500, difference: 0, verdict: "kept" },
    });
  });

  test("promises of single years add up, and are no less than the whole once it is due", () => {
    const years = [
      year(2025, { investment: 100 }, { investment: 200 }),
      year(2026, { investment: 100 }, { investment: 100 }),
    ];
    expect(followUp(PROMISE, years, "2030-02-01").map(({ cells }) => cells.investment.promised)).toEqual([
      200, 500,
    ]);
  });

  test("is not behind where a year that nobody reported may have brought what is missing, but kept where the others suffice", () => {
    expect(verdicts([year(2025), year(2026, { investment: 400 })], "investment")).toEqual([
      "ramp_up",
      "unreported",
    ]);
    expect(verdicts([year(2025), year(2026, { investment: 500 })], "investment")[1]).toBe("kept");
    expect(verdicts([year(2026)], "investment")).toEqual(["unreported"]);
  });

  test("says why nothing is due", () => {
    const none = { ...PROMISE, full: { ...PROMISE.full, investment: null } };
    expect(verdicts([year(2029)], "investment", none)).toEqual(["nothing"]);
    expect(verdicts([year(2029)], "investment", { ...PROMISE, completesOn: null })).toEqual(["no_day"]);
  });
});

describe("how the project stands", () => {
  const stateOf = (years: FollowedYear[], promise = PROMISE) =>
    followState(followUp({ ...promise, completesOn: null }, years, "2030-02-01"));
  test("by the newest year that could be judged: an old shortfall that was made up for counts no more", () => {
    const years = [year(2028, { output: 1, tax: 100 }), year(2029, { output: 1000, tax: 100 })];
    expect(stateOf(years)).toBe("kept");
    expect(stateOf(years.slice(0, 1))).toBe("behind");
  });

  test("behind in one amount is behind, also where the newest year is not reported", () => {
    expect(stateOf([year(2028, { output: 1, tax: 100 }), year(2029)])).toBe("behind");
    expect(stateOf([year(2028, { output: 1000, tax: 100 }), year(2029, { output: 1000 })])).toBe(
      "unreported",
    );
  });

  test("shared, where what is due was reported for several projects together", () => {
    const years = [
      year(2028, { output: 1, tax: 100 }),
      { ...year(2029, { output: 9, tax: 100 }), shared: true },
    ];
    expect(stateOf(years.slice(1))).toBe("shared");
    expect(stateOf(years)).toBe("behind");
  });

  test("with nothing due, and without any year, it is not due", () => {
    expect([stateOf([year(2027, { output: 1 })]), stateOf([])]).toEqual(["not_due", "not_due"]);
  });
});
