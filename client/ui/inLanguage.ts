// Which of two names is read? The English one where the page is English and there is one.
import type { Lang } from "../state/view";

export function inLanguage(lang: Lang, named: { name: string; nameEn: string | null }): string {
  return lang === "en" && named.nameEn !== null && named.nameEn !== "" ? named.nameEn : named.name;
}
