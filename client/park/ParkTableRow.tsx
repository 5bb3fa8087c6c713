// One park among the others: its name, four figures with their verdicts, what changed and how much land speaks.
import { type MouseEvent, memo } from "react";
import type { GroupRow, MetricId, MetricView, ParkRow } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { setHover, useIsHovered } from "../state/hover";
import type { Lang } from "../state/view";
import { openView } from "../state/viewStore";
import { CoverageBadge } from "../ui/CoverageBadge";
import { coversTooLittle } from "../ui/coversTooLittle";
import { isShare, meterFigures, targetAt } from "../ui/meterFigures";
import { ALL_METRICS, type PerMuMetric } from "../ui/perMuMetrics";
import { ScheduleGlyph } from "../ui/ScheduleGlyph";
import { SCHEDULE_AT, SCHEDULE_TONE, scheduleFigures } from "../ui/scheduleFigures";
import { TargetBar } from "../ui/TargetBar";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { NOTHING } from "../ui/write";
import { movedBy } from "./parkOrder";
import { RowName } from "./RowName";

/** Beside the map, as wide as a leader's screen, or for a thumb. */
export type ParkTableVariant = "panel" | "wide" | "phone";

interface Props {
  row: ParkRow | GroupRow;
  /** The metric by which places are given. */
  ranking: MetricId;
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
  ranking,
  variant,
  metric,
  selected,
  hidden,
}: Props) {
  const lit = useIsHovered("park", row.id);
  const wide = variant === "wide";
  const about = row.metrics[metric];
  const group = "by" in row;
  const follow = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("a, button")) return;
    setHover(null);
    if (!group) openView({ parkId: row.id });
    else if (row.id !== "") openView({ within: `${row.by}:${row.id}` });
  };
  const hover = group ? null : { kind: "park" as const, id: row.id };
  return (
    // The row is a larger target for the pointer; the link in it serves the keyboard.
    <tr
      className={lit && !group ? "park-row park-lit" : "park-row"}
      hidden={hidden}
      data-selected={selected}
      onClick={follow}
      onPointerEnter={() => setHover(hover)}
      onPointerLeave={() => setHover(null)}
    >
      <th scope="row" className="park-td park-col-name">
        <RowName row={row} rank={wide ? row.standing[ranking].rank : undefined} />
      </th>
      {wide ? (
        <td className="park-td park-col-moved">
          <Moved by={movedBy(row, ranking)} />
        </td>
      ) : null}
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

/** Places won or lost since last year. */
function Moved({ by }: { by: number | null }) {
  const { t } = useTranslation("park");
  if (by === null) return <span className="park-sort">{NOTHING}</span>;
  if (by === 0) return <span className="park-sort">{t("table.moved.same")}</span>;
  return (
    <span title={t(by > 0 ? "table.moved.up" : "table.moved.down", { count: Math.abs(by) })}>
      <span aria-hidden="true" className="park-sort">
        {by > 0 ? "▴" : "▾"}
      </span>{" "}
      {Math.abs(by)}
      <span className="ui-hidden">
        {t(by > 0 ? "table.moved.up" : "table.moved.down", { count: Math.abs(by) })}
      </span>
    </span>
  );
}
