// The same on a phone: what is asked, the result and the board one after the other, by a switch.
import { Segmented } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "../locale/useTranslation";
import { PlanBoard } from "./PlanBoard";
import { PlanResult } from "./PlanResult";
import { SolveBar } from "./SolveBar";
import { usePlanLook } from "./usePlan";
import "../match/match.css";
import "./plan.css";

const PARTS = ["asked", "result", "board"] as const;

/** @param panel what is asked, as the wide screen has it beside the map */
export function PlanSheet({ panel }: { panel: ReactNode }) {
  const { t } = useTranslation("plan");
  const [{ run }] = usePlanLook();
  const [part, setPart] = useState<(typeof PARTS)[number]>(run === null ? "asked" : "result");
  // whoever starts a solving wants to see what comes of it
  useEffect(() => {
    if (run !== null) setPart("result");
  }, [run]);
  return (
    <>
      <div className="match-switch">
        <Segmented
          block
          aria-label={t("parts")}
          value={part}
          onChange={setPart}
          options={PARTS.map((value) => ({ value, label: t(`part.${value}`) }))}
        />
      </div>
      {part === "asked" ? panel : null}
      {part === "result" ? (
        <>
          <PlanResult />
          <SolveBar />
        </>
      ) : null}
      {part === "board" ? <PlanBoard foldable={false} /> : null}
    </>
  );
}
