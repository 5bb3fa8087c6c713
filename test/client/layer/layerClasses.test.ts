// Are many numbers of a layer told apart by how large they are, and everything else by what it is?
import { expect, test } from "vitest";
import { layerClasses, NUMBER_LOOKS } from "../../../client/layer/layerClasses";

const shown = (values: readonly string[]) =>
  layerClasses(values).map(({ value, range, count }) => [range ?? value, count]);

test("words, and as many numbers as there are looks, are classes of their own; too many words leave a rest", () => {
  expect(shown(["一类", "二类", "一类", ""])).toEqual([
    ["一类", 2],
    ["", 1],
    ["二类", 1],
  ]);
  expect(shown(["20", "100"])).toEqual([
    ["100", 1],
    ["20", 1],
  ]);
  const words = layerClasses(Array.from({ length: 12 }, (_, at) => `第${at}类`));
  expect(words.map(({ value, values }) => [value === null, values.length])).toEqual([
    ...Array.from({ length: 7 }, () => [false, 1]),
    [true, 0],
  ]);
});

test("more numbers are ranges of about as many features each, from few to many; a blank is no number", () => {
  const values = Array.from({ length: 100 }, (_, at) => String(at / 2));
  expect(shown([...values, "", ""])).toEqual([
    [[0, 9.5], 20],
    [[10, 19.5], 20],
    [[20, 29.5], 20],
    [[30, 39.5], 20],
    [[40, 49.5], 20],
    ["", 2],
  ]);
  expect(layerClasses(values).map(({ look }) => look)).toEqual(NUMBER_LOOKS);
  // every feature is in exactly one class, as the map matches them by what stands in the file
  expect(layerClasses(values).flatMap((one) => one.values)).toEqual(values);
});

test("equal numbers are never parted, however many there are and however they are written", () => {
  const values = [...Array.from({ length: 90 }, () => "5"), "5.0", ..."1234678".split(""), "-3", "12.5"];
  const classes = layerClasses(values);
  expect(classes.find(({ values: texts }) => texts.includes("5"))?.values).toContain("5.0");
  expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
  expect(classes.map(({ range }) => range?.[0])).toEqual(
    classes.map(({ range }) => range?.[0]).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
  );
});

test("codes are words", () => {
  expect(
    layerClasses(Array.from({ length: 20 }, (_, at) => `010${at}`)).every((one) => one.range === null),
  ).toBe(true);
});
