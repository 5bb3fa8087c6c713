// In which words does a part of the page speak? Its subjects' catalogues, in the language of the page.
import i18next, { type i18n as I18n } from "i18next";
import { useSyncExternalStore } from "react";
import { rememberWords } from "./rememberWords";
import type { Words } from "./words";

export interface Translation {
  /** The same function as long as the language is the same, so that memos may depend on it. */
  t: Words;
  i18n: I18n;
}

/** By language and subjects; catalogues are bundled and complete at the start. */
const translations = new Map<string, Translation>();

/**
 * As react-i18next's hook of this name, for catalogues that are all there: that one puts its options together and asks
 * for each catalogue whether it is loaded at every render, which together was a twentieth of what a filter costs.
 *
 * @param subjects the catalogues that keys are looked up in; the first is that of keys without a prefix. Absent: the default one.
 */
export function useTranslation(subjects?: string | readonly string[]): Translation {
  const language = useSyncExternalStore(follow, spoken, spoken);
  return translationFor(language, subjects);
}

function translationFor(language: string, subjects: string | readonly string[] | undefined): Translation {
  const list = subjects === undefined ? [] : typeof subjects === "string" ? [subjects] : subjects;
  const name = [language, ...list].join(" ");
  const known = translations.get(name);
  if (known !== undefined) return known;
  const speaker = i18next.getFixedT(language, (list[0] ?? null) as never) as unknown as Words;
  const made = { t: rememberWords(speaker), i18n: i18next };
  translations.set(name, made);
  return made;
}

const spoken = (): string => i18next.language;

function follow(heard: () => void): () => void {
  i18next.on("languageChanged", heard);
  return () => i18next.off("languageChanged", heard);
}
