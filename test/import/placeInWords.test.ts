// Do places read as a surveyor writes them?
import { expect, test } from "vitest";
import { placeInWords, placeOfText } from "../../server/import/placeInWords";

test("metres have two decimals and degrees seven, not the fifteen of a float", () => {
  expect(placeInWords(371495.37836122257, 3294565.5747711123)).toBe("371495.38, 3294565.57");
  expect(placeOfText("121.551604550845 29.760622955799")).toBe("121.5516046, 29.760623");
  expect(placeOfText("nowhere")).toBe("nowhere");
});
