import { expect, test } from "vitest";
import { columnAnswers } from "../../../client/table/columnAnswers";
import { FILTER_FIELDS, filterField } from "../../../geo/filter/fields";

test("a column is found by its name in either language, by initials and by sounds", () => {
  const found = (typed: string) =>
    FILTER_FIELDS.filter((field) => columnAnswers(field, field.zh[0] ?? field.id, typed)).map(({ id }) => id);
  expect(found("亩均税")).toEqual(["tax_per_mu", "commit_tax"]);
  expect(found("mjss")).toEqual(["tax_per_mu", "commit_tax"]);
  expect(found("rongji")).toContain("far");
  expect(found("tax")).toEqual(expect.arrayContaining(["tax", "tax_per_mu"]));
  expect(found("约定 税")).toEqual(["commit_tax"]);
  expect(found("  ")).toHaveLength(FILTER_FIELDS.length);
  expect(found("没有这列")).toEqual([]);
  expect(columnAnswers(filterField("attr:层数"), "层数", "cs")).toBe(true);
});
