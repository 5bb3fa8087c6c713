// What does a table say of itself, wherever it goes? Of which period, whose figures, against which targets.
import type { View } from "../api/view";
import type { Language } from "../locale/language";
import type { FileNote } from "./writeExport";

const WORDS = {
  period: { zh: "数据期", en: "Period" },
  population: { zh: "统计口径", en: "Enterprises" },
  "above-scale": { zh: "规上企业", en: "above scale" },
  all: { zh: "全部企业", en: "all" },
  targets: { zh: "目标集", en: "Target set" },
} as const;

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
