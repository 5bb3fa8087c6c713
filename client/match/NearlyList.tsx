// Which sites are out by one requirement alone, and how far is that to be relaxed?
import type { MatchPage } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { gapWords } from "./faultWords";
import { SiteLink } from "./SiteLink";
import { useNameOfPark } from "./siteLabel";

const SHOWN = 20;

export function NearlyList({ found }: { found: MatchPage }) {
  const { t } = useTranslation(["match", "legend"]);
  const parkName = useNameOfPark();
  if (found.nearly.length === 0) return null;
  return (
    <section className="match-block" id="match-nearly" aria-labelledby="match-nearly-title">
      <header className="match-head">
        <h3 id="match-nearly-title">{t("nearly")}</h3>
        <span className="ui-soft ui-small">{t("nearlyHint")}</span>
      </header>
      <ul className="match-nearly">
        {found.nearly.slice(0, SHOWN).map(({ site, fault }) => (
          <li key={site.id}>
            <SiteLink site={site} />
            <span className="match-gap">{gapWords(fault, t, parkName)}</span>
          </li>
        ))}
      </ul>
      {found.nearlyCount > SHOWN ? (
        <p className="ui-facts">{t("nearlyMore", { count: found.nearlyCount - SHOWN })}</p>
      ) : null}
    </section>
  );
}
