// How do parks, towns or clusters stand, and by which targets? The table with the line that says how to read it.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { useScene } from "../map/scene";
import { ParkTable } from "../park/ParkTable";
import { UnplacedNote } from "../park/UnplacedNote";
import { useView } from "../state/useView";
import { useScope } from "../ui/useScope";
import { GroupTable } from "./GroupTable";
import { useGroup } from "./useGroups";

export const LeaderTable = afterMap(function LeaderTable({ phone }: { phone: boolean }) {
  const { only, grouping, within } = useView();
  const group = useGroup(within);
  const among = useMemo(() => (group === null ? null : new Set(group.parkIds)), [group]);
  const variant = phone ? "phone" : "wide";
  return (
    <>
      {grouping === "park" ? (
        <ParkTable variant={variant} only={only} among={among} />
      ) : (
        <GroupTable by={grouping} variant={variant} />
      )}
      <Caption />
    </>
  );
});

/** Which targets these are, and what they are held against. */
function Caption() {
  const { t } = useTranslation(["leader", "ui"]);
  const trpc = useTRPC();
  const { targetSet: set } = useScene();
  const { data: list } = useQuery(
    trpc.park.list.queryOptions(useScope(), { placeholderData: keepPreviousData }),
  );
  const { lang } = useView();
  if (list === undefined) return null;
  return (
    <>
      <p className="leader-caption">
        {set
          ? `${(lang === "en" ? set.captionEn : set.caption).replace(/[。.]\s*$/, "")}${t("rule", { rule: set.rule })}${t("stop")}`
          : null}
        {t("caption", { population: t(`ui:population.${list.population}`) })}
      </p>
      <UnplacedNote list={list} />
    </>
  );
}
