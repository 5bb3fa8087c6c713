// Taking an import back: what would go with it, how parks would change, who does it and why.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { Batch } from "../../server/api/batchShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { EffectTable } from "../delivery/EffectTable";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { Answer } from "../ui/Answer";
import { useAuthor } from "../ui/useAuthor";
import { useFoundFocus } from "../ui/useFoundFocus";

interface Props {
  batch: Batch;
  onCancel: () => void;
  onDone: () => void;
}

export function WithdrawBox({ batch, onCancel, onDone }: Props) {
  const { t } = useTranslation(["batch", "data"]);
  const trpc = useTRPC();
  const ids = { by: useId(), why: useId() };
  const [by, setBy] = useAuthor();
  const [why, setWhy] = useState("");
  const period = useViewPart((view) => view.period);
  const effect = useQuery(
    trpc.batch.effect.queryOptions({ id: batch.id, period }, { gcTime: 0, retry: false }),
  );
  const withdraw = useMutation(
    trpc.batch.withdraw.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries();
        onDone();
      },
    }),
  );
  const ready = effect.data !== undefined && by.trim() !== "" && why.trim() !== "";
  const part = useFoundFocus<HTMLElement>("asked");
  return (
    <section
      className="withdraw-box"
      ref={part}
      tabIndex={-1}
      aria-label={t("withdrawTitle", { file: batch.file })}
    >
      <h4>{t("withdrawTitle", { file: batch.file })}</h4>
      <Answer query={effect} failed={t("effectFailed")} rows={4}>
        {({ batches, effects }) => (
          <>
            {batches.length > 1 && (
              <p className="data-note">{t("withLater", { count: batches.length - 1 })}</p>
            )}
            <ul className="withdraw-batches">
              {batches.map((one) => (
                <li key={one.batch}>
                  <b>{one.file}</b> {t(`data:kinds.${one.kind}`)}
                  {t("colon")}
                  {t("wouldGo", {
                    rows: one.fileRows,
                    removed: one.removed,
                    restored: one.restored,
                    again: one.currentAgain,
                  })}
                </li>
              ))}
            </ul>
            <EffectTable effects={effects} />
          </>
        )}
      </Answer>
      <div className="withdraw-form">
        <label htmlFor={ids.by}>{t("by")}</label>
        <Input id={ids.by} maxLength={64} value={by} onChange={({ target }) => setBy(target.value)} />
        <label htmlFor={ids.why}>{t("why")}</label>
        <Input id={ids.why} maxLength={500} value={why} onChange={({ target }) => setWhy(target.value)} />
      </div>
      {withdraw.error !== null && (
        <p className="data-fault" role="alert">
          {withdraw.error.message}
        </p>
      )}
      <div className="batches-tools">
        <Button
          danger
          type="primary"
          disabled={!ready}
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ id: batch.id, withLater: true, by: by.trim(), why: why.trim() })}
        >
          {t("withdrawNow", { count: effect.data?.batches.length ?? 1 })}
        </Button>
        <Button onClick={onCancel}>{t("cancel")}</Button>
        <span className="data-hint">{t("kept")}</span>
      </div>
    </section>
  );
}
