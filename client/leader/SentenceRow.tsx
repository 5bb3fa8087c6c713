// The district in sentences, with the two things one does with them: copy them, or put them on the wall.
import type { UseQueryResult } from "@tanstack/react-query";
import type { ParkList } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { useView } from "../state/useView";
import { useTrace } from "../trace/useTrace";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { SummarySentence } from "./SummarySentence";
import { useAfterLedger } from "./useAfterLedger";
import { useClauses } from "./useClauses";

type ListQuery = Pick<
  UseQueryResult<ParkList, { message: string }>,
  "data" | "error" | "fetchStatus" | "isPlaceholderData" | "refetch"
>;

export function SentenceRow({ query }: { query: ListQuery }) {
  const { t } = useTranslation("leader");
  return (
    <Answer query={query} failed={t("failed")} rows={1}>
      {(list) => <Sentences list={list} />}
    </Answer>
  );
}

const Sentences = afterMap(function Sentences({ list }: { list: ParkList }) {
  const { lang, only, open: choose } = useView();
  const { panel, open } = useTrace();
  const clauses = useClauses(list, useAfterLedger());
  return (
    <>
      <SummarySentence
        clauses={clauses}
        only={only}
        onOnly={(verdict) => choose({ only: verdict, grouping: "park" })}
        onWhy={(park, metric) => open({ kind: "park", id: park.id, name: inLanguage(lang, park) }, metric)}
      />
      {panel}
    </>
  );
});
