// What else is to be known of a park's land? Its place among other parks, doubts about areas and lines, and where it was drawn.
import { memo } from "react";
import type { TraceMetric } from "../../geo/trace/traceMetric";
import type { ParkDetail, ParkName } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { WhyButton } from "../trace/WhyButton";
import { inLanguage } from "../ui/inLanguage";
import { ObjectLink } from "../ui/ObjectLink";
import { ParkKindIcon } from "../ui/ParkKindIcon";
import { powerOfTen, writeMu, writeNumber } from "../ui/write";

export const ParkLand = memo(function ParkLand({
  park,
  onWhy,
}: {
  park: ParkDetail;
  onWhy: (metric: TraceMetric) => void;
}) {
  const { t } = useTranslation(["park", "boundary"]);
  return (
    <>
      <section className="ui-section">
        <h3>
          {t("land.title")}
          <WhyButton name={t("land.title")} onClick={() => onWhy("gross_output_per_mu")} />
        </h3>
        <dl className="ui-grid">
          <div>
            <dt>{t("land.industrial")}</dt>
            <dd>{writeMu(park.tally.industrialDm2)}</dd>
          </div>
          <div>
            <dt>{t("land.idle")}</dt>
            <dd>{writeMu(park.tally.idleDm2)}</dd>
          </div>
          <div>
            <dt>{t("land.geodesic")}</dt>
            <dd>{writeMu(park.tally.geodesicDm2)}</dd>
          </div>
        </dl>
        <p className={park.areaConflicts > 0 ? "park-note" : "ui-facts"}>
          {t(park.areaConflicts > 0 ? "land.conflicts" : "land.noConflicts", { count: park.areaConflicts })}
        </p>
        {park.straddling > 0 ? (
          <p className="ui-facts">
            {t("land.straddling", {
              count: park.straddling,
              rule: t(`boundary:rule.${park.boundaryRule.rule}`).toLocaleLowerCase(),
            })}
          </p>
        ) : null}
      </section>
      <section className="ui-section">
        <h3>{t("place.title")}</h3>
        <dl className="park-place">
          {park.parent === null ? null : (
            <div>
              <dt>{t("place.parent")}</dt>
              <dd>
                <Park {...park.parent} />
              </dd>
            </div>
          )}
          {park.children.length === 0 ? null : (
            <div>
              <dt>{t("place.children")}</dt>
              <dd>
                {park.children.map((child) => (
                  <Park key={child.id} {...child} />
                ))}
              </dd>
            </div>
          )}
          <div>
            <dt>{t("place.neighbours")}</dt>
            <dd>
              {park.neighbours.length === 0 ? t("place.none") : null}
              {park.neighbours.map((neighbour) => (
                <span key={neighbour.id} className="park-place-row">
                  <Park {...neighbour} />
                  <span className="ui-soft ui-small">
                    {t("place.distance", { km: writeNumber(powerOfTen(neighbour.distanceM, -3), 1) })}
                  </span>
                </span>
              ))}
            </dd>
          </div>
          <div>
            <dt>{t("place.towns")}</dt>
            <dd>{park.towns.length === 0 ? t("place.unknown") : park.towns.join(t("comma"))}</dd>
          </div>
          <div>
            <dt>{t("place.source")}</dt>
            <dd>{park.source ?? t("place.unknown")}</dd>
          </div>
        </dl>
      </section>
    </>
  );
});

function Park(park: ParkName) {
  const { lang } = useView();
  return (
    <ObjectLink kind="park" id={park.id} className="ui-link park-place-link">
      <ParkKindIcon kind={park.kind} />
      {inLanguage(lang, park)}
    </ObjectLink>
  );
}
