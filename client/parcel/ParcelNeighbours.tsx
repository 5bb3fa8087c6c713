// What lies next to the parcel? Those with a border in common and how long it is, the nearest others and how far they are, and how each stands.
import type { ParcelDetail } from "../../server/api/parcelShapes";
import { useTranslation } from "../locale/useTranslation";
import { ObjectLink } from "../ui/ObjectLink";
import type { PerMuMetric } from "../ui/perMuMetrics";
import { shortCode } from "../ui/shortCode";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { NOTHING, writeNumber } from "../ui/write";

/** Nearer than this two plots were probably meant to touch: no road or ditch between them is so narrow. */
const GAP_M = 2;

type Neighbours = ParcelDetail["neighbours"];

export function ParcelNeighbours({ parcel, metric }: { parcel: ParcelDetail; metric: PerMuMetric }) {
  const { t } = useTranslation("parcel");
  const bordering = parcel.neighbours.filter(({ sharedM }) => sharedM > 0);
  const nearest = parcel.neighbours.filter(({ sharedM }) => sharedM === 0);
  if (parcel.neighbours.length === 0) return null;
  return (
    <section className="ui-section">
      <h3>{t("neighbour.title")}</h3>
      {bordering.length === 0 ? (
        <p className="ui-facts">{t("neighbour.none")}</p>
      ) : (
        <List kind="border" rows={bordering} metric={metric} />
      )}
      {nearest.length === 0 ? null : <List kind="nearest" rows={nearest} metric={metric} />}
    </section>
  );
}

function List({ kind, rows, metric }: { kind: "border" | "nearest"; rows: Neighbours; metric: PerMuMetric }) {
  const { t } = useTranslation(["parcel", "ui"]);
  const length = ({ sharedM, distanceM }: Neighbours[number]): string => {
    if (kind === "border") return t("neighbour.shared", { metres: writeNumber(sharedM, 1) });
    if (distanceM < 0.05) return t("neighbour.corner");
    const key = distanceM < GAP_M ? "neighbour.gap" : "neighbour.distance";
    return t(key, { metres: writeNumber(distanceM, 1) });
  };
  return (
    <table className="parcel-areas">
      <thead>
        <tr>
          <th scope="col">{t(`neighbour.${kind}Of`)}</th>
          <th scope="col" className="ui-right">
            {t(`neighbour.${kind}`)}
          </th>
          <th scope="col" className="ui-right">
            {t(`ui:metric.${metric}`)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <ObjectLink kind="parcel" id={row.id}>
                {shortCode(row.id)}
              </ObjectLink>
              {row.name === null ? null : <small className="ui-soft parcel-neighbour-name">{row.name}</small>}
            </th>
            <td className="ui-right">{length(row)}</td>
            <td className="ui-right">
              {row.metrics[metric].value === null ? (
                NOTHING
              ) : (
                <>
                  <VerdictGlyph verdict={row.metrics[metric].verdict} size={10} />
                  <span className="ui-hidden">{t(`ui:verdict.${row.metrics[metric].verdict}`)}</span>{" "}
                  {writeNumber(row.metrics[metric].value, 1)}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
