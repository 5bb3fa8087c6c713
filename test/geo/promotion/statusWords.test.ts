// Are the words for where projects stand counted once each?
import { expect, test } from "vitest";
import { statusWords } from "../../../geo/promotion/statusWords";

test("each word once, however it is spaced, the most frequent first and else as they came; blanks are none", () => {
  expect(statusWords(["在谈", " 签约", null, "签约 ", "", "  ", undefined, "投产"])).toEqual([
    { word: "签约", rows: 2 },
    { word: "在谈", rows: 1 },
    { word: "投产", rows: 1 },
  ]);
  expect(statusWords([])).toEqual([]);
});
