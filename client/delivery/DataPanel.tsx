// Data in: drop files, see what they are, see what they would change, take them or leave them.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Steps } from "antd";
import { useEffect, useRef } from "react";
import type { DeliveryView } from "../../server/api/deliveryShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import type { Words } from "../locale/words";
import { useViewPart } from "../state/useView";
import { useFoundFocus } from "../ui/useFoundFocus";
import { CheckStep } from "./CheckStep";
import { DataTabs } from "./DataTabs";
import { DoneStep } from "./DoneStep";
import {
  expectReference,
  isForReference,
  leaveDelivery,
  stopUpload,
  useDeliveryOnPage,
} from "./deliveryStore";
import { LayersStep } from "./LayersStep";
import { clearMarks } from "./marks";
import { ProjectStep } from "./ProjectStep";
import { ReplaceAsk } from "./ReplaceAsk";
import { useOutlines } from "./useOutlines";
import { Working } from "./Working";
import "./delivery.css";

const ASK_EVERY_MS = 400;
const BUSY: readonly DeliveryView["phase"][] = ["receiving", "reading", "checking", "committing"];
const STEP: Readonly<Record<DeliveryView["phase"], number>> = {
  receiving: 0,
  reading: 0,
  open: 1,
  checking: 2,
  checked: 2,
  committing: 2,
  done: 3,
};

/** @param alone whether there is no district beside it, so that the map has only what is delivered to show */
export function DataPanel({ alone = false }: { alone?: boolean }) {
  const { t } = useTranslation("data");
  const { id, sending, fault, waiting } = useDeliveryOnPage();
  useEffect(() => () => expectReference(false), []);
  const ask = waiting === null ? null : <ReplaceAsk files={waiting.length} />;
  const part = useFoundFocus<HTMLDivElement>(sending !== null ? "sending" : (id ?? "none"));
  if (sending !== null) {
    return (
      <div className="data-panel" ref={part} tabIndex={-1}>
        {ask}
        <Working
          phase={t("phase.receiving")}
          what={t("sending", { file: sending.file })}
          share={sending.total === 0 ? null : sending.sent / sending.total}
          onStop={stopUpload}
        />
      </div>
    );
  }
  if (id === null) {
    return (
      <div className="data-panel" ref={part} tabIndex={-1}>
        <DataTabs fault={fault} />
      </div>
    );
  }
  return (
    <>
      {ask}
      <Delivery key={id} id={id} alone={alone} />
    </>
  );
}

function Delivery({ id, alone }: { id: string; alone: boolean }) {
  const { t } = useTranslation(["data", "ui"]);
  const trpc = useTRPC();
  const period = useViewPart((view) => view.period);
  const query = useQuery(
    trpc.delivery.state.queryOptions(
      { id },
      {
        retry: false,
        gcTime: 0,
        refetchInterval: ({ state }) =>
          state.data !== undefined && BUSY.includes(state.data.phase) ? ASK_EVERY_MS : false,
      },
    ),
  );
  const check = useMutation(trpc.delivery.check.mutationOptions({ onSuccess: () => void query.refetch() }));
  const stop = useMutation(trpc.delivery.stop.mutationOptions());
  useEffect(() => clearMarks, []);
  const { data, error } = query;
  const part = useFoundFocus<HTMLDivElement>(data?.phase ?? "");
  useCheckAtOnce(data, () => check.mutate({ id, period }));
  useOutlines(alone ? (data ?? null) : null);
  useRefreshWhenDone(data?.phase === "done");
  if (error !== null) {
    return (
      <div className="data-panel">
        <p className="data-fault" role="alert">
          {error.message}
        </p>
        <div className="data-choices">
          <Button type="primary" onClick={() => void query.refetch()}>
            {t("ui:retry")}
          </Button>
          <Button onClick={() => void leaveDelivery()}>{t("again")}</Button>
        </div>
      </div>
    );
  }
  if (data === undefined) return <div className="data-panel" aria-busy="true" />;
  const busy = BUSY.includes(data.phase);
  return (
    <div className="data-panel" ref={part} tabIndex={-1}>
      <Steps
        size="small"
        responsive={false}
        current={STEP[data.phase]}
        items={[
          { title: t("step.files") },
          { title: t("step.content") },
          { title: t("step.check") },
          { title: t("step.done") },
        ]}
      />
      {data.fault !== null && (
        <p className="data-fault" role="alert">
          {data.fault}
        </p>
      )}
      {check.error !== null && (
        <p className="data-fault" role="alert">
          {check.error.message}
        </p>
      )}
      {busy && (
        <Working
          phase={t(`phase.${data.phase}`)}
          what={whatGoesOn(data, t)}
          share={null}
          {...(data.phase === "reading" ? { onStop: () => stop.mutate({ id }) } : {})}
        />
      )}
      {data.project !== null && (data.phase === "open" || data.phase === "committing") && (
        <ProjectStep
          delivery={id}
          project={data.project}
          busy={data.phase === "committing"}
          onChanged={() => void query.refetch()}
        />
      )}
      {data.project === null && showsLayers(data) && (
        <LayersStep
          delivery={data}
          onChanged={() => void query.refetch()}
          onCheck={() => check.mutate({ id, period })}
        />
      )}
      {(data.phase === "checked" || data.phase === "committing") && data.check !== null && (
        <CheckStep delivery={data} check={data.check} onChanged={() => void query.refetch()} />
      )}
      {data.phase === "done" && data.done !== null && <DoneStep delivery={id} done={data.done} />}
    </div>
  );
}

/** Which file is read, tried out or written, and how many rows of it; only that, where no file has begun. */
const whatGoesOn = ({ phase, progress }: DeliveryView, t: Words): string =>
  progress === null
    ? t(`phase.${phase}`)
    : t(`progress.${phase}`, { file: progress.file, count: progress.done });

const showsLayers = ({ phase, fault }: DeliveryView): boolean =>
  phase === "open" || phase === "checking" || (phase === "receiving" && fault !== null);

/** Where nothing is left open, nobody has to ask for the check: it runs as soon as the files are read. */
function useCheckAtOnce(delivery: DeliveryView | undefined, check: () => void): void {
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (delivery?.phase !== "open" || delivery.fault !== null || asked.current === delivery.id) return;
    asked.current = delivery.id;
    // a file that could still be read with one word more is waited for
    if (delivery.refused.some(({ asksForEncoding }) => asksForEncoding)) return;
    // what its words mean is looked at, and said where nobody has yet
    if (delivery.layers.some(({ stageWords }) => stageWords.length > 0)) return;
    // which kind of reference layer it is, and how it is called, nothing has told
    if (isForReference() && delivery.layers.some(({ reference }) => reference !== null)) return;
    const chosen = delivery.layers.filter(({ kind }) => kind !== null);
    if (chosen.length > 0 && chosen.every(({ ready }) => ready)) check();
  });
}

/** Every screen shows the new data as soon as they are in. */
function useRefreshWhenDone(done: boolean): void {
  useEffect(() => {
    if (done) void queryClient.invalidateQueries();
  }, [done]);
}
