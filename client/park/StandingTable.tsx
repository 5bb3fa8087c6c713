// The table of parks, towns or clusters: sortable by every column; those without a place listed apart, with the reason.
import { elapsedQuarters } from "../../geo/period/elapsedQuarters";
import type { GroupRow, MetricId, ParkRow, PeriodId, TargetView } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { ALL_METRICS, metricOfMeasure, type PerMuMetric } from "../ui/perMuMetrics";
import { scheduleAsked } from "../ui/scheduleFigures";
import { ParkTableRow, type ParkTableVariant } from "./ParkTableRow";
import { orderParks, type ParkColumn, rankingOf } from "./parkOrder";
import { chooseParkSort, useParkSort } from "./parkSort";
import { useRowName } from "./useRowName";
import "./parkTable.css";

/** For rows that show neither change nor coverage. */
const ANY_METRIC: PerMuMetric = "output_per_mu";

const NARROW_COLUMNS: readonly ParkColumn[] = ["name", ...ALL_METRICS];
const WIDE_COLUMNS: readonly ParkColumn[] = ["name", "moved", ...ALL_METRICS, "change", "coverage"];
const BESIDE = new Set<ParkColumn>(["moved", "change", "coverage"]);

type Row = ParkRow | GroupRow;

interface Props<R extends Row> {
  period: PeriodId;
  rows: readonly R[];
  variant: ParkTableVariant;
  caption: string;
  isHidden: (row: R) => boolean;
}

export function StandingTable<R extends Row>({ period, rows, variant, caption, isHidden }: Props<R>) {
  const { t, i18n } = useTranslation(["park", "ui"]);
  const { lang, measure, parkId, within } = useView();
  const metric: PerMuMetric = metricOfMeasure(measure);
  const sort = useParkSort() ?? { column: metric, descending: true };
  const nameOf = useRowName();
  const { ranked, unranked, wholes } = orderParks(rows, sort, metric, nameOf, i18n.language);
  const wide = variant === "wide";
  const ranking: MetricId = rankingOf(sort, metric);
  const quarters = elapsedQuarters(period);
  const columns = wide ? WIDE_COLUMNS : NARROW_COLUMNS;
  const lines = (some: readonly R[]) =>
    some.map((row) => (
      <ParkTableRow
        key={row.id}
        row={row}
        hidden={isHidden(row)}
        ranking={wide ? ranking : ANY_METRIC}
        variant={variant}
        metric={wide ? metric : ANY_METRIC}
        lang={lang}
        selected={"by" in row ? within === `${row.by}:${row.id}` : row.id === parkId}
      />
    ));
  const apart = (title: string, some: readonly R[]) =>
    some.every(isHidden) ? null : (
      <tbody key={title}>
        <tr>
          <th className="park-apart" colSpan={columns.length} scope="rowgroup">
            {title}
          </th>
        </tr>
        {lines(some)}
      </tbody>
    );
  const reasons = [...new Set(unranked.map((row) => row.standing[ranking].unranked))];
  return (
    <table className={`park-table park-table-${variant} ${wide ? "" : "park-table-narrow"}`}>
      <caption className="ui-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head
              key={column}
              column={column}
              grouping={rows[0] !== undefined && "by" in rows[0] ? rows[0].by : "park"}
              wide={wide}
              quarters={quarters}
              metric={metric}
              target={targetOf(rows, column)}
              sorted={sort.column === column ? (sort.descending ? "descending" : "ascending") : "none"}
              onPress={() =>
                chooseParkSort({
                  column,
                  descending: sort.column === column ? !sort.descending : column !== "name",
                })
              }
            />
          ))}
        </tr>
      </thead>
      <tbody>{lines(ranked)}</tbody>
      {reasons.map((reason) =>
        reason === null
          ? null
          : apart(
              t(`table.apart.${reason}`),
              unranked.filter((row) => row.standing[ranking].unranked === reason),
            ),
      )}
      {apart(t(wholes.some((row) => "by" in row) ? "table.rest" : "table.apart.has_parts"), wholes)}
    </table>
  );
}

function Head({
  column,
  grouping,
  wide,
  quarters,
  metric,
  target,
  sorted,
  onPress,
}: {
  column: ParkColumn;
  grouping: "park" | "town" | "cluster";
  wide: boolean;
  quarters: 1 | 2 | 3 | 4 | null;
  metric: PerMuMetric;
  target: TargetView | null;
  sorted: "ascending" | "descending" | "none";
  onPress: () => void;
}) {
  const { t } = useTranslation(["park", "ui", "period"]);
  const words =
    column === "name" ? t(`table.name.${grouping}`) : t(`table.${wide ? "wide" : "short"}.${column}`);
  // the year's target would mislead beside a part of the year
  const asks = ({ value, reference }: TargetView) => {
    if (quarters === null || column === "concentration") {
      if (!wide) return value;
      return t(reference && column !== "concentration" ? "ui:referenceValue" : "ui:target", { value });
    }
    const due = scheduleAsked({ value }, quarters);
    return wide ? t("period:schedule.due", { value: due }) : due;
  };
  const below =
    column === "name"
      ? t(quarters === null ? "table.unit" : "period:schedule.unit")
      : BESIDE.has(column)
        ? t(`table.of.${metric}`)
        : target === null
          ? "—"
          : asks(target);
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={`park-th park-col-${column} ${column === "name" ? "" : "park-figure"}`}
    >
      <button type="button" className="park-sorter" onClick={onPress}>
        <span className="park-head">
          {words}
          <span aria-hidden="true" className="park-sort">
            {sorted === "none" ? "" : sorted === "descending" ? "▾" : "▴"}
          </span>
        </span>
        <span className="park-sub">{below}</span>
      </button>
    </th>
  );
}

/** The target that most of a column is held against: one that binds, where there is one. */
function targetOf(rows: readonly Row[], column: ParkColumn): TargetView | null {
  if (column === "name" || column === "moved" || column === "change" || column === "coverage") return null;
  const all = rows.flatMap(({ metrics }) => metrics[column].target ?? []);
  return all.find(({ reference }) => !reference) ?? all[0] ?? null;
}
