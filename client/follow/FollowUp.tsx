// Placed projects (落地): does each deliver what it promised? All of them, those that are behind first; others are recorded here once they are placed.
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import type { FollowUpBoard } from "../../server/api/followShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { RELEASE_SHOWN } from "../release/releaseShown";
import { today } from "../relocation/useRelocation";
import { Answer } from "../ui/Answer";
import { EmptyNotice } from "../ui/Notice";
import { FollowCard } from "./FollowCard";
import { LandingForm } from "./LandingForm";
import "./follow.css";

const STATES = ["behind", "unreported", "shared", "kept", "not_due"] as const;
const ALL = "";

export function FollowUp() {
  const { t } = useTranslation("follow");
  const [day] = useState(today);
  const query = useQuery(useTRPC().follow.board.queryOptions({ day }));
  return (
    <section className="follow" aria-labelledby="follow-title">
      <h3 id="follow-title">{t("title")}</h3>
      <Answer query={query} failed={t("failed")} rows={3}>
        {(board) => <Board board={board} />}
      </Answer>
    </section>
  );
}

function Board({ board }: { board: FollowUpBoard }) {
  const { t } = useTranslation("follow");
  const [wanted, setWanted] = useState<string>(ALL);
  const [adding, setAdding] = useState(false);
  const { projects, counts, open } = board;
  const shown = projects.filter(({ state }) => wanted === ALL || state === wanted);
  return (
    <>
      {projects.length === 0 ? (
        <EmptyNotice>{t("none")}</EmptyNotice>
      ) : (
        <>
          <p role="status">{t("counts", { ...counts, all: projects.length })}</p>
          <p className="ui-facts">{t("rule")}</p>
          <Select
            size="small"
            className="follow-filter"
            aria-label={t("filter")}
            value={wanted}
            onChange={setWanted}
            options={[
              { value: ALL, label: t("all") },
              ...STATES.map((state) => ({ value: state, label: `${t(`state.${state}`)} ${counts[state]}` })),
            ]}
          />
          <ul className="ui-plain">
            {shown.map((project) => (
              <li key={project.id}>
                <FollowCard project={project} />
              </li>
            ))}
          </ul>
        </>
      )}
      {RELEASE_SHOWN !== null || open.length === 0 ? null : (
        <Button size="small" type="link" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t("add")}
        </Button>
      )}
      {adding ? <LandingForm of={{ open }} onDone={() => setAdding(false)} /> : null}
    </>
  );
}
