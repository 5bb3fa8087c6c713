// The same on a phone: requirements, ranking and comparison one after the other, by a switch.
import { Segmented } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "../locale/useTranslation";
import { MatchCompare } from "./MatchCompare";
import { MatchRanking } from "./MatchRanking";
import "./match.css";

const PARTS = ["hard", "ranking", "compare"] as const;

/** @param panel the project with its requirements, as the wide screen has it beside the map */
export function MatchSheet({ project, panel }: { project: string; panel: ReactNode }) {
  const { t } = useTranslation("match");
  const [part, setPart] = useState<(typeof PARTS)[number]>("hard");
  return (
    <>
      <div className="match-switch">
        <Segmented
          block
          aria-label={t("parts")}
          value={part}
          onChange={setPart}
          options={PARTS.map((value) => ({ value, label: t(`part_${value}`) }))}
        />
      </div>
      {part === "hard" ? panel : null}
      {part === "ranking" ? <MatchRanking project={project} /> : null}
      {part === "compare" ? <MatchCompare project={project} foldable={false} /> : null}
    </>
  );
}
