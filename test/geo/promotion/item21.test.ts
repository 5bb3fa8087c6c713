// Is item 21 judged of a year by what the list says, and left open where what is missing could decide it?
import { expect, test } from "vitest";
import { largeOfYear, reportedVerdict } from "../../../geo/promotion/item21";

const YI = 100_000_000;
const of = (investmentYuan: number | null, startsOn: string | null) => ({ investmentYuan, startsOn });
const AT_LEAST = (target: string) => ({ target, operator: ">=" as const });
const LIST = [
  of(YI, "2026-03-01"),
  of(YI - 1, "2026-03-01"),
  of(2 * YI, "2027-03-01"),
  of(null, "2026-05-01"),
  of(3 * YI, null),
  of(null, null),
  of(5, null),
];

test("one yuan short of 1 亿 does not count, and a project is of the year in which it starts", () => {
  expect(largeOfYear(LIST, "2026", YI, AT_LEAST("1"))).toEqual({
    ...{ year: "2026", counted: 1, noAmount: 2, noStart: 2, short: 0, verdict: "met" },
  });
});

test("too few on the list is no proof that it is missed, as others count as well: how many are missing is said", () => {
  expect(largeOfYear(LIST, "2026", YI, AT_LEAST("5"))).toMatchObject({ short: 4, verdict: "undecided" });
  expect(largeOfYear([], "2026", YI, AT_LEAST("1"))).toMatchObject({ short: 1, verdict: "undecided" });
});

test("more than is asked for is more than that", () => {
  expect(largeOfYear(LIST, "2026", YI, { target: "1", operator: ">" })).toMatchObject({
    short: 1,
    verdict: "undecided",
  });
  expect(largeOfYear(LIST, "2026", YI, { target: "0", operator: ">" })).toMatchObject({
    short: 0,
    verdict: "met",
  });
});

test("an annual amount that is enough is enough at once; that it is not is known when its year is over", () => {
  const above = { target: "150", operator: ">" } as const;
  const of = (
    value: string,
    asOf: string,
    day = asOf,
    asked: Parameters<typeof reportedVerdict>[1] = above,
  ) => reportedVerdict(value, asked, asOf, day);
  expect(of("150", "2025-12-31")).toBe("missed");
  expect(of("150.0001", "2026-09-30")).toBe("met");
  expect(of("112.8", "2026-09-30")).toBe("undecided");
  expect(of("112.8", "2026-09-30", "2026-12-31")).toBe("undecided");
  // the last word of a year that is over, whatever day it was given for
  expect(of("112.8", "2026-09-30", "2027-01-01")).toBe("missed");
  expect(of("15", "2026-06-30", "2026-06-30", AT_LEAST("15"))).toBe("met");
  expect(of("16", "2026-06-30", "2026-06-30", { target: "15", operator: "<=" })).toBe("undecided");
});
