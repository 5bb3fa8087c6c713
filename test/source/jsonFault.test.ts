// Is JSON refused where it stops being JSON, and by nothing else than the engine refuses?
import fc from "fast-check";
import { expect, test } from "vitest";
import { sentence } from "../../server/import/messages";
import { jsonFault } from "../../server/source/jsonFault";
import { readGeojson, readNdjson } from "../../server/source/readGeojson";
import { SourceFault } from "../../server/source/sourceFault";

test.each([
  ['{"a": [1, 2', "json_ended", 1, 12, ""],
  ["", "json_ended", 1, 1, ""],
  ['{"a"', "json_ended", 1, 5, ""],
  ['{"a": "华城路', "json_text_open", 1, 7, '"华城路'],
  // cut within a number or a word: it is the end that is wrong
  ['{"a": [121.5, 29.', "json_ended", 1, 18, ""],
  ['{"a": -', "json_ended", 1, 8, ""],
  ['{"a": [tru', "json_ended", 1, 11, ""],
  ['{"a": 华城}', "json_no_value", 1, 7, "华城}"],
  ["{\n  a: 1}", "json_no_name", 2, 3, "a: 1}"],
  ["{'a': 1}", "json_no_name", 1, 2, "'a': 1}"],
  ['{"a" 1}', "json_no_colon", 1, 6, "1}"],
  ['{"a": 1\n "b": 2}', "json_no_comma", 2, 2, '"b": 2}'],
  ["[1, 2}", "json_no_comma", 1, 6, "}"],
  ['{"a": 1,}', "json_comma_too_many", 1, 9, "}"],
  ["[1, ]", "json_comma_too_many", 1, 5, "]"],
  ['{"a": 01}', "json_not_a_number", 1, 7, "01}"],
  ['{"a": NaN}', "json_not_a_number", 1, 7, "NaN}"],
  ['{"a": .5}', "json_not_a_number", 1, 7, ".5}"],
  ['{"a": "C:\\宗地"}', "json_bad_escape", 1, 10, '\\宗地"}'],
  ['{"a": "x\ny"}', "json_control_sign", 1, 9, ""],
  ["{}\n{}", "json_more", 2, 1, "{}"],
])("%s: %s", (text, code, line, column, found) => {
  expect(jsonFault(text)).toEqual({ code, line, column, found });
});

test("what is refused is what the engine refuses, whatever is cut out or put in", () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const sign = fc.constantFrom(...'{}[],:"\\ \n\t01.e+-atrufnl宗'.split(""));
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.array(sign, { maxLength: 3 }),
      (json, at, cut, put) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + put.join("") + json.slice(place + cut);
        expect(jsonFault(text) === null, text).toBe(isJson(text));
      },
    ),
    { numRuns: 2_000 },
  );
});

test("the sentence says where and what in the reader's language alone; of lines which one", () => {
  const said = (read: () => unknown, lang: "zh" | "en") => {
    try {
      read();
    } catch (error) {
      if (error instanceof SourceFault) return sentence(error.code, lang, error.words);
    }
    return expect.fail("it was read");
  };
  const broken = () => readGeojson('{"type": "FeatureCollection",\n "features": [{"a": 1,}]}', "a.geojson");
  expect(said(broken, "zh")).toBe(
    "文件 a.geojson 不是有效的 JSON：第 2 行第 23 个字符“}]}”之前多了一个逗号或少了一个值。",
  );
  expect(said(broken, "en")).toContain("line 2, character 23");
  const lines = () => readNdjson('{"type":"Feature"}\n\n{"type":}', "a.ndjson");
  expect(said(lines, "zh")).toContain("第 3 行第 9 个字符");
});
