// What does a leader see first? One sentence, all parks against their targets, the map, and who drags the weakest one.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParkList, VerdictWord } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { afterMap } from "../map/afterMap";
import { ParkTable } from "../park/ParkTable";
import { UnplacedNote } from "../park/UnplacedNote";
import { useView } from "../state/useView";
import { useTrace } from "../trace/useTrace";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { useScope } from "../ui/useScope";
import { LeaderLedger } from "./LeaderLedger";
import { SummarySentence } from "./SummarySentence";
import { summary } from "./summary";
import "./leader.css";

/** @param map the map beside the table; null on a phone, where it lies behind the sheet */
export function LeaderView({ map }: { map: ReactNode }) {
  const { t } = useTranslation("leader");
  const { parkId } = useView();
  const query = useQuery(useTRPC().park.list.queryOptions(useScope(), { placeholderData: keepPreviousData }));
  const [only, setOnly] = useState<VerdictWord | null>(null);
  const phone = map === null;
  const sums = query.data ? summary(query.data) : null;
  const weakest = parkId ?? sums?.largest?.park.id ?? null;
  return (
    <div className={phone ? "leader-view leader-phone" : "leader-view"}>
      <Answer query={query} failed={t("failed")} rows={1}>
        {(list) => <Sentence list={list} only={only} onOnly={setOnly} />}
      </Answer>
      <div className="leader-body">
        <div className="leader-left">
          <div className="leader-table">
            <ParkTable variant={phone ? "phone" : "wide"} only={only} />
          </div>
          {query.data ? <Caption list={query.data} /> : null}
          {weakest === null ? null : <LeaderLedger parkId={weakest} />}
        </div>
        {phone ? null : <div className="leader-map">{map}</div>}
      </div>
    </div>
  );
}

const Sentence = afterMap(function Sentence({
  list,
  only,
  onOnly,
}: {
  list: ParkList;
  only: VerdictWord | null;
  onOnly: (verdict: VerdictWord | null) => void;
}) {
  const { lang } = useView();
  const { panel, open } = useTrace();
  const sums = summary(list);
  const { largest } = sums;
  return (
    <>
      <SummarySentence
        summary={sums}
        only={only}
        onOnly={onOnly}
        onWhy={() => {
          if (largest !== null)
            open({ kind: "park", id: largest.park.id, name: inLanguage(lang, largest.park) }, largest.metric);
        }}
      />
      {panel}
    </>
  );
});

/** Which targets these are, and what they are held against. */
const Caption = afterMap(function Caption({ list }: { list: ParkList }) {
  const { t } = useTranslation(["leader", "ui"]);
  const { data } = useQuery(useTRPC().district.overview.queryOptions());
  const { lang } = useView();
  const set = data?.targetSets.find(({ id }) => id === list.targetSet);
  return (
    <>
      <p className="leader-caption">
        {set ? `${(lang === "en" ? set.captionEn : set.caption).replace(/[。.]\s*$/, "")}${t("stop")}` : null}
        {t("caption", { population: t(`ui:population.${list.population}`) })}
      </p>
      <UnplacedNote list={list} />
    </>
  );
});
