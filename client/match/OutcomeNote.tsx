// What is to be said before the ranking is read: nothing fits and what comes nearest, one alone, equal scores, a promise hard to believe.
import { rankingOutcome } from "../../geo/match/outcome";
import type { MatchPage } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { EmptyNotice } from "../ui/Notice";
import { writeNumber } from "../ui/write";
import { faultWords, gapWords } from "./faultWords";
import { SiteLink } from "./SiteLink";
import { useNameOfPark } from "./siteLabel";

export function OutcomeNote({ found }: { found: MatchPage }) {
  const { t } = useTranslation(["match", "legend"]);
  const outcome = rankingOutcome(found);
  const nameOf = useNameOfPark();
  const [near] = found.nearly;
  const [nearest] = found.nearest;
  return (
    <>
      {found.doubt === null ? null : (
        <p className="match-doubt" role="note">
          {t(`doubt.${found.doubt.kind}`, {
            value: writeNumber(found.doubt.perMu, 0),
            best: writeNumber(found.doubt.best?.perMu ?? null, 0),
            division: found.doubt.best?.division ?? "",
          })}
        </p>
      )}
      {outcome.kind === "noSites" ? <EmptyNotice>{t("noSites")}</EmptyNotice> : null}
      {outcome.kind === "noneFits" ? (
        <div className="match-none" role="status">
          <p>{t(found.fromFloors === null ? "noneFits" : "noneFitsFloors", { count: found.from })}</p>
          {outcome.by === "nearly" && near !== undefined ? (
            <p>
              {t("nearest")} <SiteLink site={near.site} /> {gapWords(near.fault, t, nameOf)}
            </p>
          ) : null}
          {outcome.by === "nearest" && nearest !== undefined ? (
            <>
              <p>
                {t("nearestMany", { count: nearest.faults.length })} <SiteLink site={nearest} />
              </p>
              <ul>
                {nearest.faults.map((fault) => (
                  <li key={fault.rule}>{faultWords(fault, t, nameOf)}</li>
                ))}
              </ul>
            </>
          ) : null}
        </div>
      ) : null}
      {found.wanted === null || found.fitCount === 0 ? null : (
        <p className="match-note">
          {t(found.wanted.fitCount === 0 ? "wantedNone" : "wantedFits", {
            parks: found.wanted.parks.map(nameOf).join(t("or")),
            count: found.wanted.fitCount,
          })}
        </p>
      )}
      {outcome.kind === "only" ? <p className="match-note">{t("only")}</p> : null}
      {outcome.kind === "equal" ? <p className="match-note">{t("equal", { count: outcome.count })}</p> : null}
    </>
  );
}
