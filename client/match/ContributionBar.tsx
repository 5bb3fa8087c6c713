// Of what is a score made? A bar of its contributions to 100, each told in words as well.
import type { MatchCriterionView, RankedSite } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { writeNumber } from "../ui/write";

interface Props {
  site: Pick<RankedSite, "contributions">;
  criteria: readonly MatchCriterionView[];
  /** Whether points stand in the bar where there is room for them. */
  numbered: boolean;
}

/** Percent of the bar in which two digits have room. */
const ROOM = 6;

export function ContributionBar({ site, criteria, numbered }: Props) {
  const { t } = useTranslation("match");
  const lang = useViewPart((view) => view.lang);
  const told = site.contributions.map(({ criterion, value, points }) => {
    const known = criteria.find((one) => one.criterion === criterion);
    const name = known === undefined ? criterion : inLanguage(lang, known);
    const of = writeNumber(known?.weight ?? 0, 0);
    return value === null
      ? t("partUnknown", { name })
      : t("part", { name, points: writeNumber(points, 1), of });
  });
  return (
    <>
      <span className="match-bar" title={told.join("\n")} aria-hidden="true">
        {site.contributions.map(({ criterion, points }, at) =>
          points > 0 ? (
            <i key={criterion} data-q={at % 9} style={{ width: `${points}%` }}>
              {numbered && points >= ROOM ? writeNumber(points, 0) : null}
            </i>
          ) : null,
        )}
      </span>
      <span className="ui-hidden">{told.join(t("comma"))}</span>
    </>
  );
}
