// In which words does an import say what is wrong and what to do? {…} is filled in.
import { FILE_MESSAGES } from "./fileMessages";
import type { ImportLanguage } from "./importReport";
import { ROW_MESSAGES } from "./rowMessages";

const MESSAGES = { ...FILE_MESSAGES, ...ROW_MESSAGES };

export type MessageCode = keyof typeof MESSAGES;

/**
 * The sentence of a code in a language.
 * @param words what the braces stand for; a brace without a word stays empty
 */
export function sentence(
  code: MessageCode,
  lang: ImportLanguage,
  words: Readonly<Record<string, string | number>> = {},
): string {
  const [zh, en] = MESSAGES[code];
  return (lang === "zh" ? zh : en).replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? ""));
}
