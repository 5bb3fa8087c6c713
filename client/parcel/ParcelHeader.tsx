// Which parcel is this, where, how large, and what for?
import { useTranslation } from "react-i18next";
import type { ParcelDetail } from "../../server/api/shapes";
import { useView } from "../state/useView";
import { ObjectLink } from "../ui/ObjectLink";
import { ParkKindIcon } from "../ui/ParkKindIcon";
import { PeriodChip } from "../ui/PeriodChip";
import { groupedCode } from "../ui/shortCode";
import { writeMu, writePercent } from "../ui/write";

export function ParcelHeader({ parcel }: { parcel: ParcelDetail }) {
  const { t } = useTranslation(["parcel", "ui", "legend"]);
  const { period, population } = useView();
  const title = parcel.code ?? parcel.id;
  const partly = parcel.parkRule === "largest_share" && parcel.parkShare !== null && parcel.parkShare < 1;
  return (
    <header className="ui-section">
      <div className="ui-over">
        {parcel.park === null ? (
          <span>{t("noPark")}</span>
        ) : (
          <>
            <span>{t("title")}</span>
            <ObjectLink kind="park" id={parcel.park.id} className="ui-link parcel-park">
              <ParkKindIcon kind={parcel.park.kind} />
              {parcel.park.name}
            </ObjectLink>
          </>
        )}
        <PeriodChip period={period} population={population} />
      </div>
      <h2 className="ui-title">{groupedCode(title)}</h2>
      {parcel.name === null ? null : <p className="ui-facts parcel-name">{parcel.name}</p>}
      <p className="ui-facts">
        {[
          `${writeMu(parcel.areaDm2)} ${t("ui:unit.mu")}${t("ui:inBrackets", { text: t(`ui:basis.${parcel.areaBasis}`) })}`,
          parcel.useCode === null && parcel.useName === null
            ? t("useUnknown")
            : [parcel.useCode, parcel.useName].filter((word) => word !== null).join(" "),
          parcel.status === null
            ? t("statusUnknown")
            : t(`legend:word.status.${parcel.status}`, { defaultValue: parcel.status }),
        ].join(" · ")}
      </p>
      {[parcel.address, parcel.town].some((word) => word !== null) ? (
        <p className="ui-facts">
          {[parcel.town, parcel.address].filter((word) => word !== null).join(" · ")}
        </p>
      ) : null}
      {partly ? (
        <p className="ui-facts">{t("straddles", { share: writePercent(parcel.parkShare) })}</p>
      ) : null}
    </header>
  );
}
