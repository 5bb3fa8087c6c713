// What is wrong with a typed filter, in words: where, what was expected there, and what may have been meant.
import type { Expected, FilterFault } from "../../geo/filter/fault";
import { filterField, type Vocabulary } from "../../geo/filter/fields";
import { LEXICON } from "../../geo/filter/lexicon";
import { fieldName, wordsOf } from "../../geo/filter/names";
import { operatorsOf } from "../../geo/filter/parseCondition";
import { UNITS } from "../../geo/filter/units";

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** Words that are named as examples of what a field may have. */
const EXAMPLES = 5;

const MISSING_WORDS: readonly string[] = [...LEXICON.missing.zh, ...LEXICON.missing.en];

/** One or two sentences. @param t bound to the filter namespace */
export function faultWords(
  fault: FilterFault,
  text: string,
  language: "zh" | "en",
  vocabulary: Vocabulary,
  t: Translate,
): string {
  const found = text.slice(fault.offset, fault.offset + fault.length);
  const place = fault.offset + 1;
  const head =
    found === ""
      ? t(`fault.end`, { place })
      : t(`fault.${fault.code}`, { place, found: shorten(found), name: fieldOf(fault, language) });
  const wanted = [
    ...new Set(fault.expected.map((one) => expectedWords(one, language, vocabulary, t))),
  ].filter((words) => words !== "");
  const expected = wanted.length === 0 ? "" : t("fault.wanted", { what: wanted.join(t("fault.orSign")) });
  const near = fault.near.length === 0 ? "" : t("fault.near", { names: fault.near.join(t("fault.orSign")) });
  // whoever looks for what has no value writes it after an equals sign
  const missing = MISSING_WORDS.includes(found.toLowerCase());
  const use = missing ? t("fault.useMissing", { word: LEXICON.missing[language][0] }) : "";
  return [head, near === "" && !missing ? expected : "", near, use]
    .filter((part) => part !== "")
    .join(t("fault.space"));
}

/** The name of the field of which something is expected; "" where it is of none. */
function fieldOf({ expected: [first] }: FilterFault, language: "zh" | "en"): string {
  const id = first !== undefined && "field" in first ? first.field : undefined;
  return id === undefined ? "" : fieldName(filterField(id), language);
}

function expectedWords(
  { what, ...rest }: Expected,
  language: "zh" | "en",
  vocabulary: Vocabulary,
  t: Translate,
): string {
  const field = "field" in rest ? rest.field : undefined;
  if (what === "operator" && field !== undefined)
    return operatorsOf(field, vocabulary)
      .map((term) => LEXICON[term][language][0])
      .join(" ");
  if (what === "value" && field !== undefined) {
    const words = wordsOf(vocabulary, field).map(({ value, names }) => names[0] ?? value);
    const name = fieldName(filterField(field), language);
    return t("fault.value", { name, words: words.slice(0, EXAMPLES).join(t("fault.comma")) });
  }
  if (what === "unit" && field !== undefined) {
    const kind = filterField(field).unit;
    return UNITS.filter((unit) => unit.kind === kind)
      .map((unit) => unit[language][0] ?? unit.zh[0] ?? "")
      .join(t("fault.comma"));
  }
  return t(`fault.what.${what}`);
}

const shorten = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
