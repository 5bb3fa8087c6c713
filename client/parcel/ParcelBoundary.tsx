// How is a parcel on a park's line counted: whole by which rule, or in which parts, and what does its register say?
import type { ParcelDetail } from "../../server/api/parcelShapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { writeMu, writePercent } from "../ui/write";

export function ParcelBoundary({ parcel }: { parcel: ParcelDetail }) {
  const { t } = useTranslation(["parcel", "boundary", "ui"]);
  const { lang } = useView();
  const { parkRule, parkShare, parkParts, givenParkId, issues } = parcel;
  const rule =
    parkRule === "assigned"
      ? t("byHand")
      : t(`boundary:rule.${parkRule === "given" ? "assigned" : parkRule}`);
  const parts = parkParts.map(
    ({ park, share, areaDm2 }) =>
      `${park === null ? t("boundary:noPark") : inLanguage(lang, park)} ${writePercent(share, 2)}${t("ui:inBrackets", { text: `${writeMu(areaDm2)} ${t("ui:unit.mu")}` })}`,
  );
  return (
    <>
      {parts.length > 0 ? (
        <p className="ui-facts">{t("split", { rule, parts: parts.join(t("boundary:comma")) })}</p>
      ) : issues.includes("crosses_park_line") && parkShare !== null ? (
        <p className="ui-facts">
          {t("straddles", { share: writePercent(parkShare), rule: rule.toLocaleLowerCase() })}
        </p>
      ) : null}
      {givenParkId === null ? null : <p className="ui-facts">{t("given", { park: givenParkId })}</p>}
    </>
  );
}
