import { expect, it } from "vitest";
import { readEvaluationLook, writeEvaluationLook } from "../../../client/evaluation/evaluationLook";

it("method, shares and the list come back as they were written; what is not understood is nobody's choice", () => {
  for (const text of ["", "low", "m:huangyan@2022", "s:wenling_2022~low", "m:a@1~s:b~low"])
    expect(writeEvaluationLook(readEvaluationLook(text))).toBe(text);
  expect(readEvaluationLook("x:1~m:")).toEqual({ method: null, shares: null, list: "classes" });
});
