// The district on the wall: all parks in their verdicts, the district's own meters, and who lacks most.
import type { ParkList } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { leafParks } from "../park/leafParks";
import { largestShortfalls } from "../park/lowestSurplus";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { metricOfMeasure, PER_MU_METRICS } from "../ui/perMuMetrics";
import { writeWanYuan } from "../ui/write";
import { PresentDistrictMap } from "./PresentDistrictMap";
import { PresentMeter } from "./PresentMeter";

const LINES = 4;

export function PresentDistrict({ list }: { list: ParkList }) {
  const { t } = useTranslation(["present", "ui"]);
  const { lang, measure } = useView();
  const metric = metricOfMeasure(measure);
  const gaps = largestShortfalls(leafParks(list.rows), metric).slice(0, LINES * 2);
  const most = Math.max(1, ...gaps.map((park) => Math.abs(park.metrics[metric].surplusYuan ?? 0)));
  return (
    <div className="present-body">
      <PresentDistrictMap />
      <div className="present-meters">
        {PER_MU_METRICS.map((id) => (
          <PresentMeter key={id} metric={list.district.metrics[id]} />
        ))}
      </div>
      <div className="present-below">
        {gaps.length === 0 ? null : (
          <section className="present-gaps">
            <h2>
              {t("gaps")} · {t(`ui:metric.${metric}`)}
            </h2>
            <ol>
              {gaps.map((park) => {
                const short = Math.abs(park.metrics[metric].surplusYuan ?? 0);
                return (
                  <li key={park.id}>
                    <span>{inLanguage(lang, park)}</span>
                    <span className="present-gap-bar">
                      <i style={{ width: `${(short / most) * 100}%` }} />
                    </span>
                    <b className="ui-ink-missed">{writeWanYuan(short)}</b>
                  </li>
                );
              })}
            </ol>
          </section>
        )}
      </div>
    </div>
  );
}
