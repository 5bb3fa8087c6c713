import { expect, test } from "vitest";
import {
  daysBetween,
  investmentByQuarter,
  isStalled,
  largeProjects,
  statusAgainstStage,
} from "../../../geo/promotion/projectStage";
import { quarterName } from "../../../geo/relocation/quarter";

test("a stage is stalled the day after its limit, across a leap day, and never without a limit", () => {
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  expect(isStalled("2027-01-01", "2027-04-01", 90)).toBe(false);
  expect(isStalled("2027-01-01", "2027-04-02", 90)).toBe(true);
  expect(isStalled("2000-01-01", "2027-04-02", null)).toBe(false);
});

test("a status word is held against the list only where it names one of its states, which the office may have named otherwise", () => {
  const stages = [
    { id: "s1", name: "已签约", nameEn: "Signed", words: ["签约未供地", "未开工"] },
    { id: "s4", name: "未开工", nameEn: "Not started", words: [] },
  ];
  expect(statusAgainstStage("签约未供地", "s1", stages)).toEqual({ kind: "same" });
  // a state's own name stands over what another one is called besides
  expect(statusAgainstStage("未开工", null, stages)).toEqual({ kind: "differs", stage: "s4" });
  expect(statusAgainstStage("已签约", "s1", stages)).toEqual({ kind: "same" });
  expect(statusAgainstStage(" 已签约", "s4", stages)).toEqual({ kind: "differs", stage: "s1" });
  expect(statusAgainstStage("Not started", null, stages)).toEqual({ kind: "differs", stage: "s4" });
  expect(statusAgainstStage("在谈", "s1", stages)).toEqual({ kind: "other" });
  expect(statusAgainstStage(null, "s1", stages)).toBeNull();
  expect(statusAgainstStage(" ", null, stages)).toBeNull();
});

test("exactly 1 亿 counts, a yuan less does not; what is not said is neither", () => {
  const of = (investmentYuan: number | null) => ({ investmentYuan, startsOn: null });
  expect(
    largeProjects([of(100_000_000), of(99_999_999), of(1_000_000_000), of(999_999_999), of(null)]),
  ).toEqual({ fromYi: 3, fromTenYi: 1, unknown: 1 });
});

test("investment by hand: two in a quarter, none in the next, one without a day, one without an amount", () => {
  expect(
    investmentByQuarter([
      { investmentYuan: 5, startsOn: "2027-09-30" },
      { investmentYuan: 7, startsOn: "2027-01-01" },
      { investmentYuan: 11, startsOn: "2027-03-31" },
      { investmentYuan: 13, startsOn: null },
      { investmentYuan: null, startsOn: "2027-01-01" },
    ]).map(({ quarter, projects, yuan }) => [quarterName(quarter), projects, yuan]),
  ).toEqual([
    ["2027Q1", 2, 18],
    ["2027Q3", 1, 5],
  ]);
});
