// How do all parks stand, side by side? Lit together with the map, reachable by keyboard.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ParkRow, VerdictWord } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { Answer } from "../ui/Answer";
import { EmptyNotice } from "../ui/Notice";
import { useScope } from "../ui/useScope";
import type { ParkTableVariant } from "./ParkTableRow";
import { StandingTable } from "./StandingTable";

interface Props {
  variant: ParkTableVariant;
  /** Only parks of this verdict; null or left away for all. */
  only?: VerdictWord | null;
  /** Only these parks; null or left away for all. */
  among?: ReadonlySet<string> | null;
}

export const ParkTable = afterMap(function ParkTable({ variant, only = null, among = null }: Props) {
  const { t } = useTranslation("park");
  const query = useQuery(useTRPC().park.list.queryOptions(useScope(), { placeholderData: keepPreviousData }));
  // A park keeps its rank while others are hidden.
  const isHidden = (row: ParkRow) =>
    (only !== null && row.worst !== only) || (among !== null && !among.has(row.id));
  return (
    <Answer query={query} failed={t("table.failed")} rows={10}>
      {({ period, rows }) =>
        rows.length === 0 ? (
          <EmptyNotice>{t("table.empty")}</EmptyNotice>
        ) : (
          <StandingTable
            period={period}
            rows={rows}
            variant={variant}
            caption={t("table.caption")}
            isHidden={isHidden}
          />
        )
      }
    </Answer>
  );
});
