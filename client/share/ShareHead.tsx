// For whom is this, of which day, and whom does one ask?
import type { BrochureContent } from "../../geo/promotion/brochure";
import { useTranslation } from "../locale/useTranslation";
import { inLanguage } from "../ui/inLanguage";
import type { ShareLanguage } from "./shareLocale";
import { tokenOfPage } from "./useContent";

interface Props {
  content: BrochureContent;
  lang: ShareLanguage;
  onLang: (lang: ShareLanguage) => void;
}

export function ShareHead({ content, lang, onLang }: Props) {
  const { t } = useTranslation();
  const { audience, district, asOf, sharedOn, expiresOn, contact } = content;
  return (
    <header className="share-head">
      <div className="share-bar">
        <span>{inLanguage(lang, district)}</span>
        {district.demo ? <span className="share-demo">{t("demo")}</span> : null}
        <span className="share-tools">
          <a
            className="share-button"
            href={`/share/${encodeURIComponent(tokenOfPage())}/sites.pdf?lang=${lang}`}
          >
            {t("pdf")}
          </a>
          <button type="button" className="share-button" onClick={() => window.print()}>
            {t("print")}
          </button>
          <button
            type="button"
            className="share-button"
            lang={lang === "zh" ? "en" : "zh-CN"}
            onClick={() => onLang(lang === "zh" ? "en" : "zh")}
          >
            {t("otherLanguage")}
          </button>
        </span>
      </div>
      <h1>{t("title", { audience })}</h1>
      <p className="share-days">
        {t("sharedOn", { day: sharedOn, last: expiresOn })}{" "}
        {asOf === null ? t("noDay") : t("asOf", { day: asOf })}
      </p>
      <address className="share-contact">
        <span>{t("contact", { name: contact.name })}</span>
        {contact.phone === "" ? null : (
          <a href={`tel:${contact.phone.replace(/[^\d+]/g, "")}`}>{contact.phone}</a>
        )}
        {contact.mail === "" ? null : <a href={`mailto:${contact.mail}`}>{contact.mail}</a>}
      </address>
    </header>
  );
}
