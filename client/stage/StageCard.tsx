// One project of the list: its stage, since when, who answers; a new stage is recorded beside the old ones.
import { useMutation } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { statusAgainstStage } from "../../geo/promotion/projectStage";
import type { StageBoard, StagedProject } from "../../server/api/stageShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { RELEASE_SHOWN } from "../release/releaseShown";
import { today } from "../relocation/useRelocation";
import { useView } from "../state/useView";
import { FormFoot } from "../ui/FormFoot";
import { inLanguage } from "../ui/inLanguage";
import { localDay } from "../ui/localDay";
import { useAuthor } from "../ui/useAuthor";
import { writeWanYuan } from "../ui/write";

export function StageCard({ project, board }: { project: StagedProject; board: StageBoard }) {
  const { t } = useTranslation("stage");
  const { lang } = useView();
  const [open, setOpen] = useState<"form" | "follow" | "history" | null>(null);
  const { current, days, stalled, history } = project;
  const against = statusAgainstStage(project.state, current?.stage ?? null, board.stages);
  const stageName = (id: string) => {
    const stage = board.stages.find((one) => one.id === id);
    return stage === undefined ? id : inLanguage(lang, stage);
  };
  const toggle = (what: "form" | "history") => setOpen(open === what ? null : what);
  return (
    <li className="stages-card">
      <div className="stages-name">
        <b>{project.name}</b>
        <span className="ui-unit">{project.id}</span>
      </div>
      <p className="ui-facts">
        {t("investment", { yuan: writeWanYuan(project.investmentYuan) })}
        {project.leadUnit === null ? null : ` · ${project.leadUnit}`}
      </p>
      <p data-stalled={stalled || undefined}>
        {current === null
          ? t("none")
          : t(stalled ? "stalled" : "current", {
              ...{ stage: stageName(current.stage), day: current.onDay, days, owner: current.owner },
            })}
      </p>
      {against === null ? null : (
        <p className={against.kind === "differs" ? "stages-sample" : "ui-facts"}>
          {t(`against.${against.kind}`, {
            state: project.state,
            stage: against.kind === "differs" ? stageName(against.stage) : "",
          })}{" "}
          {against.kind === "differs" && RELEASE_SHOWN === null ? (
            <Button size="small" type="link" onClick={() => setOpen("follow")}>
              {t("takeState")}
            </Button>
          ) : null}
        </p>
      )}
      {current?.note == null ? null : <p className="ui-facts">{current.note}</p>}
      <div className="stages-buttons">
        {RELEASE_SHOWN === null ? (
          <Button size="small" type="link" aria-expanded={open === "form"} onClick={() => toggle("form")}>
            {t("record")}
          </Button>
        ) : null}
        {history.length === 0 ? null : (
          <Button
            size="small"
            type="link"
            aria-expanded={open === "history"}
            onClick={() => toggle("history")}
          >
            {t("history", { count: history.length })}
          </Button>
        )}
      </div>
      {open === "form" || open === "follow" ? (
        <StageForm
          key={open}
          project={project}
          board={board}
          wanted={open === "follow" && against?.kind === "differs" ? against.stage : null}
          onDone={() => setOpen(null)}
        />
      ) : null}
      {open === "history" ? (
        <ol className="ui-plain ui-facts">
          {history.map((one) => (
            <li key={one.createdAt}>
              {t("historyLine", {
                ...{ stage: stageName(one.stage), day: one.onDay, owner: one.owner },
                ...{ author: one.author, at: localDay(one.createdAt) },
              })}
            </li>
          ))}
        </ol>
      ) : null}
    </li>
  );
}

function StageForm({
  project,
  board,
  wanted,
  onDone,
}: {
  project: StagedProject;
  board: StageBoard;
  /** Which is chosen at first. */
  wanted: string | null;
  onDone: () => void;
}) {
  const { t } = useTranslation("stage");
  const { lang } = useView();
  const [author, setAuthor] = useAuthor();
  const [stage, setStage] = useState(wanted);
  const [onDay, setOnDay] = useState(today);
  const [owner, setOwner] = useState(project.current?.owner ?? "");
  const [note, setNote] = useState("");
  const trpc = useTRPC();
  const add = useMutation(
    trpc.stage.add.mutationOptions({
      onSuccess: async () => {
        onDone();
        await queryClient.invalidateQueries({ queryKey: trpc.stage.pathKey() });
      },
    }),
  );
  const ready = stage !== null && onDay !== "" && owner.trim() !== "" && author.trim() !== "";
  const text = (label: string, value: string, put: (next: string) => void, type = "text") => (
    <Input
      size="small"
      type={type}
      maxLength={label === t("note") ? 1000 : 64}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => put(event.target.value)}
    />
  );
  return (
    <form
      className="stages-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (stage === null || !ready) return;
        add.mutate({
          ...{ project: project.id, stage, onDay, note: note.trim() },
          ...{ owner: owner.trim(), author: author.trim() },
        });
      }}
    >
      <Select
        size="small"
        aria-label={t("stage")}
        placeholder={t("stage")}
        value={stage}
        onChange={(next: string) => setStage(next)}
        options={board.stages.map((one) => ({ value: one.id, label: inLanguage(lang, one) }))}
      />
      {text(t("onDay"), onDay, setOnDay, "date")}
      {text(t("owner"), owner, setOwner)}
      {text(t("author"), author, setAuthor)}
      {text(t("note"), note, setNote)}
      <FormFoot
        fault={add.error?.message ?? null}
        save={t("save")}
        ready={ready}
        busy={add.isPending}
        onCancel={onDone}
      />
    </form>
  );
}
