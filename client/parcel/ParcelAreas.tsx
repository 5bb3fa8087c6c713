// How large is the parcel, by the register and by its drawing, and do the two agree?
import type { ParcelDetail } from "../../server/api/parcelShapes";
import { useTranslation } from "../locale/useTranslation";
import { powerOfTen, writeMu, writeSigned, writeSquareMetres } from "../ui/write";
import { ParcelRepairs } from "./ParcelRepairs";

export function ParcelAreas({ parcel }: { parcel: ParcelDetail }) {
  const { t } = useTranslation(["parcel", "ui", "correction"]);
  const serious = parcel.areaDifference === "check" || parcel.areaDifference === "conflict";
  const corrected = parcel.corrections.some(
    ({ state, field }) =>
      state === "in_force" && (field === "certificate" || field === "contract" || field === "survey"),
  );
  return (
    <section className="ui-section">
      <h3>{t("area.title")}</h3>
      <table className="parcel-areas">
        <thead>
          <tr>
            <th scope="col">{t("area.kind")}</th>
            <th scope="col" className="ui-right">
              {t("ui:unit.mu")}
            </th>
            <th scope="col" className="ui-right">
              {t("ui:unit.m2")}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {t("area.registered")}
              {corrected ? <span className="ui-tag ui-tag-warn">{t("correction:title")}</span> : null}
            </th>
            <td className="ui-right">
              {parcel.registeredDm2 === null ? t("ui:noData") : writeMu(parcel.registeredDm2)}
            </td>
            <td className="ui-right">{writeSquareMetres(parcel.registeredDm2)}</td>
          </tr>
          <tr>
            <th scope="row">{t("area.geodesic")}</th>
            <td className="ui-right">{writeMu(parcel.geodesicDm2)}</td>
            <td className="ui-right">{writeSquareMetres(parcel.geodesicDm2)}</td>
          </tr>
        </tbody>
      </table>
      <p className={serious ? "parcel-note" : "ui-facts"}>
        {parcel.areaDifferenceRatio === null
          ? t("area.difference.none")
          : t(`area.difference.${parcel.areaDifference}`, {
              percent: `${writeSigned(powerOfTen(parcel.areaDifferenceRatio, 2), 1)} %`,
            })}
      </p>
      <p className="ui-facts">{t("area.used", { basis: t(`ui:basis.${parcel.areaBasis}`) })}</p>
      <ParcelRepairs repairs={parcel.repairs} />
    </section>
  );
}
