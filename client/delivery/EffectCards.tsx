// Which parks would stand differently, where a table's columns have no room? Each park with its figures under its name.
import type { ParkEffect } from "../../server/api/deliveryShapes";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { FigureChange } from "../ui/FigureChange";
import { inLanguage } from "../ui/inLanguage";
import { EFFECT_METRICS } from "./effectMetrics";
import { ParcelsChange } from "./ParcelsChange";

export function EffectCards({ parks }: { parks: readonly ParkEffect[] }) {
  const { t } = useTranslation("data");
  const lang = useViewPart((view) => view.lang);
  return (
    <ul className="effect-cards">
      {parks.map((park) => (
        <li key={park.id} data-flips={park.flips}>
          <p>
            {inLanguage(lang, park)} <ParcelsChange parcels={park.parcels} />
          </p>
          <dl>
            {EFFECT_METRICS.map((metric) => {
              const one = park.metrics.find((candidate) => candidate.metric === metric);
              return (
                <div key={metric}>
                  <dt>{t(`metric.${metric}`)}</dt>
                  <dd>
                    <FigureChange metric={metric} before={one?.before ?? null} after={one?.after ?? null} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
