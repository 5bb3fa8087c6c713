// What was ever reported: every entry with its author, source and state; one can be withdrawn and stays listed.
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { parseDecimal } from "../../geo/number/parseDecimal";
import type { IndicatorEntryView } from "../../server/api/indicatorShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { localDay } from "../ui/localDay";
import { useAuthor } from "../ui/useAuthor";

interface Props {
  entries: readonly IndicatorEntryView[];
  unit: string;
  milestone: boolean;
}

export function EntryList({ entries, unit, milestone }: Props) {
  const { t } = useTranslation("indicator");
  const [asking, setAsking] = useState<number | null>(null);
  const write = (value: string) =>
    milestone
      ? t(value === "1" ? "yes" : "no")
      : `${formatHalfUp(value, parseDecimal(value)?.scale ?? 0, { group: true, minus: "−" })} ${unit}`;
  return (
    <section className="indicator-history" aria-label={t("history")}>
      <h3>
        {t("history")} <span className="ui-small ui-soft">{t("entries", { count: entries.length })}</span>
      </h3>
      {entries.length === 0 ? <p className="ui-facts">{t("noHistory")}</p> : null}
      <ul>
        {entries.map((entry) => (
          <li key={entry.seq} data-state={entry.state}>
            <span className="indicator-entry">
              <span className="ui-num">{write(entry.value)}</span>
              <span>{entry.asOf}</span>
              {entry.role === "value" ? null : <span className="ui-tag">{t(`role.${entry.role}`)}</span>}
              {entry.state === "in_force" ? (
                <Button type="link" size="small" onClick={() => setAsking(entry.seq)}>
                  {t("withdraw")}
                </Button>
              ) : (
                <span className="ui-tag">{t(`entryState.${entry.state}`)}</span>
              )}
            </span>
            <span className="ui-facts">
              {[
                `${entry.author} ${localDay(entry.createdAt)}`,
                entry.file === null ? null : t("fromFile", { file: entry.file.name, row: entry.file.row }),
                entry.source,
                entry.note,
                entry.withdrawnBy === null
                  ? null
                  : t("withdrawnBy", {
                      by: entry.withdrawnBy,
                      day: localDay(entry.withdrawnAt),
                      why: entry.withdrawnWhy ?? "",
                    }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {asking === entry.seq ? <WithdrawForm seq={entry.seq} onDone={() => setAsking(null)} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function WithdrawForm({ seq, onDone }: { seq: number; onDone: () => void }) {
  const { t } = useTranslation("indicator");
  const [by, setBy] = useAuthor();
  const [why, setWhy] = useState("");
  const withdraw = useMutation(
    useTRPC().indicator.withdraw.mutationOptions({
      onSuccess: () => {
        onDone();
        void queryClient.invalidateQueries();
      },
    }),
  );
  const ready = by.trim() !== "" && why.trim() !== "";
  return (
    <form
      className="indicator-withdraw"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) withdraw.mutate({ seq, by, why });
      }}
    >
      <Input
        aria-label={t("why")}
        placeholder={t("why")}
        maxLength={1000}
        value={why}
        onChange={(e) => setWhy(e.target.value)}
      />
      <Input
        aria-label={t("form.author")}
        placeholder={t("form.author")}
        maxLength={64}
        value={by}
        onChange={(e) => setBy(e.target.value)}
      />
      <Button htmlType="submit" disabled={!ready} loading={withdraw.isPending}>
        {t("withdraw")}
      </Button>
      <Button type="text" onClick={onDone}>
        {t("cancel")}
      </Button>
      {withdraw.error === null ? null : (
        <p className="indicator-fault" role="alert">
          {withdraw.error.message}
        </p>
      )}
    </form>
  );
}
