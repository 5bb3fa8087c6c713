import { describe, expect, test } from "vitest";
import { groupThousands } from "../../../geo/number/groupThousands";

describe("thousands", () => {
  test("are set apart in the whole part only", () => {
    expect(groupThousands("1234567.8901")).toBe("1,234,567.8901");
    expect(["0", "999", "1000", "-100", "−123456"].map(groupThousands)).toEqual([
      "0",
      "999",
      "1,000",
      "-100",
      "−123,456",
    ]);
  });
});
