// What was the parcel before? Year by year in the state that is shown, and on request in each published one, with what it came of.
import { useQueries, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Fragment, useState } from "react";
import type { ParcelDetail, ParcelState } from "../../server/api/parcelShapes";
import { useTRPC } from "../api/trpc";
import { asInput, useEvaluationChoice } from "../evaluation/useEvaluationChoice";
import { useTranslation } from "../locale/useTranslation";
import { releaseDay } from "../release/releaseDay";
import { RELEASE_SHOWN } from "../release/releaseShown";
import { useView } from "../state/useView";
import { metricOfMeasure, PER_MU_METRICS } from "../ui/perMuMetrics";
import { Sparkline } from "../ui/Sparkline";
import { useScope } from "../ui/useScope";
import { ParcelLineageRow } from "./ParcelLineageRow";
import { ParcelStateRows, type StateName } from "./ParcelStateRows";

export function ParcelHistory({ parcel }: { parcel: ParcelDetail }) {
  const { t } = useTranslation(["parcel", "ui", "release"]);
  const trpc = useTRPC();
  const { measure } = useView();
  const metric = metricOfMeasure(measure);
  const { population, targetSet } = useScope();
  const choice = useEvaluationChoice(true);
  const [all, setAll] = useState(false);
  const [settled, setSettled] = useState(0);
  const list = useQuery(trpc.release.list.queryOptions());
  const chain = chainOf(list.data ?? [], t("release:working"));
  const shownAt = chain.findIndex(({ id }) => id === RELEASE_SHOWN);
  const input = { id: parcel.id, population, ...(targetSet === undefined ? {} : { targetSet }) };
  const states = useQueries({
    queries: chain.map(({ id }, at) =>
      trpc.parcel.state.queryOptions(
        { ...input, ...asInput(choice), state: id },
        // one after the other: each may have to be restored into a database first
        { enabled: choice !== null && (at === shownAt || (all && at <= settled)) },
      ),
    ),
  });
  const done = states.findIndex(({ isFetched }) => !isFetched);
  const now = done < 0 ? states.length : done;
  if (now !== settled) setSettled(now);
  const others = chain.length - 1;
  const shown = states[shownAt]?.data;
  const series = seriesOf(shown, metric);
  return (
    <section className="ui-section">
      <div className="ui-row">
        <h3>{t("history.title")}</h3>
        <Sparkline
          series={series}
          label={t("history.line", {
            metric: t(`ui:metric.${metric}`),
            from: series[0]?.asOf.slice(0, 4),
            to: series.at(-1)?.asOf.slice(0, 4),
          })}
        />
      </div>
      <table className="parcel-areas parcel-history">
        <thead>
          <tr>
            <th scope="col">{t("history.year")}</th>
            {PER_MU_METRICS.map((id) => (
              <th scope="col" className="ui-right" key={id}>
                {t(`ui:metric.${id}`)}
              </th>
            ))}
            <th scope="col" className="ui-right">
              {t("history.class")}
            </th>
          </tr>
        </thead>
        {chain.map((state, at) => {
          const query = states[at];
          const older = chain[at + 1];
          if (query === undefined || !(all || at === shownAt)) return null;
          return (
            <Fragment key={state.id ?? ""}>
              <ParcelStateRows parcelId={parcel.id} state={state} query={query} />
              {all && older !== undefined ? (
                <ParcelLineageRow
                  parcelId={parcel.id}
                  later={state}
                  earlier={older}
                  enabled={now > at + 1 && (isThere(query.data) || isThere(states[at + 1]?.data))}
                />
              ) : null}
            </Fragment>
          );
        })}
      </table>
      {others > 0 && !all ? (
        <Button size="small" onClick={() => setAll(true)}>
          {t("history.compare", { count: others })}
        </Button>
      ) : (
        <p className="ui-facts">
          {t(list.data !== undefined && others === 0 ? "history.none" : "history.rule")}
        </p>
      )}
    </section>
  );
}

/** The newest first; the working data only where they are not what was published last. */
function chainOf(
  releases: readonly { id: string; title: string; publishedAt: string; file: string; current: boolean }[],
  working: string,
): StateName[] {
  const there = releases.filter(({ file, id }) => file === "there" || id === RELEASE_SHOWN);
  const published = there.map(({ id, title, publishedAt }) => ({ id, title, day: releaseDay(publishedAt) }));
  const same = there[0]?.current === true && RELEASE_SHOWN !== null;
  return same ? published : [{ id: null, title: working, day: null }, ...published];
}

const isThere = (state: ParcelState | undefined): boolean => state?.parcel != null;

/** Known values only, the oldest year first. */
function seriesOf(state: ParcelState | undefined, metric: (typeof PER_MU_METRICS)[number]) {
  return (state?.years ?? [])
    .flatMap(({ period, metrics }) => {
      const { value } = metrics[metric];
      return value === null ? [] : [{ asOf: `${period}-12-31`, value }];
    })
    .reverse();
}
