// Does a sentence about a damaged file say what to do before it says what a program found?
import { expect, test } from "vitest";
import { sentence } from "../../server/import/messages";

const words = { file: "宗地.zip", reason: "invalid distance too far back" };

test.each(["archive_damaged", "damaged_file", "malformed_csv"] as const)(
  "%s: a parser's English stands only at the end, in brackets, as the technical reason",
  (code) => {
    expect(sentence(code, "zh", words)).toMatch(
      /请重新(打包|导出)（技术原因：invalid distance too far back）。$/,
    );
    expect(sentence(code, "en", words)).toMatch(
      /again \(technical reason: invalid distance too far back\)\.$/,
    );
  },
);
