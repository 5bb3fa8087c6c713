// What lies next to the parcel: how much line do they share, and how does each stand?
import { useTranslation } from "react-i18next";
import type { ParcelDetail } from "../../server/api/shapes";
import { ObjectLink } from "../ui/ObjectLink";
import type { PerMuMetric } from "../ui/perMuMetrics";
import { shortCode } from "../ui/shortCode";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { NOTHING, writeNumber } from "../ui/write";

export function ParcelNeighbours({ parcel, metric }: { parcel: ParcelDetail; metric: PerMuMetric }) {
  const { t } = useTranslation(["parcel", "ui"]);
  if (parcel.neighbours.length === 0) return null;
  return (
    <section className="ui-section">
      <h3>{t("neighbour.title")}</h3>
      <table className="parcel-areas">
        <thead>
          <tr>
            <th scope="col">{t("title")}</th>
            <th scope="col" className="ui-right">
              {t("neighbour.border")}
            </th>
            <th scope="col" className="ui-right">
              {t(`ui:metric.${metric}`)}
            </th>
          </tr>
        </thead>
        <tbody>
          {parcel.neighbours.map(({ id, name, distanceM, sharedM, metrics }) => (
            <tr key={id}>
              <th scope="row">
                <ObjectLink kind="parcel" id={id}>
                  {shortCode(id)}
                </ObjectLink>
                {name === null ? null : <small className="ui-soft parcel-neighbour-name">{name}</small>}
              </th>
              <td className="ui-right">
                {sharedM > 0
                  ? t("neighbour.shared", { metres: writeNumber(sharedM, 1) })
                  : t("neighbour.distance", { metres: writeNumber(distanceM, 1) })}
              </td>
              <td className="ui-right">
                {metrics[metric].value === null ? (
                  NOTHING
                ) : (
                  <>
                    <VerdictGlyph verdict={metrics[metric].verdict} size={10} />
                    <span className="ui-hidden">{t(`ui:verdict.${metrics[metric].verdict}`)}</span>{" "}
                    {writeNumber(metrics[metric].value, 1)}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
