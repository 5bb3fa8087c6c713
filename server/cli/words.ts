// What does the command line say? Chinese and English of every sentence, by subject in `words/`.
import type { Language } from "../locale/language";
import { COMMON_WORDS } from "./words/commonWords";
import { DATA_WORDS } from "./words/dataWords";
import { FIGURE_WORDS } from "./words/figureWords";
import { PLAN_WORDS } from "./words/planWords";

const SENTENCES = { ...COMMON_WORDS, ...DATA_WORDS, ...FIGURE_WORDS, ...PLAN_WORDS };

export type Sentence = keyof typeof SENTENCES;

/** One sentence with its values set in. */
export function say(
  sentence: Sentence,
  lang: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return SENTENCES[sentence][lang].replace(/\{(\w+)\}/g, (whole, key: string) =>
    String(values[key] ?? whole),
  );
}
