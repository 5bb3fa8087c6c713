// Is the parcel inefficient: for which reasons, who decided so, and what is done about it?
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { toTakeBackFirst } from "../../geo/lowEfficiency/disposal";
import { parsePeriod } from "../../geo/period/period";
import type { LowEfficiencyView, ReasonView } from "../../server/api/lowEfficiencyShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { TakeBack } from "../ui/TakeBack";
import { LowEfficiencyForm } from "./LowEfficiencyForm";
import { ReasonFacts } from "./ReasonFacts";
import "./evaluation.css";

export function ParcelLowEfficiency({ parcelId }: { parcelId: string }) {
  const { t } = useTranslation("evaluation");
  const { period } = useView();
  const whole = parsePeriod(period)?.kind === "year";
  const query = useQuery(
    useTRPC().lowEfficiency.parcel.queryOptions(
      { id: parcelId, period },
      { placeholderData: keepPreviousData, enabled: whole },
    ),
  );
  return (
    <section className="ui-section">
      <h3>{t("low.section")}</h3>
      {whole ? (
        <Answer query={query} failed={t("low.failed")} rows={3}>
          {(found) => <Found key={found.id} found={found} period={period} />}
        </Answer>
      ) : (
        <p className="ui-facts">{t("notYear")}</p>
      )}
    </section>
  );
}

function Found({ found, period }: { found: LowEfficiencyView; period: string }) {
  const { t } = useTranslation("evaluation");
  const [form, setForm] = useState<"decide" | "step" | null>(null);
  const { reasons, decision, steps } = found;
  const met = reasons.filter(({ state }) => state === "met");
  const unknown = reasons.filter(({ state }) => state === "unknown");
  return (
    <>
      {met.length === 0 ? <p className="ui-facts">{t("low.none")}</p> : <Reasons reasons={met} />}
      {unknown.length === 0 ? null : (
        <details>
          <summary>{t("low.unknown", { count: unknown.length })}</summary>
          <Reasons reasons={unknown} />
        </details>
      )}
      {met.some(({ example }) => example) ? <p className="ui-facts">{t("low.example")}</p> : null}
      {decision === null ? (
        <p>{t("low.undecided")}</p>
      ) : (
        <p>
          <b>{t(decision.confirmed ? "low.confirmed" : "low.refused")}</b>{" "}
          <span className="ui-facts">
            {decision.note} · {decision.author} · {decision.decidedOn} ·{" "}
            {t("low.decidedYear", { year: decision.year })}
          </span>{" "}
          {steps.length === 0 || !decision.confirmed ? (
            <Withdraw of="decision" seq={decision.seq} label={t("low.takeBackDecision")} />
          ) : (
            <span className="ui-facts">{t("low.takeBackFirst")}</span>
          )}
        </p>
      )}
      {steps.length === 0 ? null : (
        <ol className="ui-plain evaluation-steps">
          {steps.map((step) => (
            <li key={step.seq}>
              {step.on} {t(`low.track.${step.track}`)} · <b>{t(`low.state.${step.state}`)}</b>{" "}
              <span className="ui-facts">{[step.note, step.author].filter(Boolean).join(" · ")}</span>{" "}
              {toTakeBackFirst(steps, step) === null ? (
                <Withdraw
                  of="step"
                  seq={step.seq}
                  label={t("low.takeBackStep", { on: step.on, state: t(`low.state.${step.state}`) })}
                />
              ) : null}
            </li>
          ))}
        </ol>
      )}
      {form === null ? (
        <div className="evaluation-buttons">
          {met.length > 0 || decision !== null ? (
            <Button size="small" onClick={() => setForm("decide")}>
              {t("low.decide")}
            </Button>
          ) : null}
          {decision?.confirmed === true ? (
            <Button size="small" onClick={() => setForm("step")}>
              {t("low.addStep")}
            </Button>
          ) : null}
        </div>
      ) : (
        <LowEfficiencyForm
          of={form}
          parcel={found.id}
          period={period}
          confirmable={met.length > 0}
          steps={steps}
          onDone={() => setForm(null)}
        />
      )}
    </>
  );
}

function Reasons({ reasons }: { reasons: readonly ReasonView[] }) {
  return (
    <ul className="ui-plain evaluation-reasons">
      {reasons.map((reason) => (
        <li key={reason.rule}>
          <ReasonFacts reason={reason} />
        </li>
      ))}
    </ul>
  );
}

/** Takes a decision or a step back, under one's name. */
function Withdraw({ of, seq, label }: { of: "decision" | "step"; seq: number; label: string }) {
  const { t } = useTranslation("evaluation");
  const withdraw = useMutation(
    useTRPC().lowEfficiency.withdraw.mutationOptions({
      onSuccess: () => void queryClient.invalidateQueries(),
    }),
  );
  return (
    <>
      <TakeBack
        title={t("low.takeBackWhat")}
        words={{ author: t("author"), withdraw: t("low.takeBack"), cancel: t("cancel") }}
        label={label}
        busy={withdraw.isPending}
        onWithdraw={(by) => withdraw.mutate({ of, seq, by })}
      />
      {withdraw.error === null ? null : <span role="alert">{withdraw.error.message}</span>}
    </>
  );
}
