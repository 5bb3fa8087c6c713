// How does one park stand? Its figures against their targets, what they are made of, and where every number comes from.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import type { TraceMetric } from "../../geo/trace/traceMetric";
import type { EnterpriseShare, ParkDetail } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { ReportButton } from "../report/ReportButton";
import { ScenarioStanding } from "../scenario/ScenarioStanding";
import { useView } from "../state/useView";
import { useTrace } from "../trace/useTrace";
import { Answer } from "../ui/Answer";
import { CopyLink } from "../ui/CopyLink";
import { CoverageBadge } from "../ui/CoverageBadge";
import { coversTooLittle } from "../ui/coversTooLittle";
import { inLanguage } from "../ui/inLanguage";
import { ALL_METRICS, PER_MU_METRICS } from "../ui/perMuMetrics";
import { RuleNote } from "../ui/RuleNote";
import { TargetMeter } from "../ui/TargetMeter";
import { useRolling } from "../ui/useRolling";
import { useScope } from "../ui/useScope";
import { Concentration } from "./Concentration";
import { GrossFigures } from "./GrossFigures";
import { LargestEnterprises } from "./LargestEnterprises";
import { Ledger } from "./Ledger";
import { ParkHeader } from "./ParkHeader";
import { ParkLand } from "./ParkLand";
import { ParkNextSteps } from "./ParkNextSteps";
import "./park.css";

export function ParkPanel({ parkId }: { parkId: string }) {
  const { t } = useTranslation("park");
  const scope = useScope();
  const query = useQuery(
    useTRPC().park.detail.queryOptions({ id: parkId, ...scope }, { placeholderData: keepPreviousData }),
  );
  return (
    <div className="ui-panel">
      <Answer query={query} failed={t("failed")} rows={12}>
        {(park) => <ParkFigures key={park.id} park={park} />}
      </Answer>
    </div>
  );
}

function ParkFigures({ park }: { park: ParkDetail }) {
  const { t } = useTranslation(["park", "ui", "legend"]);
  const { lang } = useView();
  const { panel, open } = useTrace();
  const rolling = useRolling();
  const name = inLanguage(lang, park);
  const subject = useMemo(() => ({ kind: "park" as const, id: park.id, name }), [park.id, name]);
  const trace = useCallback((metric: TraceMetric) => open(subject, metric), [open, subject]);
  const traceEnterprise = useCallback(
    ({ id, name: enterprise }: EnterpriseShare) =>
      open({ kind: "enterprise", id, name: enterprise }, "output_per_mu"),
    [open],
  );
  const leads = park.concentration.leadPrefixes
    .map(({ code, name }) => t(`legend:word.industry.${code}`, { defaultValue: name }))
    .join(t("and"));
  return (
    <>
      <ParkHeader park={park} />
      <ScenarioStanding parkId={park.id} />
      <div className="ui-section ui-section-meters">
        {ALL_METRICS.map((metric) => (
          <TargetMeter
            key={metric}
            metric={park.metrics[metric]}
            note={metric === "concentration" ? leads : ""}
            onWhy={trace}
            onRolling={rolling}
          />
        ))}
        <RuleNote metrics={Object.values(park.metrics)} />
      </div>
      <div className="ui-section park-coverage">
        <span className="ui-small ui-soft">{t("ui:coverage")}</span>
        {PER_MU_METRICS.map((metric) => (
          <CoverageBadge
            key={metric}
            share={park.metrics[metric].coverage}
            low={coversTooLittle(park.tally, metric)}
            label={t(`ui:measure.${MEASURE_OF_METRIC[metric]}`)}
          />
        ))}
      </div>
      <GrossFigures metrics={park.metrics} onWhy={trace} />
      <section className="ui-section">
        <Ledger park={park} lines={3} />
      </section>
      <ParkNextSteps parkId={park.id} />
      <section className="ui-section">
        <h3>{t("industry.title")}</h3>
        <Concentration park={park} onWhy={trace} />
      </section>
      <section className="ui-section">
        <h3>{t("enterprise.title")}</h3>
        <LargestEnterprises enterprises={park.largestEnterprises} onWhy={traceEnterprise} />
      </section>
      <ParkLand park={park} onWhy={trace} />
      <div className="ui-section">
        <CopyLink /> <ReportButton parkId={park.id} />
      </div>
      {panel}
    </>
  );
}
