// Does a fall read as plainly as a rise?
import { expect, test } from "vitest";
import { jumpInWords } from "../../server/import/jumpInWords";

test("1/300 of the year before is not said to be 0.00 times it", () => {
  expect(jumpInWords(1_000, 300_000)).toEqual({ zh_value: "1/300（÷ 300）", en_value: "1/300 (÷ 300) of" });
  expect(jumpInWords(25_000, 2_000).zh_value).toBe("12.50 倍");
  expect(jumpInWords(0, 2_000).zh_value).toBe("0");
});
