// How do the sites differ? A row for each thing known of any of them.
import type { BrochureContent } from "../../geo/promotion/brochure";
import { type BrochureCell, brochureRows } from "../../geo/promotion/brochureRows";
import { useTranslation } from "../locale/useTranslation";
import { inLanguage } from "../ui/inLanguage";
import { groupedCode } from "../ui/shortCode";
import { NOTHING } from "../ui/write";
import type { ShareLanguage } from "./shareLocale";
import { Watermark } from "./Watermark";

interface Props {
  content: BrochureContent;
  lang: ShareLanguage;
  looked: number | null;
}

export function ShareTable({ content, lang, looked }: Props) {
  const { t } = useTranslation();
  const { sites } = content;
  return (
    <section aria-labelledby="share-table">
      <div className="share-section">
        <h2 id="share-table">{t("compare", { count: sites.length })}</h2>
      </div>
      <div className="share-marked">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls it by keys */}
        <section className="share-table" tabIndex={0} aria-label={t("tableLabel")}>
          <table>
            <thead>
              <tr>
                <td />
                {sites.map(({ number, code }) => (
                  <th key={number} scope="col" data-looked={number === looked || undefined}>
                    {t("site", { number })} {code === null ? null : <small>{groupedCode(code)}</small>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {brochureRows(content).map(({ key, unit, cells }) => (
                <tr key={`${key} ${unit}`}>
                  <th scope="row">
                    {t(`row.${key}`, { defaultValue: key.replace(/^\w+\./, "") })}
                    {unit === null || unit === "" ? null : t("inUnit", { unit })}
                  </th>
                  {cells.map((cell, at) => (
                    <td key={sites[at]?.number} data-looked={sites[at]?.number === looked || undefined}>
                      <Cell cell={cell} lang={lang} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <Watermark text={content.watermark} />
      </div>
    </section>
  );
}

function Cell({ cell, lang }: { cell: BrochureCell; lang: ShareLanguage }) {
  const { t } = useTranslation();
  if (cell === null) return NOTHING;
  if ("text" in cell) return cell.text;
  return "word" in cell ? t(cell.word, { day: cell.day }) : inLanguage(lang, cell.named);
}
