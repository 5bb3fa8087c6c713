// All corrections by hand of the district: those that count, that have expired, that were withdrawn.
import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useState } from "react";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";
import { EmptyNotice } from "../ui/Notice";
import { CorrectionList } from "./CorrectionList";
import "./correction.css";

const STATES = ["in_force", "expired", "withdrawn"] as const;

export function CorrectionsBox() {
  const { t } = useTranslation("correction");
  const [state, setState] = useState<(typeof STATES)[number]>("in_force");
  const query = useQuery(useTRPC().correction.list.queryOptions({ state }));
  return (
    <section className="corrections-box" aria-label={t("title")}>
      <h3>{t("title")}</h3>
      <Segmented
        size="small"
        aria-label={t("title")}
        value={state}
        onChange={setState}
        options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <Answer query={query} failed={t("failed")} rows={3}>
        {(list) =>
          list.length === 0 ? (
            <EmptyNotice>{t(`none.${state}`)}</EmptyNotice>
          ) : (
            <CorrectionList corrections={list} named />
          )
        }
      </Answer>
    </section>
  );
}
