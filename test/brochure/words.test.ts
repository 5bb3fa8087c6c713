// Does the paper say what the page says? Their words stand in two catalogues, and must not come apart.
import { expect, test } from "vitest";
import en from "../../client/locale/en/share.json";
import zh from "../../client/locale/zh-CN/share.json";
import { METRIC_IDS } from "../../geo/target/target";
import { BROCHURE_METRICS, cellWord, rowName, sayBrochure } from "../../server/brochure/words";

const pages = [
  ["zh", zh],
  ["en", en],
] as const;

/** Texts by their path. */
const flat = (words: object, path = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, own]): [string, string][] =>
    typeof own === "string" ? [[path + key, own]] : flat(own as object, `${path}${key}.`),
  );

test.each(pages)(
  "sentences, rows, cells and figures are the same on paper and on the page: %s",
  (lang, page) => {
    for (const key of ["unknown", "withheld", "leftOut", "demo"] as const)
      expect(sayBrochure(key, lang), key).toBe(page[key]);
    expect(sayBrochure("comma", lang)).toBe(page.comma);
    expect(sayBrochure("site", lang, { number: 7 })).toBe(page.site.replace("{{number}}", "7"));
    for (const [key, text] of flat(page.row)) expect(rowName(key, null, lang), key).toBe(text);
    for (const kind of ["kind", "basis", "supply", "divisible"] as const)
      for (const [key, text] of flat(page[kind])) expect(cellWord(`${kind}.${key}`, lang), key).toBe(text);
    const clearing = page.delivery.clearing.replace("{{day}}", "2027-06-30");
    expect(cellWord("delivery.clearing", lang, "2027-06-30")).toBe(clearing);
    for (const metric of METRIC_IDS) expect(BROCHURE_METRICS[metric][lang]).toBe(page.metric[metric]);
    // the one sentence that names itself
    const named = (text: string) => text.replace(/本页|本件/, "…").replace("This page shows", "This shows");
    expect(named(sayBrochure("offer", lang))).toBe(named(page.offer));
  },
);
