// Does whoever reads English ever get Chinese, and does anybody get a key for a text? What a catalogue lacks is shown from the Chinese one.
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

/** The sources of the page, without the catalogues. */
const sources = readdirSync(new URL("../../../client", import.meta.url), {
  recursive: true,
  encoding: "utf8",
})
  .filter((file) => /\.tsx?$/.test(file))
  .map((file): [string, string] => [
    file,
    readFileSync(new URL(`../../../client/${file}`, import.meta.url), "utf8"),
  ]);
const known = new Map(
  files.map((file) => [file.replace(".json", ""), new Set(paths(catalogue("zh-CN", file)))] as const),
);

test("every text that the page asks for by its name is there: nobody reads a key", () => {
  const missing = sources.flatMap(([file, source]) => {
    const spaces = [...source.matchAll(/useTranslation\(\s*(\[[^\]]*\]|"[^"]*")/g)].flatMap(
      ([, named = ""]) => [...named.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name),
    );
    if (spaces.length === 0) return [];
    return [...source.matchAll(/[^\w.]t\(\s*"([^"]+)"([^)]*)/g)].flatMap(([, text = "", rest = ""]) => {
      const [key = "", space] = text.split(":").reverse();
      const asked = [
        ...(space === undefined ? spaces : [space]),
        ...(/ns: "(\w+)"/.exec(rest)?.slice(1, 2) ?? []),
      ];
      return asked.some((name) => known.get(name)?.has(key)) ? [] : [`${file}: ${text}`];
    });
  });
  expect(missing).toEqual([]);
});
