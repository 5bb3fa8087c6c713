// What is shown while an answer is on its way, late, stale or refused? The last data stay until the new ones are there.
import type { UseQueryResult } from "@tanstack/react-query";
import { Skeleton } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "../locale/useTranslation";
import { ErrorNotice, FirstFiguresNotice } from "./Notice";
import { useLate } from "./useLate";
import "./state.css";
import "./ui.css";

/** Parks and parcels may come before any figure does. */
const NO_FIGURES_YET = "no_period";

/** As the server refuses; a reason that is no failure is told as what it is. */
interface Refusal {
  message: string;
  data?: { reason?: string } | null | undefined;
}

interface Props<T> {
  query: Pick<UseQueryResult<T, Refusal>, "data" | "error" | "fetchStatus" | "isPlaceholderData" | "refetch">;
  /** What could not be read, as a sentence. */
  failed: string;
  /** Lines of the skeleton. */
  rows?: number;
  children: (data: T) => ReactNode;
}

export function Answer<T>({ query, failed, rows = 8, children }: Props<T>) {
  const { t } = useTranslation("ui");
  const { data, error } = query;
  const late = useLate(data === undefined && error === null);
  const stale = useLate(query.isPlaceholderData && error === null);
  if (error?.data?.reason === NO_FIGURES_YET) return <FirstFiguresNotice>{error.message}</FirstFiguresNotice>;
  if (error !== null && (data === undefined || query.isPlaceholderData)) {
    return <ErrorNotice what={failed} detail={error.message} retry={() => void query.refetch()} />;
  }
  if (data === undefined && query.fetchStatus === "paused") {
    return <ErrorNotice what={failed} detail={t("offline")} retry={() => void query.refetch()} />;
  }
  if (data === undefined) {
    return (
      <div className="ui-waiting" role="status" aria-busy="true" aria-label={t("loading")}>
        {late ? <Skeleton title={false} paragraph={{ rows }} active={false} /> : null}
      </div>
    );
  }
  return (
    <div className={stale ? "ui-answer ui-stale" : "ui-answer"} aria-busy={stale}>
      {children(data)}
    </div>
  );
}
