// What is the parcel, whose, and until when?
import type { ParcelDetail } from "../../server/api/parcelShapes";
import { useTranslation } from "../locale/useTranslation";
import { writeNumber } from "../ui/write";

export function ParcelFacts({ parcel }: { parcel: ParcelDetail }) {
  const { t } = useTranslation(["parcel", "ui", "legend"]);
  const facts: [string, string | null][] = [
    ["use", [parcel.useCode, parcel.useName].filter((word) => word !== null).join(" ") || null],
    ["grade", parcel.useGrade],
    [
      "status",
      parcel.status === null
        ? null
        : t(`legend:word.status.${parcel.status}`, { defaultValue: parcel.status }),
    ],
    ["far", parcel.farActual === null ? null : writeNumber(parcel.farActual, 2)],
    ["density", parcel.densityPercent === null ? null : `${writeNumber(parcel.densityPercent, 1)} %`],
    ["granted", parcel.grantedOn],
    ["expires", parcel.expiresOn],
    ["owner", parcel.owner],
    ["unitCode", parcel.unitCode],
    // said of land that is to be had, of other land not at all
    ...(
      [
        ["available", parcel.availableFrom],
        ["price", parcel.pricePerMu],
        ["title", parcel.titleProblem],
      ] as const
    ).flatMap(([key, value]): [string, string][] => (value === null ? [] : [[`supply.${key}`, value]])),
  ];
  return (
    <section className="ui-section">
      <h3>{t("fact.title")}</h3>
      <dl className="ui-grid">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`fact.${key}`)}</dt>
            <dd>{value ?? t("ui:noData")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
