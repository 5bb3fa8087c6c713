// How is it told what the parcels have, where a condition lets none of them through?
import type { Vocabulary } from "../../geo/filter/fields";
import { wordsOf } from "../../geo/filter/names";
import { defaultUnit, unitOf } from "../../geo/filter/units";
import { fileText } from "../../geo/table/cell";
import type { Lang } from "../state/view";
import type { ThereIs } from "./thereIs";

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** As many words are named. */
const MOST_WORDS = 5;

/** One sentence. @param name of the field @param t bound to the filter namespace */
export function thereIsWords(
  there: ThereIs,
  lang: Lang,
  vocabulary: Vocabulary,
  name: string,
  t: Translate,
): string {
  if (there.what === "range") {
    const { unit, least, most, known } = there;
    const [sign = ""] = unitOf(defaultUnit(unit))[lang];
    // not as short as in the table: rounded up, the most of all might seem to pass
    const [from, to] = [fileText(unit, least), fileText(unit, most)].map((text) => text.replace(/^-/, "−"));
    return t("thereIs.range", { name, from, to, unit: sign, count: known });
  }
  if (there.what !== "words") return t(`thereIs.${there.what}`, { name });
  const names = new Map(wordsOf(vocabulary, there.field).map(({ value, names: [first] }) => [value, first]));
  const words = there.words
    .slice(0, MOST_WORDS)
    .map(([word, count]) => t("thereIs.word", { word: names.get(word) ?? word, count }));
  const more = there.words.length > words.length ? t("thereIs.more", { count: there.words.length }) : "";
  return t("thereIs.words", { name, words: words.join(t("fault.comma")), more });
}
