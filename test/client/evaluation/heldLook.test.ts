import { expect, it } from "vitest";
import { heldLook } from "../../../client/evaluation/heldLook";

const CHOICES = {
  methods: [
    { id: "huangyan", version: "2022", unusable: null },
    { id: "half", version: "1", unusable: "缺权重" },
  ],
  shares: [{ id: "wenling_2022" }],
};

it("what the district has holds, with the version named or without", () => {
  for (const method of ["huangyan@2022", "huangyan", null])
    expect(heldLook({ method, shares: "wenling_2022" }, CHOICES)).toEqual({
      choice: { method, shares: "wenling_2022" },
      gone: { method: null, shares: null },
    });
});

it("a link that names a method which is not there, or which cannot be used, is opened without it and says which", () => {
  for (const method of ["nosuch@1", "huangyan@1999", "half@1"])
    expect(heldLook({ method, shares: "gone" }, CHOICES)).toEqual({
      choice: { method: null, shares: null },
      gone: { method, shares: "gone" },
    });
});
