// Is a site in a park that the project would like?
import type { MatchPage, SiteName } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";

interface Props {
  wanted: MatchPage["wanted"];
  site: Pick<SiteName, "parkId">;
}

export function WantedMark({ wanted, site: { parkId } }: Props) {
  const { t } = useTranslation("match");
  if (wanted === null || parkId === null || !wanted.within.includes(parkId)) return null;
  return <span className="match-soft">{t("wanted")}</span>;
}
