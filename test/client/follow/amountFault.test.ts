// Is a wrong amount or year told, and never taken for another one?
import { expect, test } from "vitest";
import { amountFault } from "../../../client/follow/amountFault";

test("an amount below 0 and a year far off are wrong; 0, nothing and a year not typed yet are not", () => {
  expect(amountFault(2030, "-5")).toBe("noAmount");
  expect(amountFault(2030, "9000000000.0001")).toBe("tooMuch");
  expect(amountFault(2030, "x")).toBe("noAmount");
  expect(amountFault(30, "5")).toBe("noYear");
  expect(amountFault(2101, null)).toBe("noYear");
  expect([amountFault(2030, "0"), amountFault(2030, null), amountFault(null, "5")]).toEqual([
    null,
    null,
    null,
  ]);
});
