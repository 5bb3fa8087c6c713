// Who decides on a parcel, or tells what is done about it, when, and why?
import { useMutation } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import {
  DISPOSAL_STATES,
  DISPOSAL_TRACKS,
  type DisposalState,
  type DisposalStep,
  type DisposalTrack,
  stepFault,
} from "../../geo/lowEfficiency/disposal";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { AuthorInput } from "../ui/AuthorInput";
import { localDay } from "../ui/localDay";
import { useAuthor } from "../ui/useAuthor";

interface Props {
  of: "decide" | "step";
  parcel: string;
  period: string;
  /** Whether any rule gives a reason: without one nothing can be confirmed. */
  confirmable: boolean;
  /** What was told of the disposal so far: what can follow is offered. */
  steps: readonly DisposalStep[];
  onDone: () => void;
}

export function LowEfficiencyForm({ of, parcel, period, confirmable, steps, onDone }: Props) {
  const { t } = useTranslation("evaluation");
  const [note, setNote] = useState("");
  const [day, setDay] = useState(() => localDay(new Date().toISOString()));
  const [track, setTrack] = useState<DisposalTrack>(() => steps.at(-1)?.track ?? "densify");
  const [wanted, setState] = useState<DisposalState | null>(null);
  const [author] = useAuthor();
  const follows = DISPOSAL_STATES.filter(
    (one) => stepFault(steps, { track, state: one, on: day }) !== "not_after",
  );
  const state = follows.find((one) => one === wanted) ?? follows[0] ?? null;
  const trpc = useTRPC();
  const done = {
    // the form goes when what it wrote is read, that first: until then the parcel would stand as not decided
    onSuccess: async () => {
      await queryClient.invalidateQueries({
        queryKey: trpc.lowEfficiency.parcel.queryKey({ id: parcel, period }),
      });
      void queryClient.invalidateQueries();
      onDone();
    },
  };
  const decide = useMutation(trpc.lowEfficiency.decide.mutationOptions(done));
  const step = useMutation(trpc.lowEfficiency.step.mutationOptions(done));
  const error = decide.error ?? step.error;
  const busy = decide.isPending || step.isPending;
  const ready =
    author.trim() !== "" &&
    /^\d{4}-\d{2}-\d{2}$/.test(day) &&
    (of === "step" ? state !== null : note.trim() !== "");
  const send = (confirmed: boolean) => {
    if (!ready || busy) return;
    if (of === "decide") decide.mutate({ parcel, period, confirmed, note, author, decidedOn: day });
    else if (state !== null)
      step.mutate({ parcel, track, state, on: day, note: note.trim() === "" ? null : note, author });
  };
  return (
    <form
      className="evaluation-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (of === "step" || confirmable) send(true);
      }}
    >
      {of === "step" ? (
        <>
          <label htmlFor="low-track">{t("low.trackLabel")}</label>
          <Select<DisposalTrack>
            id="low-track"
            value={track}
            onChange={setTrack}
            options={DISPOSAL_TRACKS.map((value) => ({ value, label: t(`low.track.${value}`) }))}
          />
          <label htmlFor="low-state">{t("low.stateLabel")}</label>
          <Select<DisposalState>
            id="low-state"
            value={state}
            onChange={setState}
            options={follows.map((value) => ({ value, label: t(`low.state.${value}`) }))}
          />
          {follows.length === 0 ? <p className="ui-facts">{t("low.trackEnded")}</p> : null}
        </>
      ) : null}
      <label htmlFor="low-note">{t(of === "decide" ? "low.noteNeeded" : "low.note")}</label>
      <Input id="low-note" maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
      <label htmlFor="low-day">{t("low.day")}</label>
      <Input id="low-day" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      <label htmlFor="low-author">{t("author")}</label>
      <AuthorInput id="low-author" />
      {error === null ? null : <p role="alert">{error.message}</p>}
      <div className="evaluation-buttons">
        <Button
          size="small"
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={!ready || (of === "decide" && !confirmable)}
        >
          {t(of === "decide" ? "low.confirm" : "save")}
        </Button>
        {of === "decide" ? (
          <Button size="small" disabled={!ready || busy} onClick={() => send(false)}>
            {t("low.refuse")}
          </Button>
        ) : null}
        <Button size="small" type="text" disabled={busy} onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
