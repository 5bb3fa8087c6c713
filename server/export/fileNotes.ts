// What does a table say of itself, wherever it goes? Of which period, whose figures, against which targets.
import type { View } from "../api/view";
import type { District } from "../district/district";
import type { Language } from "../locale/language";
import type { FileNote } from "./writeExport";

const WORDS = {
  period: { zh: "数据期", en: "Period" },
  population: { zh: "统计口径", en: "Enterprises" },
  "above-scale": { zh: "规上企业", en: "above scale" },
  all: { zh: "全部企业", en: "all" },
  targets: { zh: "目标集", en: "Target set" },
  nature: { zh: "数据性质", en: "Data" },
  demo: { zh: "演示数据（虚构）", en: "invented, for demonstration" },
} as const;

/** Invented data say so in every row: a file goes on where no screen stands beside it. None of a district's own data. */
export const demoNotes = ({ demo }: Pick<District, "demo">, lang: Language): FileNote[] =>
  demo ? [{ label: WORDS.nature[lang], value: WORDS.demo[lang], inRows: true }] : [];

/** How a file of invented data is called. @example demoName("宗地", { demo: true }) // "宗地-演示数据" */
export const demoName = (name: string, { demo }: Pick<District, "demo">): string =>
  demo ? `${name}-演示数据` : name;

/** Of which period. */
export const periodNote = ({ period }: Pick<View, "period">, lang: Language): FileNote => ({
  label: WORDS.period[lang],
  value: period,
  inRows: true,
});

export function fileNotes({ period, population, set }: View, lang: Language): FileNote[] {
  const name = lang === "en" ? set.nameEn : set.name;
  return [
    periodNote({ period }, lang),
    { label: WORDS.population[lang], value: WORDS[population][lang], inRows: true },
    { label: WORDS.targets[lang], value: `${name} (${set.rule})`, inRows: true },
  ];
}
