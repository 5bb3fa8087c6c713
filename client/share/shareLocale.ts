// In which words does the clients' page speak? Its own catalogue alone.
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import en from "../locale/en/share.json";
import zh from "../locale/zh-CN/share.json";

export type ShareLanguage = "zh" | "en";

const CATALOGUES: Readonly<Record<ShareLanguage, string>> = { zh: "zh-CN", en: "en" };

/** As the address says (`lang=en`), else as the browser does; Chinese where neither says anything else. */
export function shareLanguage(): ShareLanguage {
  const asked = new URLSearchParams(window.location.search).get("lang");
  if (asked === "zh" || asked === "en") return asked;
  return /^zh|^$/i.test(navigator.language) ? "zh" : "en";
}

/** Catalogues are bundled, so it is ready when this returns. */
export function setupShareLocale(lang: ShareLanguage): void {
  void i18next.use(initReactI18next).init({
    resources: { "zh-CN": { share: zh }, en: { share: en } },
    lng: CATALOGUES[lang],
    fallbackLng: "zh-CN",
    defaultNS: "share",
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = CATALOGUES[lang];
}

export function chooseLanguage(lang: ShareLanguage): void {
  void i18next.changeLanguage(CATALOGUES[lang]);
  document.documentElement.lang = CATALOGUES[lang];
}
