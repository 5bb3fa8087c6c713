// Which parcel is this, where, how large, and what for?
import type { ParcelDetail } from "../../server/api/parcelShapes";
import { CompareButton } from "../compare/CompareButton";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { CorrectedTag } from "../ui/CorrectedTag";
import { inLanguage } from "../ui/inLanguage";
import { ObjectLink } from "../ui/ObjectLink";
import { ParkKindIcon } from "../ui/ParkKindIcon";
import { PeriodChip } from "../ui/PeriodChip";
import { groupedCode } from "../ui/shortCode";
import { writeMu } from "../ui/write";
import { ParcelBoundary } from "./ParcelBoundary";

export function ParcelHeader({ parcel }: { parcel: ParcelDetail }) {
  const { t } = useTranslation(["parcel", "ui", "legend"]);
  const { lang, period, population } = useView();
  // many addresses begin with the town
  const told = parcel.town !== null && parcel.address?.startsWith(parcel.town.name) === true;
  const town = parcel.town === null || told ? null : inLanguage(lang, parcel.town);
  const title = parcel.code ?? parcel.id;
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
              {inLanguage(lang, parcel.park)}
            </ObjectLink>
          </>
        )}
        <CorrectedTag count={parcel.corrections.filter(({ state }) => state === "in_force").length} />
        <CompareButton kind="parcel" id={parcel.id} />
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
      {town !== null || parcel.address !== null ? (
        <p className="ui-facts">{[town, parcel.address].filter((word) => word !== null).join(" · ")}</p>
      ) : null}
      <ParcelBoundary parcel={parcel} />
    </header>
  );
}
