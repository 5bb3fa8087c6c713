// Which park is this, how large, and of which period and enterprises do its figures speak?
import type { ParkDetail } from "../../server/api/shapes";
import { RuleCaption } from "../boundary/RuleCaption";
import { CompareButton } from "../compare/CompareButton";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { CorrectedTag } from "../ui/CorrectedTag";
import { inLanguage } from "../ui/inLanguage";
import { ParkKindIcon } from "../ui/ParkKindIcon";
import { PeriodChip } from "../ui/PeriodChip";
import { writeMu, writeNumber } from "../ui/write";

export function ParkHeader({ park }: { park: ParkDetail }) {
  const { t } = useTranslation(["park", "ui"]);
  const { lang, period, population } = useView();
  const { tally } = park;
  return (
    <header className="ui-section">
      <div className="ui-over">
        <ParkKindIcon kind={park.kind} />
        <span>
          {t(`ui:kind.${park.kind}`)} · {park.id}
        </span>
        <span
          className={park.boundary === "sketch" ? "ui-tag ui-tag-warn park-boundary" : "ui-tag park-boundary"}
        >
          {t(`boundary.${park.boundary}`)}
        </span>
        <CorrectedTag count={park.corrections} />
        <CompareButton kind="park" id={park.id} />
        <PeriodChip period={period} population={population} />
      </div>
      <h2 className="ui-title">{inLanguage(lang, park)}</h2>
      <p className="ui-facts">
        {t("facts", {
          parcels: writeNumber(tally.parcels, 0),
          area: writeMu(tally.areaDm2),
          occupied: writeMu(tally.occupiedDm2),
          enterprises: writeNumber(tally.enterprises, 0),
          population: t(`ui:population.${population}`),
        })}
      </p>
      <p className="ui-facts">{t("basis")}</p>
      <RuleCaption rule={park.boundaryRule} />
    </header>
  );
}
