// Is a site in a park that the project would like?
import { useTranslation } from "react-i18next";
import type { MatchPage, SiteName } from "../../server/api/matchShapes";

interface Props {
  wanted: MatchPage["wanted"];
  site: Pick<SiteName, "parkId">;
}

export function WantedMark({ wanted, site: { parkId } }: Props) {
  const { t } = useTranslation("match");
  if (wanted === null || parkId === null || !wanted.within.includes(parkId)) return null;
  return <span className="match-soft">{t("wanted")}</span>;
}
