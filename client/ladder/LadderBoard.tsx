// How do enterprises stand on the 521 ladder, in the district, its parks or its towns, and who moved since last year?
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useState } from "react";
import { parsePeriod } from "../../geo/period/period";
import type { LadderBoard as Board, LadderBy } from "../../server/api/ladderShapes";
import { useTRPC } from "../api/trpc";
import type { BoardProps } from "../leader/LeaderBoards";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { PeriodChip } from "../ui/PeriodChip";
import { useScope } from "../ui/useScope";
import { LadderGoals } from "./LadderGoals";
import { LadderHonours } from "./LadderHonours";
import { LadderMatrix } from "./LadderMatrix";
import { LadderMovers } from "./LadderMovers";
import { LadderUnits } from "./LadderUnits";
import "./ladder.css";

const BYS: readonly LadderBy[] = ["district", "park", "town"];

/** A leader's board: the default export, as boards are loaded when they are opened. */
export default function LadderBoard(_: BoardProps) {
  const { t } = useTranslation("ladder");
  const { period } = useView();
  const [by, setBy] = useState<LadderBy>("district");
  // a part of a year stands on no step: nothing is asked for it
  const partial = period !== "" && parsePeriod(period)?.annual === false;
  const query = useQuery(
    useTRPC().ladder.board.queryOptions(
      { by, ...useScope() },
      { placeholderData: keepPreviousData, enabled: !partial },
    ),
  );
  return (
    <div className="ladder">
      <header className="ladder-head">
        <Segmented<LadderBy>
          aria-label={t("by")}
          value={by}
          onChange={setBy}
          options={BYS.map((value) => ({ value, label: t(`byUnit.${value}`) }))}
        />
        <p className="ui-facts">{t(by === "district" ? "onceEach" : "inEach")}</p>
      </header>
      {partial ? (
        <p className="ladder-note" role="status">
          {t("notAnnual")}
        </p>
      ) : (
        <Answer query={query} failed={t("failed")}>
          {(board) => <Units key={board.by} board={board} />}
        </Answer>
      )}
    </div>
  );
}

function Units({ board }: { board: Board }) {
  const { t } = useTranslation(["ladder", "app"]);
  const { lang, parkId } = useView();
  const [chosen, setChosen] = useState<string | null>(null);
  const { units, by } = board;
  const at = (id: string | null) => units.find((one) => one.id === id);
  const unit = at(chosen) ?? (by === "park" ? at(parkId) : undefined) ?? units[0];
  if (unit === undefined) return <p className="ladder-note">{t("noUnits")}</p>;
  return (
    <>
      {by === "district" ? null : <LadderUnits board={board} chosen={unit.id} onChoose={setChosen} />}
      <section className="ladder-unit" aria-label={inLanguage(lang, unit)}>
        <h3>
          {inLanguage(lang, unit)} <PeriodChip period={board.period} population={board.population} />{" "}
          {board.demo ? <span className="demo-chip">{t("app:demo")}</span> : null}
        </h3>
        <div className="ladder-parts">
          <LadderMatrix board={board} unit={unit} />
          <LadderHonours board={board} unit={unit} />
          {by === "district" ? <LadderGoals /> : null}
        </div>
      </section>
      <LadderMovers key={unit.id} board={board} unit={unit} />
    </>
  );
}
