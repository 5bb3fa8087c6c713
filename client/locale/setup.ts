// In which words does the page speak? Every catalogue in this folder, by language and subject.
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Lang } from "../state/view";

const files = import.meta.glob<Record<string, unknown>>("./*/*.json", { eager: true, import: "default" });

const resources: Record<string, Record<string, Record<string, unknown>>> = {};
for (const [path, words] of Object.entries(files)) {
  const [, language, file] = path.split("/");
  if (language === undefined || file === undefined) continue;
  const subjects = resources[language] ?? {};
  subjects[file.replace(".json", "")] = words;
  resources[language] = subjects;
}

/** The catalogue folder of a language of the view. */
export function catalogueOf(lang: Lang): "zh-CN" | "en" {
  return lang === "en" ? "en" : "zh-CN";
}

/** Starts i18next; catalogues are bundled, so it is ready when this returns. */
export function setupLocale(lang: Lang): typeof i18next {
  void i18next.use(initReactI18next).init({
    resources: resources as never,
    lng: catalogueOf(lang),
    fallbackLng: "zh-CN",
    defaultNS: "app",
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  return i18next;
}
