// 三已三未: in which stage is each project, since when, who answers, which are stalled; how many are large, and what starts in which quarter?
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { ANNUAL_INVESTMENT } from "../../geo/promotion/item21";
import { statusWords } from "../../geo/promotion/statusWords";
import type { StageBoard } from "../../server/api/stageShapes";
import { useTRPC } from "../api/trpc";
import { FollowUp } from "../follow/FollowUp";
import { useTranslation } from "../locale/useTranslation";
import { RELEASE_SHOWN } from "../release/releaseShown";
import { today } from "../relocation/useRelocation";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { EmptyNotice } from "../ui/Notice";
import { VerdictChip } from "../ui/VerdictChip";
import { powerOfTen, writeNumber } from "../ui/write";
import { StageCard } from "./StageCard";
import { StageNames } from "./StageNames";
import { StageWords } from "./StageWords";
import "./stage.css";

/** Instead of a stage: only what is stalled, or has none. */
const [ALL, STALLED, NONE] = ["", "!", "-"] as const;

export function StagePanel() {
  const { t } = useTranslation("stage");
  const [day] = useState(today);
  const query = useQuery(useTRPC().stage.board.queryOptions({ day }));
  return (
    <Answer query={query} failed={t("failed")} rows={10}>
      {(board) => (
        <div className="stages">
          <Large board={board} />
          <Quarters board={board} />
          <FollowUp />
          <List board={board} />
        </div>
      )}
    </Answer>
  );
}

const yi = (yuan: number): string => writeNumber(powerOfTen(yuan, -8), 2);

function Large({ board: { large, thisYear, targets } }: { board: StageBoard }) {
  const { t } = useTranslation("stage");
  const { lang } = useView();
  return (
    <section className="stages-block">
      <p>{t("large", { from: large.fromYi, ten: large.fromTenYi })}</p>
      {large.unknown === 0 ? null : <p className="ui-facts">{t("unknown", { count: large.unknown })}</p>}
      <p className="ui-facts">
        {t("thisYear", {
          ...{ year: thisYear.year, from: thisYear.fromYi, ten: thisYear.fromTenYi },
          yuan: yi(thisYear.yuan),
        })}
      </p>
      <ul className="ui-plain">
        {targets.map((one) => (
          <li key={one.id} className="stages-target">
            {t("target", {
              name: inLanguage(lang, one),
              target: `${one.operator.replace(">=", "≥")} ${one.target}`,
              unit: one.unit,
            })}
            <Judged target={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the list says of each year and what was reported, each with its verdict, and what is missing where there is none. */
function Judged({ target: { id, years, reported } }: { target: StageBoard["targets"][number] }) {
  const { t } = useTranslation("stage");
  return (
    <ul className="ui-plain ui-facts">
      {years.length === 0 ? (
        <li>
          <VerdictChip verdict="undecided" /> {t(id === ANNUAL_INVESTMENT ? "noList" : "notListed")}
        </li>
      ) : null}
      {years.map(({ year, counted, short, noAmount, noStart, verdict }) => (
        <li key={year}>
          <VerdictChip verdict={verdict} />{" "}
          {[
            t("plannedYear", { year, counted }),
            short === 0 ? null : t("short", { count: short }),
            noAmount === 0 || verdict === "met" ? null : t("noAmount", { count: noAmount }),
            noStart === 0 || verdict === "met" ? null : t("noStart", { count: noStart }),
          ]
            .filter((part) => part !== null)
            .join(t("semicolon"))}
        </li>
      ))}
      {reported === null ? (
        <li>{t("unreported")}</li>
      ) : (
        <li>
          <VerdictChip verdict={reported.verdict} />{" "}
          {t(reported.verdict === "undecided" ? "reportedRunning" : "reported", {
            ...{ day: reported.asOf, value: reported.value },
          })}
        </li>
      )}
    </ul>
  );
}

function Quarters({ board: { quarters } }: { board: StageBoard }) {
  const { t } = useTranslation("stage");
  if (quarters.length === 0) return null;
  const most = Math.max(...quarters.map(({ yuan }) => yuan));
  return (
    <section className="stages-block" aria-labelledby="stages-quarters">
      <h3 id="stages-quarters">{t("quarters")}</h3>
      <p className="ui-facts">{t("quartersNote")}</p>
      <ul className="ui-plain stages-quarters">
        {quarters.map(({ quarter, projects, yuan }) => (
          <li key={quarter}>
            <span>{quarter}</span>
            <span className="stages-track" aria-hidden="true">
              <i style={{ width: `${most === 0 ? 0 : (yuan / most) * 100}%` }} />
            </span>
            <span>{t("quarter", { yuan: yi(yuan), count: projects })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the projects' own status words mean in the list; folded where all of them say it. */
function StatusWords({ projects }: { projects: StageBoard["projects"] }) {
  const { t } = useTranslation("stage");
  const words = statusWords(projects.map(({ state }) => state));
  if (words.length === 0) return null;
  return (
    <details>
      <summary>{t("words.summary", { count: words.length })}</summary>
      <StageWords words={words} />
    </details>
  );
}

function List({ board }: { board: StageBoard }) {
  const { t } = useTranslation("stage");
  const { lang } = useView();
  const [wanted, setWanted] = useState<string>(ALL);
  const shown = board.projects.filter(
    ({ current, stalled }) =>
      wanted === ALL ||
      (wanted === STALLED ? stalled : wanted === NONE ? current === null : current?.stage === wanted),
  );
  return (
    <section className="stages-block" aria-labelledby="stages-list">
      <h3 id="stages-list">{t("list")}</h3>
      {board.example ? <p className="stages-sample">{t("sample")}</p> : null}
      {RELEASE_SHOWN === null ? <StageNames board={board} /> : null}
      <StatusWords projects={board.projects} />
      <Select
        size="small"
        className="stages-filter"
        aria-label={t("filter")}
        value={wanted}
        onChange={setWanted}
        options={[
          { value: ALL, label: t("all") },
          { value: STALLED, label: t("stalledOnly") },
          { value: NONE, label: t("noneOnly") },
          ...board.stages.map((stage) => ({ value: stage.id, label: inLanguage(lang, stage) })),
        ]}
      />
      <p className="ui-facts" role="status">
        {t("count", { shown: shown.length, all: board.projects.length })}
      </p>
      {shown.length === 0 ? (
        <EmptyNotice>{t(board.projects.length === 0 ? "noProjects" : "noneLeft")}</EmptyNotice>
      ) : (
        <ul className="ui-plain">
          {shown.map((project) => (
            <StageCard key={project.id} project={project} board={board} />
          ))}
        </ul>
      )}
    </section>
  );
}
