// Which land is the best for the project, and why? Each site with its contributions and its effect, decided on here.
import { useState } from "react";
import type { MatchPage } from "../../server/api/matchShapes";
import { ShareSites } from "../brochure/ShareSites";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { Answer } from "../ui/Answer";
import { MarkHistory } from "./MarkHistory";
import { OutcomeNote } from "./OutcomeNote";
import { RankedCard } from "./RankedCard";
import { useMatch } from "./useMatch";
import { useShortlist } from "./useShortlist";
import "./match.css";

/** So many are open from the start. */
const OPEN = 3;

export const MatchRanking = afterMap(function MatchRanking({ project }: { project: string }) {
  const { t } = useTranslation("match");
  return (
    <Answer query={useMatch(project)} failed={t("failed")} rows={12}>
      {(found) => <Ranking key={project} found={found} />}
    </Answer>
  );
});

function Ranking({ found }: { found: MatchPage }) {
  const { t } = useTranslation("match");
  const list = useShortlist(found.id);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  };
  return (
    <section className="match-ranking" aria-labelledby="match-ranking">
      <header className="match-head">
        <h2 id="match-ranking">
          {t(found.fromFloors === null ? "ranking" : "rankingFloors")}{" "}
          <span className="match-total">{found.fitCount}</span>
        </h2>
        <ShareSites found={found} starred={list.starred} />
        <span className="ui-soft ui-small">{t("byScore")}</span>
      </header>
      <OutcomeNote found={found} />
      {list.fault === null ? null : (
        <p className="match-fault" role="alert">
          {list.fault}
        </p>
      )}
      <ol className="match-cards">
        {found.fits.map((site, at) => (
          <RankedCard
            key={site.id}
            site={site}
            found={found}
            list={list}
            open={at < OPEN !== toggled.has(site.id)}
            onToggle={() => toggle(site.id)}
          />
        ))}
      </ol>
      {found.fitCount > found.fits.length ? (
        <p className="ui-facts match-padded">
          {t("rankedMore", { shown: found.fits.length, count: found.fitCount })}
        </p>
      ) : null}
      <MarkHistory found={found} list={list} />
    </section>
  );
}
