// Nothing is open: where could one start? With the parks that are furthest below their targets.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ParkList } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { EmptyNotice } from "../ui/Notice";
import { ObjectLink } from "../ui/ObjectLink";
import { ParkKindIcon } from "../ui/ParkKindIcon";
import { PeriodChip } from "../ui/PeriodChip";
import { MEASURE_OF, metricOfMeasure } from "../ui/perMuMetrics";
import { useScope } from "../ui/useScope";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { writeWanYuan } from "../ui/write";
import { largestShortfalls } from "./largestShortfalls";
import "./park.css";

const STARTS = 5;

export function EmptyInspector() {
  const { t } = useTranslation("park");
  const { period, population } = useView();
  const scope = useScope();
  const query = useQuery(useTRPC().park.list.queryOptions(scope, { placeholderData: keepPreviousData }));
  return (
    <div className="ui-panel">
      <header className="ui-section">
        <div className="ui-over">
          <span>{t("empty.start")}</span>
          <PeriodChip period={period} population={population} />
        </div>
        <p className="park-empty">
          {t("empty.sentence")} <kbd>/</kbd> {t("empty.search")}
        </p>
      </header>
      <Answer query={query} failed={t("table.failed")} rows={5}>
        {(list) => <Starts list={list} />}
      </Answer>
    </div>
  );
}

function Starts({ list }: { list: ParkList }) {
  const { t } = useTranslation(["park", "ui"]);
  const { lang, measure } = useView();
  const metric = metricOfMeasure(measure);
  const worst = largestShortfalls(list.rows, metric).slice(0, STARTS);
  const words = t(`ui:measure.${MEASURE_OF[metric]}`);
  return (
    <section className="ui-section">
      <h3>{t("empty.worst", { measure: words })}</h3>
      {worst.length === 0 ? (
        <EmptyNotice>{t("empty.none", { measure: words })}</EmptyNotice>
      ) : (
        <ul className="ui-plain park-starts">
          {worst.map((park) => (
            <li key={park.id}>
              <ObjectLink kind="park" id={park.id} className="park-start">
                <ParkKindIcon kind={park.kind} />
                <span className="park-start-name">{inLanguage(lang, park)}</span>
                <VerdictGlyph verdict={park.metrics[metric].verdict} />
                <span className="ui-small ui-soft">
                  {t("ui:shortfall")}{" "}
                  <b className="ui-ink-missed">
                    {writeWanYuan(Math.abs(park.metrics[metric].surplusYuan ?? 0))} {t("ui:unit.wan")}
                  </b>
                </span>
              </ObjectLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
