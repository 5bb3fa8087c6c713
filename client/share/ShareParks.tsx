// What are the parks of the sites, and how do they stand where that may be told?
import {
  type BrochureContent,
  type BrochureMetric,
  type BrochurePark,
  leavesOutFigures,
} from "../../geo/promotion/brochure";
import { useTranslation } from "../locale/useTranslation";
import { inLanguage } from "../ui/inLanguage";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { NOTHING, powerOfTen } from "../ui/write";
import { writeAgainst } from "../ui/writeAgainst";
import type { ShareLanguage } from "./shareLocale";
import { Watermark } from "./Watermark";

interface Props {
  content: BrochureContent;
  lang: ShareLanguage;
}

export function ShareParks({ content, lang }: Props) {
  const { t } = useTranslation();
  const { parks, period } = content;
  if (parks.length === 0) return null;
  return (
    <section aria-labelledby="share-parks">
      <div className="share-section">
        <h2 id="share-parks">{t("parks")}</h2>
        {period === undefined ? null : <span className="share-small">{t("standing", { year: period })}</span>}
      </div>
      <div className="share-marked share-parks">
        {parks.map((park) => (
          <article key={park.name}>
            <h3>{inLanguage(lang, park)}</h3>
            {park.leads.length === 0 ? null : (
              <p>{t("leads", { leads: park.leads.map((one) => inLanguage(lang, one)).join(t("comma")) })}</p>
            )}
            <Standing standing={park.standing} />
          </article>
        ))}
        <Watermark text={content.watermark} />
      </div>
      {leavesOutFigures(content) ? <p className="share-small">{t("leftOut")}</p> : null}
    </section>
  );
}

function Standing({ standing }: { standing: BrochurePark["standing"] | undefined }) {
  const { t } = useTranslation();
  if (standing === undefined) return null;
  if (standing === null) return <p className="share-small">{t("withheld")}</p>;
  return (
    <dl>
      {standing.map(({ metric, value, target, verdict }) => (
        <div key={metric}>
          <dt>{t(`metric.${metric}`)}</dt>
          <dd>
            <b>{written(metric, value, target)}</b>{" "}
            {value === null ? null : t(metric === "concentration" ? "percent" : "perMu")}
            {target === null || verdict === null ? null : (
              <span className="share-verdict">
                <VerdictGlyph verdict={verdict} /> {t("target", { target, verdict: t(`verdict.${verdict}`) })}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** With the decimals that the page has of it: the file says the same. */
function written(metric: BrochureMetric["metric"], value: number | null, target: string | null): string {
  if (value === null) return NOTHING;
  return writeAgainst(metric === "concentration" ? powerOfTen(value, 2) : value, target, 1);
}
