// What does a client see of the sites chosen for them? Head, contact, map, comparison, parks; or why the link opens nothing.
import { useEffect, useState } from "react";
import type { BrochureContent } from "../../geo/promotion/brochure";
import { useTranslation } from "../locale/useTranslation";
import { ShareHead } from "./ShareHead";
import { ShareMap } from "./ShareMap";
import { ShareParks } from "./ShareParks";
import { ShareTable } from "./ShareTable";
import { chooseLanguage, type ShareLanguage, shareLanguage } from "./shareLocale";
import { useContent } from "./useContent";

export function SharePage() {
  const { t } = useTranslation();
  const opened = useContent();
  const [lang, setLang] = useState<ShareLanguage>(shareLanguage);
  const choose = (wanted: ShareLanguage) => {
    chooseLanguage(wanted);
    setLang(wanted);
  };
  if (opened.state === "open") return <Brochure content={opened.content} lang={lang} onLang={choose} />;
  return (
    <main className="share-note">
      {opened.state === "waiting" ? (
        <p role="status">{t("waiting")}</p>
      ) : (
        <>
          <h1>{t(`fault.${opened.state}.title`)}</h1>
          <p role="alert">{t(`fault.${opened.state}.text`)}</p>
          {opened.state === "gone" ? null : (
            <button type="button" className="share-button" onClick={() => window.location.reload()}>
              {t("again")}
            </button>
          )}
        </>
      )}
    </main>
  );
}

interface Props {
  content: BrochureContent;
  lang: ShareLanguage;
  onLang: (lang: ShareLanguage) => void;
}

function Brochure({ content, lang, onLang }: Props) {
  const { t } = useTranslation();
  /** The number of the site that is looked at; null: all. */
  const [looked, setLooked] = useState<number | null>(null);
  const title = t("title", { audience: content.audience });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className="share-page">
      <ShareHead content={content} lang={lang} onLang={onLang} />
      {content.map === null ? null : (
        <ShareMap content={content} map={content.map} lang={lang} looked={looked} onLook={setLooked} />
      )}
      <ShareTable content={content} lang={lang} looked={looked} />
      <ShareParks content={content} lang={lang} />
      <footer className="share-foot">
        <p>{t("unknown")}</p>
        <p>{t("offer")}</p>
      </footer>
    </main>
  );
}
