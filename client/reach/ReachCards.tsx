// What is to be done? The smallest change that closes a park's gap, by three ways, each with its proof.
import { useQueryClient } from "@tanstack/react-query";
import { Button, Switch } from "antd";
import { useState } from "react";
import type { ReachView } from "../../server/api/reachShapes";
import type { MetricId } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { ErrorNotice } from "../ui/Notice";
import { useLate } from "../ui/useLate";
import { useRolling } from "../ui/useRolling";
import { writeWanYuan } from "../ui/write";
import { IdleCard } from "./IdleCard";
import { demandOf } from "./leverWords";
import { ReachCard } from "./ReachCard";
import { ReachDrawer } from "./ReachDrawer";
import { DEFAULTS, type ReachConditionsDraft, readReachToken } from "./reachToken";
import { useReach } from "./useReach";
import "./reach.css";

interface Props {
  parkId: string;
  metric: MetricId;
}

export function ReachCards({ parkId, metric }: Props) {
  return <Cards key={`${parkId} ${metric}`} parkId={parkId} metric={metric} />;
}

function Cards({ parkId, metric }: Props) {
  const { t } = useTranslation(["reach", "ui"]);
  const { lang, reach } = useView();
  const rolling = useRolling();
  const client = useQueryClient();
  const shared = reach === null ? null : readReachToken(reach);
  const mine = shared?.parkId === parkId && shared.metric === metric ? shared : null;
  const [all, setAll] = useState(mine?.all ?? false);
  const [conditions, setConditions] = useState<ReachConditionsDraft>(mine?.conditions ?? DEFAULTS);
  const [open, setOpen] = useState(false);
  const query = useReach({ parkId, metric, all, conditions });
  const late = useLate(query.isFetching);
  const view = query.data;
  return (
    <section className="reach" aria-label={t("title")} aria-busy={query.isFetching}>
      <header className="reach-head">
        <h3>
          {t("title")} {view ? <Lead view={view} metric={metric} /> : null}
        </h3>
        <div className="reach-all">
          <Switch size="small" checked={all} onChange={setAll} aria-label={t("all")} />
          <span aria-hidden="true">{t("all")}</span>
        </div>
        <Button type="link" size="small" onClick={() => setOpen(true)}>
          {t("conditions")}
        </Button>
      </header>
      {query.error === null ? null : (
        <ErrorNotice what={t("failed")} detail={query.error.message} retry={() => void query.refetch()} />
      )}
      {query.isFetching && late ? (
        <p className="reach-busy" role="status">
          {t("computing")}
          <Button size="small" onClick={() => void client.cancelQueries({ queryKey: [["reach", "park"]] })}>
            {t("cancel")}
          </Button>
        </p>
      ) : null}
      {view === undefined ? null : view.standing !== "missed" ? (
        <p className="reach-none">
          {t(view.all && view.standing === "met" ? "standing.metAll" : `standing.${view.standing}`, {
            park: inLanguage(lang, view),
            metric: t(`metric.${metric}`),
          })}
          {view.standing === "not_annual" && rolling !== null ? (
            <Button type="link" size="small" onClick={rolling}>
              {t("ui:showRolling")}
            </Button>
          ) : null}
        </p>
      ) : (
        <ol className="reach-cards">
          {view.levers.map((lever, at) => (
            <ReachCard
              key={`${lever.lever} ${demandOf(view, lever)?.metric}`}
              view={view}
              lever={lever}
              order={at + 1}
              metric={metric}
              conditions={conditions}
            />
          ))}
          {view.idle === null ? null : <IdleCard view={view} order={view.levers.length + 1} />}
        </ol>
      )}
      {open && view !== undefined ? (
        <ReachDrawer
          view={view}
          conditions={conditions}
          onApply={setConditions}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}

function Lead({ view, metric }: { view: ReachView; metric: MetricId }) {
  const { t } = useTranslation("reach");
  const { lang } = useView();
  const [demand] = view.demands;
  if (view.standing !== "missed" || demand === undefined || demand.surplusYuan === null) return null;
  const park = inLanguage(lang, view);
  return (
    <span className="reach-lead">
      {view.all
        ? t("leadAll", { park })
        : t("lead", {
            park,
            metric: t(`metric.${metric}`),
            amount: writeWanYuan(Math.abs(demand.surplusYuan)),
          })}
    </span>
  );
}
