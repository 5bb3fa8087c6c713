// How do all parks stand, side by side? Sortable by every column, lit together with the map, reachable by keyboard.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { elapsedQuarters } from "../../geo/period/elapsedQuarters";
import type { ParkList, ParkRow, TargetView, VerdictWord } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { afterMap } from "../map/afterMap";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { EmptyNotice } from "../ui/Notice";
import { ALL_METRICS, metricOfMeasure, type PerMuMetric } from "../ui/perMuMetrics";
import { scheduleAsked } from "../ui/scheduleFigures";
import { useScope } from "../ui/useScope";
import { ParkTableRow, type ParkTableVariant } from "./ParkTableRow";
import { orderParks, type ParkColumn } from "./parkOrder";
import { chooseParkSort, useParkSort } from "./parkSort";
import "./parkTable.css";

/** For rows that show neither change nor coverage. */
const ANY_METRIC: PerMuMetric = "output_per_mu";

interface Props {
  variant: ParkTableVariant;
  /** Only parks of this verdict; null or left away for all. */
  only?: VerdictWord | null;
}

export const ParkTable = afterMap(function ParkTable({ variant, only = null }: Props) {
  const { t } = useTranslation("park");
  const query = useQuery(useTRPC().park.list.queryOptions(useScope(), { placeholderData: keepPreviousData }));
  return (
    <Answer query={query} failed={t("table.failed")} rows={10}>
      {(list) =>
        list.rows.length === 0 ? (
          <EmptyNotice>{t("table.empty")}</EmptyNotice>
        ) : (
          <Rows list={list} variant={variant} only={only} />
        )
      }
    </Answer>
  );
});

function Rows({
  list,
  variant,
  only,
}: {
  list: ParkList;
  variant: ParkTableVariant;
  only: VerdictWord | null;
}) {
  const { t, i18n } = useTranslation(["park", "ui", "period"]);
  const { lang, measure, parkId } = useView();
  const metric: PerMuMetric = metricOfMeasure(measure);
  const sort = useParkSort() ?? { column: metric, descending: true };
  const { ranked, unranked, wholes } = orderParks(
    list.rows,
    sort,
    metric,
    (row) => inLanguage(lang, row),
    i18n.language,
  );
  // The first rank is the best, whichever way the table stands.
  const best =
    sort.descending && sort.column !== "name"
      ? ranked
      : orderParks(
          list.rows,
          { column: sort.column === "name" ? metric : sort.column, descending: true },
          metric,
          (row) => inLanguage(lang, row),
          i18n.language,
        ).ranked;
  const rankOf = new Map(best.map((row, index) => [row.id, index + 1]));
  // A park keeps its rank while others are hidden.
  const isHidden = (row: ParkRow) => only !== null && row.worst !== only;
  const wide = variant === "wide";
  const columns: readonly ParkColumn[] = wide
    ? ["name", ...ALL_METRICS, "change", "coverage"]
    : ["name", ...ALL_METRICS];
  const targetOf = (column: ParkColumn) => {
    const all = list.rows.flatMap((row) => targetsIn(row.metrics, column));
    return all.find(({ reference }) => !reference) ?? all[0] ?? null;
  };
  // the year's target would mislead beside a part of the year
  const quarters = elapsedQuarters(list.period);
  const asks = (target: TargetView, column: ParkColumn) => {
    if (quarters === null || column === "concentration") {
      const value = target.value;
      if (!wide) return value;
      return t(target.reference && column !== "concentration" ? "ui:referenceValue" : "ui:target", { value });
    }
    const value = scheduleAsked(target, quarters);
    return wide ? t("period:schedule.due", { value }) : value;
  };
  const press = (column: ParkColumn) =>
    chooseParkSort({ column, descending: sort.column === column ? !sort.descending : column !== "name" });
  const apart = { columns: columns.length, variant, metric: wide ? metric : ANY_METRIC, isHidden };
  return (
    <table className={`park-table park-table-${variant} ${wide ? "" : "park-table-narrow"}`}>
      <caption className="ui-hidden">{t("table.caption")}</caption>
      <thead>
        <tr>
          {columns.map((column) => {
            const target = targetOf(column);
            const sorted = sort.column === column ? (sort.descending ? "descending" : "ascending") : "none";
            return (
              <th
                key={column}
                scope="col"
                aria-sort={sorted}
                className={`park-th park-col-${column} ${column === "name" ? "" : "park-figure"}`}
              >
                <button type="button" className="park-sorter" onClick={() => press(column)}>
                  <span className="park-head">
                    {t(wide ? `table.wide.${column}` : `table.short.${column}`)}
                    <span aria-hidden="true" className="park-sort">
                      {sorted === "none" ? "" : sort.descending ? "▾" : "▴"}
                    </span>
                  </span>
                  <span className="park-sub">
                    {column === "name"
                      ? t(quarters === null ? "table.unit" : "period:schedule.unit")
                      : column === "change" || column === "coverage"
                        ? t(`table.of.${metric}`)
                        : target === null
                          ? "—"
                          : asks(target, column)}
                  </span>
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {ranked.map((row) => (
          <ParkTableRow
            key={row.id}
            row={row}
            hidden={isHidden(row)}
            rank={wide ? (rankOf.get(row.id) ?? null) : null}
            variant={variant}
            metric={wide ? metric : ANY_METRIC}
            lang={lang}
            selected={row.id === parkId}
          />
        ))}
      </tbody>
      <Apart title={t("table.unranked")} rows={unranked} {...apart} />
      <Apart title={t("table.wholes")} rows={wholes} {...apart} />
    </table>
  );
}

/** Parks that are listed but not ranked, under a line that says why. */
function Apart({
  title,
  rows,
  columns,
  variant,
  metric,
  isHidden,
}: {
  title: string;
  rows: readonly ParkRow[];
  columns: number;
  variant: ParkTableVariant;
  metric: PerMuMetric;
  isHidden: (row: ParkRow) => boolean;
}) {
  const { lang, parkId } = useView();
  if (rows.every(isHidden)) return null;
  return (
    <tbody>
      <tr>
        <th className="park-apart" colSpan={columns} scope="rowgroup">
          {title}
        </th>
      </tr>
      {rows.map((row) => (
        <ParkTableRow
          key={row.id}
          row={row}
          hidden={isHidden(row)}
          rank={null}
          variant={variant}
          metric={metric}
          lang={lang}
          selected={row.id === parkId}
        />
      ))}
    </tbody>
  );
}

function targetsIn(metrics: ParkList["rows"][number]["metrics"], column: ParkColumn) {
  if (column === "name" || column === "change" || column === "coverage") return [];
  const { target } = metrics[column];
  return target === null ? [] : [target];
}
