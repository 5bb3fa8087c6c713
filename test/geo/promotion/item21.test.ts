// Is item 21 judged of a year by what the list says, and left open where what is missing could decide it?
import { expect, test } from "vitest";
import { largeOfYear, reportedVerdict } from "../../../geo/promotion/item21";

const YI = 100_000_000;
const of = (investmentYuan: number | null, startsOn: string | null) => ({ investmentYuan, startsOn });
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
  expect(largeOfYear(LIST, "2026", YI, 1)).toEqual({
    ...{ year: "2026", counted: 1, noAmount: 2, noStart: 2, short: 0, verdict: "met" },
  });
});

test("too few on the list is no proof that it is missed, as others count as well: how many are missing is said", () => {
  expect(largeOfYear(LIST, "2026", YI, 5)).toMatchObject({ short: 4, verdict: "undecided" });
  expect(largeOfYear([], "2026", YI, 1)).toMatchObject({ short: 1, verdict: "undecided" });
});

test("an annual amount that is enough is enough at once; that it is not is known when its year is over", () => {
  const above = { target: "150", operator: ">" };
  expect(reportedVerdict("150", above, "2025-12-31")).toBe("missed");
  expect(reportedVerdict("150.0001", above, "2026-09-30")).toBe("met");
  expect(reportedVerdict("112.8", above, "2026-09-30")).toBe("undecided");
  expect(reportedVerdict("15", { target: "15", operator: ">=" }, "2026-06-30")).toBe("met");
});
