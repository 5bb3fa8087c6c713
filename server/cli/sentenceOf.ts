// What does an error say to the person at the terminal? One line; only what nobody foresaw keeps its stack.
import { ApiError } from "../api/apiError";
import { StartupError } from "../db/startupError";
import type { ImportError } from "../import/importError";
import type { Language } from "../locale/language";
import { message } from "../locale/messages";
import { MetricsRequestError } from "../metrics/metricsRows";
import { withOption } from "./withOption";
import { say } from "./words";

export function sentenceOf(error: unknown, lang: Language): string {
  if (error instanceof ApiError || error instanceof MetricsRequestError) {
    return message(error.code, lang, error.subject);
  }
  if (!(error instanceof Error)) return say("unexpected", lang, { why: oneLine(String(error)) });
  // By name, so that the import is not loaded for a command that does not import.
  if (error.name === "ImportError") {
    const { message: told, code, words } = error as ImportError;
    return oneLine(withOption(told, code, words.field));
  }
  if (error instanceof StartupError) return oneLine(error.message);
  return `${say("unexpected", lang, { why: oneLine(error.message) })}\n${error.stack ?? ""}`;
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();
