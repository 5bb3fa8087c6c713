// How sure is the first place? For each weight the range in which it stays first, the narrowest first.
import type { MatchPage } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { writeNumber } from "../ui/write";
import { useSiteLabel } from "./siteLabel";
import { type TornadoBar, tornado, unknownCriteria } from "./tornado";

export function StabilityChart({ found }: { found: MatchPage }) {
  const { t } = useTranslation("match");
  const lang = useViewPart((view) => view.lang);
  const labelOf = useSiteLabel();
  const bars = tornado(found.stability, found.criteria);
  const unknown = unknownCriteria(found.fits);
  if (found.fitCount < 2) return null;
  const nameOf = (criterion: string) => {
    const known = found.criteria.find((one) => one.criterion === criterion);
    return known === undefined ? criterion : inLanguage(lang, known);
  };
  const siteOf = (id: string): string => {
    const site = found.fits.find((one) => one.id === id);
    if (site === undefined) return id;
    const { park, code } = labelOf(site);
    return `${park} ${code}`;
  };
  const said = ({ from, to, below, above }: TornadoBar) =>
    [
      below === null ? null : t("below", { weight: writeNumber(from, 1), site: siteOf(below) }),
      above === null ? null : t("above", { weight: writeNumber(to, 1), site: siteOf(above) }),
    ].filter((words) => words !== null);
  const [nearest] = bars;
  return (
    <section className="match-block" aria-labelledby="match-stable">
      <header className="match-head">
        <h3 id="match-stable">{t("stable")}</h3>
      </header>
      <p className="match-said">
        {nearest === undefined || nearest.room === null
          ? t("always")
          : t("unseated", { name: nameOf(nearest.criterion), how: said(nearest).join(t("and")) })}
      </p>
      <ul className="match-tornado">
        {bars.map((bar) =>
          unknown.has(bar.criterion) ? (
            <li key={bar.criterion}>
              <span>{nameOf(bar.criterion)}</span>
              <span className="match-range" aria-hidden="true" />
              <span className="match-ends">{t("noData")}</span>
            </li>
          ) : (
            <li key={bar.criterion}>
              <span>{nameOf(bar.criterion)}</span>
              <span className="match-range" aria-hidden="true">
                <i style={{ left: `${bar.from}%`, width: `${Math.max(0.8, bar.to - bar.from)}%` }} />
                <b style={{ left: `${bar.weight}%` }} />
              </span>
              <span className="match-ends">
                {writeNumber(bar.from, 0)}–{writeNumber(bar.to, 0)} %
              </span>
              <span className="ui-hidden">{bar.room === null ? t("never") : said(bar).join(t("and"))}</span>
            </li>
          ),
        )}
      </ul>
      <p className="ui-facts">{t("tornadoHint")}</p>
    </section>
  );
}
