// Does whoever reads English ever get Chinese? What a catalogue lacks is shown from the Chinese one.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const catalogue = (lang: string, file: string): object =>
  JSON.parse(readFileSync(new URL(`../../../client/locale/${lang}/${file}`, import.meta.url), "utf8"));

/** Paths of all texts; forms of number are one text, as Chinese has one. */
const paths = (words: object, above = ""): string[] =>
  Object.entries(words).flatMap(([key, own]) =>
    typeof own === "string"
      ? [above + key.replace(/_(one|other)$/, "")]
      : paths(own as object, `${above}${key}.`),
  );

const files = readdirSync(new URL("../../../client/locale/zh-CN", import.meta.url));

test.each(files)("every text of %s is there in English", (file) => {
  const english = new Set(paths(catalogue("en", file)));
  expect(paths(catalogue("zh-CN", file)).filter((path) => !english.has(path))).toEqual([]);
});
