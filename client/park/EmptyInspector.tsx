// Nothing is open: where could one start? With the parks that stand lowest, and the parcels that drag the lowest one.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ParkRow } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { ScenarioStanding } from "../scenario/ScenarioStanding";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { EmptyNotice } from "../ui/Notice";
import { ObjectLink } from "../ui/ObjectLink";
import { ParkKindIcon } from "../ui/ParkKindIcon";
import { PeriodChip } from "../ui/PeriodChip";
import { metricOfMeasure, type PerMuMetric } from "../ui/perMuMetrics";
import { shortCode } from "../ui/shortCode";
import { useScope } from "../ui/useScope";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { writeWanYuan } from "../ui/write";
import { leafParks } from "./leafParks";
import { lowestSurplus } from "./lowestSurplus";
import { UnplacedNote } from "./UnplacedNote";
import "./park.css";

const STARTS = 5;

export function EmptyInspector() {
  const { t } = useTranslation("park");
  const { period, population, measure } = useView();
  const scope = useScope();
  const query = useQuery(useTRPC().park.list.queryOptions(scope, { placeholderData: keepPreviousData }));
  const metric = metricOfMeasure(measure);
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
      <ScenarioStanding parkId={null} />
      <Answer query={query} failed={t("table.failed")} rows={5}>
        {(list) => {
          const lowest = lowestSurplus(leafParks(list.rows), metric);
          return (
            <>
              <Parks parks={lowest.slice(0, STARTS)} metric={metric} />
              {lowest[0] ? <Parcels park={lowest[0]} metric={metric} /> : null}
              <div className="ui-section">
                <UnplacedNote list={list} />
              </div>
            </>
          );
        }}
      </Answer>
    </div>
  );
}

function Parks({ parks, metric }: { parks: readonly ParkRow[]; metric: PerMuMetric }) {
  const { t } = useTranslation("park");
  const { lang } = useView();
  const words = t(`table.of.${metric}`);
  return (
    <section className="ui-section">
      <h3>{t("empty.parks", { measure: words })}</h3>
      {parks.length === 0 ? (
        <EmptyNotice>{t("empty.none", { measure: words })}</EmptyNotice>
      ) : (
        <ul className="ui-plain park-starts">
          {parks.map((park) => (
            <li key={park.id}>
              <ObjectLink kind="park" id={park.id} className="park-start">
                <ParkKindIcon kind={park.kind} />
                <span className="park-start-name">{inLanguage(lang, park)}</span>
                <Gap surplusYuan={park.metrics[metric].surplusYuan ?? 0} />
              </ObjectLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Parcels({ park, metric }: { park: ParkRow; metric: PerMuMetric }) {
  const { t } = useTranslation("park");
  const { lang } = useView();
  const query = useQuery(useTRPC().park.detail.queryOptions({ id: park.id, ...useScope() }));
  return (
    <section className="ui-section">
      <h3>{t("empty.parcels", { park: inLanguage(lang, park), measure: t(`table.of.${metric}`) })}</h3>
      <Answer query={query} failed={t("failed")} rows={5}>
        {(detail) => (
          <ul className="ui-plain park-starts">
            {detail.ledger[metric].worst.slice(0, STARTS).map(({ parcelId, surplusYuan }) => (
              <li key={parcelId}>
                <ObjectLink kind="parcel" id={parcelId} className="park-start park-start-parcel">
                  <span className="park-start-name">{shortCode(parcelId)}</span>
                  <Gap surplusYuan={surplusYuan} />
                </ObjectLink>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </section>
  );
}

function Gap({ surplusYuan }: { surplusYuan: number }) {
  const { t } = useTranslation("ui");
  const verdict = surplusYuan < 0 ? "missed" : "met";
  return (
    <span className="park-start-gap">
      <VerdictGlyph verdict={verdict} />
      {t(verdict === "missed" ? "shortfall" : "surplus")}{" "}
      <b className={`ui-ink-${verdict}`}>
        {writeWanYuan(Math.abs(surplusYuan))} {t("unit.wan")}
      </b>
    </span>
  );
}
