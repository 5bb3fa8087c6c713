// How is a name written so that it reads back as itself? Plain where it can stand plain, else in quotes.
import type { NamedWord, Vocabulary } from "./fields";
import { LEXICON } from "./lexicon";
import { type FilterLanguage, wordsOf } from "./names";
import { narrow } from "./scanner";

export const quoted = (text: string): string => `"${text.replaceAll(/[\\"]/g, "\\$&")}"`;

/** May a name stand without quotes among the known ones? @example standsPlain("投产", [{ value: "in_use", names: ["投产"] }]) // true */
export function standsPlain(name: string, known: readonly NamedWord[]): boolean {
  if (!BARE.test(name) || CONNECTIVE.test(name)) return false;
  const names = known.flatMap((one) => [one.value, ...one.names]);
  return !names.some((one) => one !== name && startsWith(one, name));
}

/** A column of the files: `属性.层数`, `attr."odd name"`. */
export function freeText(name: string, language: FilterLanguage, vocabulary: Vocabulary): string {
  const [term] = LEXICON.attribute[language === "zh" ? "zh" : "en"];
  const known = wordsOf(vocabulary, "attribute");
  // a link may be opened where the name is not known: quoted it is still read
  const plain = language !== "id" && known.some(({ value }) => value === name) && standsPlain(name, known);
  return `${term}.${plain ? name : quoted(name)}`;
}

const BARE = /^[\p{L}\p{N}_]+$/u;
const CONNECTIVE = /且|或|而|并/;
const startsWith = (text: string, start: string): boolean =>
  narrow(text).toLowerCase().startsWith(narrow(start).toLowerCase());
