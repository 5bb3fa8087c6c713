// What is known of one parcel? Its yield against the targets, why, both areas, who uses it, and what it was granted for.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { TraceMetric } from "../../geo/trace/traceMetric";
import type { ParcelDetail } from "../../server/api/parcelShapes";
import { useTRPC } from "../api/trpc";
import { ParcelEvaluation } from "../evaluation/ParcelEvaluation";
import { ParcelLowEfficiency } from "../evaluation/ParcelLowEfficiency";
import { useTranslation } from "../locale/useTranslation";
import { ParcelNotes } from "../note/ParcelNotes";
import { PlotStanding } from "../scenario/PlotStanding";
import { useView } from "../state/useView";
import { useTrace } from "../trace/useTrace";
import { Answer } from "../ui/Answer";
import { CopyLink } from "../ui/CopyLink";
import { CoverageBadge } from "../ui/CoverageBadge";
import { coversTooLittle } from "../ui/coversTooLittle";
import { metricOfMeasure, PER_MU_METRICS } from "../ui/perMuMetrics";
import { RuleNote } from "../ui/RuleNote";
import { groupedCode } from "../ui/shortCode";
import { TargetMeter } from "../ui/TargetMeter";
import { useRolling } from "../ui/useRolling";
import { useScope } from "../ui/useScope";
import { ParcelAreas } from "./ParcelAreas";
import { ParcelAttributes } from "./ParcelAttributes";
import { ParcelConditions } from "./ParcelConditions";
import { ParcelCorrections } from "./ParcelCorrections";
import { ParcelFacts } from "./ParcelFacts";
import { ParcelHeader } from "./ParcelHeader";
import { ParcelHistory } from "./ParcelHistory";
import { ParcelLayers } from "./ParcelLayers";
import { ParcelNeighbours } from "./ParcelNeighbours";
import { ParcelTenants } from "./ParcelTenants";
import { WhyBox } from "./WhyBox";
import "./parcel.css";

export function ParcelInspector({ parcelId }: { parcelId: string }) {
  const { t } = useTranslation("parcel");
  const scope = useScope();
  const query = useQuery(
    useTRPC().parcel.detail.queryOptions({ id: parcelId, ...scope }, { placeholderData: keepPreviousData }),
  );
  return (
    <div className="ui-panel">
      <Answer query={query} failed={t("failed")} rows={12}>
        {(parcel) => <ParcelFigures key={parcel.id} parcel={parcel} />}
      </Answer>
    </div>
  );
}

function ParcelFigures({ parcel }: { parcel: ParcelDetail }) {
  const { t } = useTranslation(["parcel", "ui"]);
  const { measure } = useView();
  const { panel, open } = useTrace();
  const rolling = useRolling();
  const metric = metricOfMeasure(measure);
  const subject = {
    kind: "parcel" as const,
    id: parcel.id,
    name: groupedCode(parcel.code ?? parcel.id),
  };
  const trace = (id: TraceMetric) => open(subject, id);
  const estimated = parcel.areaBasis === "geodesic";
  return (
    <>
      <ParcelHeader parcel={parcel} />
      <PlotStanding parcelId={parcel.id} />
      {parcel.issues.length === 0 ? null : (
        <section className="ui-section">
          <h3>{t("issues.title")}</h3>
          <ul className="parcel-issues">
            {parcel.issues.map((issue) => (
              <li key={issue}>{t(`issues.${issue}`, { defaultValue: issue })}</li>
            ))}
          </ul>
        </section>
      )}
      <div className="ui-section ui-section-meters">
        {PER_MU_METRICS.map((id) => (
          <TargetMeter
            key={id}
            metric={parcel.metrics[id]}
            estimated={estimated}
            onWhy={trace}
            onRolling={rolling}
          />
        ))}
        <RuleNote metrics={Object.values(parcel.metrics)} />
      </div>
      <WhyBox parcel={parcel} metric={metric} onTrace={() => trace(metric)} />
      <ParcelTenants
        parcel={parcel}
        onWhy={({ id, name }) => open({ kind: "enterprise", id, name }, metric)}
      />
      <ParcelAreas parcel={parcel} />
      <ParcelConditions parcel={parcel} />
      <ParcelLayers parcelId={parcel.id} />
      <ParcelFacts parcel={parcel} />
      <ParcelAttributes parcelId={parcel.id} />
      <ParcelNeighbours parcel={parcel} metric={metric} />
      <ParcelEvaluation parcel={parcel} />
      <ParcelLowEfficiency parcelId={parcel.id} />
      <ParcelHistory parcel={parcel} />
      <ParcelCorrections parcel={parcel} />
      <ParcelNotes parcelId={parcel.id} />
      <div className="ui-section parcel-foot">
        <CoverageBadge
          share={parcel.metrics[metric].coverage}
          low={coversTooLittle(parcel.tally, metric)}
          label={t("coverage", { metric: t(`ui:metric.${metric}`) })}
        />
        <CopyLink />
      </div>
      {panel}
    </>
  );
}
