// Who has decided what of which site for this project, and when? Nothing of it is overwritten.
import type { MatchPage } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { localMoment } from "../ui/localMoment";
import { SiteLink } from "./SiteLink";
import { useMarkedSite } from "./useMarkedSite";
import type { useShortlist } from "./useShortlist";

interface Props {
  found: MatchPage;
  list: ReturnType<typeof useShortlist>;
}

export function MarkHistory({ found, list }: Props) {
  const { t } = useTranslation("match");
  const siteOf = useMarkedSite(found);
  if (list.history.length === 0) return null;
  return (
    <details className="match-history">
      <summary>{t("history", { count: list.history.length })}</summary>
      <ol>
        {list.history.map(({ seq, parcel, floor, mark, author, reason, createdAt }) => (
          <li key={seq}>
            <time className="ui-soft" dateTime={createdAt}>
              {localMoment(createdAt)}
            </time>{" "}
            <SiteLink site={siteOf(parcel, floor)} /> {t(`did.${mark}`, { author })}
            {reason === null ? "" : t("because", { reason })}
          </li>
        ))}
      </ol>
    </details>
  );
}
