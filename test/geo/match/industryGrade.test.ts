// Which class of land does an industry ask for, and which class is the land?
import { expect, test } from "vitest";
import { gradeOfIndustry, gradeOfUse } from "../../../geo/match/industryGrade";

test("the longest beginning decides; an industry that is not listed asks for nothing", () => {
  const grades = [
    { grade: 2, prefixes: ["17", "34"] },
    { grade: 3, prefixes: ["171", "26"] },
  ] as const;
  const of = (code: string) => gradeOfIndustry(code, grades);
  expect([of("1713"), of("1751"), of("2614"), of("3912"), of(""), of("1")]).toEqual([
    3,
    2,
    3,
    null,
    null,
    null,
  ]);
});

test("land says its class by its use code alone", () => {
  expect(["100101", "100102", "100103", "1001", "1101", null].map(gradeOfUse)).toEqual([
    ...[1, 2, 3],
    ...[null, null, null],
  ]);
});
