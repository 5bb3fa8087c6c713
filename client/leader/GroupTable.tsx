// How do the towns or the clusters stand? The columns and the judge of the parks, over another cut of the land.
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import type { ParkTableVariant } from "../park/ParkTableRow";
import { StandingTable } from "../park/StandingTable";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { EmptyNotice } from "../ui/Notice";
import { useGroups } from "./useGroups";

interface Props {
  by: "town" | "cluster";
  variant: ParkTableVariant;
}

export const GroupTable = afterMap(function GroupTable({ by, variant }: Props) {
  const { t } = useTranslation("leader");
  const { only } = useView();
  const query = useGroups(by);
  return (
    <Answer query={query} failed={t("grouping.failed")} rows={10}>
      {({ period, rows }) =>
        rows.length === 0 ? (
          <EmptyNotice>{t(`grouping.empty.${by}`)}</EmptyNotice>
        ) : (
          <StandingTable
            period={period}
            rows={rows}
            variant={variant}
            caption={t(`grouping.caption.${by}`)}
            isHidden={(row) => only !== null && row.worst !== only}
          />
        )
      }
    </Answer>
  );
});
