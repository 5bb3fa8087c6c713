// One park among the others: its name, four figures with their verdicts, what changed and how much land speaks.
import { type MouseEvent, memo } from "react";
import { useTranslation } from "react-i18next";
import type { MetricView, ParkRow } from "../../server/api/shapes";
import { setHover, useIsHovered } from "../state/hover";
import type { Lang } from "../state/view";
import { openView } from "../state/viewStore";
import { CorrectedTag } from "../ui/CorrectedTag";
import { CoverageBadge } from "../ui/CoverageBadge";
import { coversTooLittle } from "../ui/coversTooLittle";
import { inLanguage } from "../ui/inLanguage";
import { isShare, meterFigures, targetAt } from "../ui/meterFigures";
import { ObjectLink } from "../ui/ObjectLink";
import { ParkKindIcon } from "../ui/ParkKindIcon";
import { ALL_METRICS, type PerMuMetric } from "../ui/perMuMetrics";
import { ScheduleGlyph } from "../ui/ScheduleGlyph";
import { SCHEDULE_AT, SCHEDULE_TONE, scheduleFigures } from "../ui/scheduleFigures";
import { TargetBar } from "../ui/TargetBar";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { NOTHING } from "../ui/write";

/** Beside the map, as wide as a leader's screen, or for a thumb. */
export type ParkTableVariant = "panel" | "wide" | "phone";

interface Props {
  row: ParkRow;
  /** Null where it cannot be ranked. */
  rank: number | null;
  variant: ParkTableVariant;
  /** What "change" and "coverage" speak of, where they are shown; else always the same, so that nothing renders. */
  metric: PerMuMetric;
  lang: Lang;
  selected: boolean;
  hidden: boolean;
}

/** Renders again only where something in it is new: there may be a hundred. */
export const ParkTableRow = memo(function ParkTableRow({
  row,
  rank,
  variant,
  metric,
  lang,
  selected,
  hidden,
}: Props) {
  const { t } = useTranslation("ui");
  const lit = useIsHovered("park", row.id);
  const wide = variant === "wide";
  const about = row.metrics[metric];
  const follow = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("a")) return;
    setHover(null);
    openView({ parkId: row.id });
  };
  return (
    // The row is a larger target for the pointer; the link in it serves the keyboard.
    <tr
      className={lit ? "park-row park-lit" : "park-row"}
      hidden={hidden}
      data-selected={selected}
      onClick={follow}
      onPointerEnter={() => setHover({ kind: "park", id: row.id })}
      onPointerLeave={() => setHover(null)}
    >
      <th scope="row" className="park-td park-col-name">
        <ObjectLink kind="park" id={row.id} className="park-name">
          {wide ? <span className="park-rank">{rank ?? "–"}</span> : null}
          <ParkKindIcon kind={row.kind} />
          <span className="park-name-text">
            {inLanguage(lang, row)}
            <CorrectedTag count={row.corrections} />
            {wide ? null : <span className="park-sub">{t(`kind.${row.kind}`)}</span>}
          </span>
        </ObjectLink>
      </th>
      {ALL_METRICS.map((id) => (
        <td key={id} className={`park-td park-figure park-col-${id}`}>
          <Cell metric={row.metrics[id]} wide={wide} />
        </td>
      ))}
      {wide ? (
        <>
          <td className="park-td park-col-change">
            <Change metric={about} />
          </td>
          <td className="park-td park-col-coverage">
            <CoverageBadge share={about.coverage} low={coversTooLittle(row.tally, metric)} label="" />
          </td>
        </>
      ) : null}
    </tr>
  );
});

/** Verdict, figure and (where there is room) a bar; the verdict's word is there for those who cannot see the glyph. */
const Cell = memo(function Cell({ metric, wide }: { metric: MetricView; wide: boolean }) {
  const { t } = useTranslation(["ui", "period"]);
  const { schedule } = metric;
  const compare = metric.reason !== "not_annual";
  // Output runs to four digits: beside three other figures its decimal has no room and no weight.
  const figures = meterFigures(metric, !wide && metric.metric === "output_per_mu" ? 0 : 1, compare);
  const reference = metric.target?.reference === true;
  const words =
    schedule === null
      ? t(`verdict.${metric.reason === "no_target" ? "no_target" : metric.verdict}`)
      : `${t("period:schedule.name")} ${t(`period:schedule.light.${schedule.light ?? "none"}`)}`;
  const scheduled =
    schedule === null || metric.target === null ? null : scheduleFigures(schedule, metric.target);
  return (
    <span
      data-reference={reference}
      title={
        scheduled === null
          ? reference
            ? t("ofReference", { verdict: words })
            : undefined
          : `${words} ${scheduled.progress}`
      }
      className={`park-cell ${wide ? (isShare(metric) ? "park-cell-share" : "") : "park-cell-narrow"}`}
    >
      {metric.reason === "no_target" ? (
        <span className="ui-glyph" />
      ) : schedule === null ? (
        <VerdictGlyph verdict={metric.verdict} size={wide ? 12 : 11} />
      ) : (
        <ScheduleGlyph light={schedule.light} size={wide ? 12 : 11} />
      )}
      <span
        className={`park-cell-value ui-num ${metric.verdict === "met" || reference || metric.target === null ? "" : `ui-ink-${metric.verdict}`}`}
      >
        {figures.value ?? NOTHING}
        <span className="ui-hidden">{reference ? t("ofReference", { verdict: words }) : words}</span>
      </span>
      {wide && !isShare(metric) && metric.target !== null && compare ? (
        <TargetBar size="table" verdict={metric.verdict} fill={figures.fill} targetAt={targetAt(metric)} />
      ) : null}
      {wide && schedule !== null && scheduled !== null ? (
        <TargetBar
          size="table"
          verdict={schedule.light === null ? "undecided" : SCHEDULE_TONE[schedule.light]}
          fill={scheduled.fill}
          targetAt={SCHEDULE_AT}
          beyond={scheduled.beyond}
        />
      ) : null}
    </span>
  );
});

function Change({ metric }: { metric: MetricView }) {
  const { change } = meterFigures(metric, 1, false);
  if (change === null) return <>{NOTHING}</>;
  const direction = change.startsWith("+") ? "▴" : change.startsWith("−") ? "▾" : "";
  return (
    <>
      <span aria-hidden="true" className="park-sort">
        {direction}
      </span>{" "}
      {change}
    </>
  );
}
