// What is selected, all together? Count, land, sums, per-mu figures as ratios of sums with their verdicts; and what can be done with it.
import { useEffect, useMemo } from "react";
import { EMPTY_TALLY } from "../../geo/tally/tally";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { useScene } from "../map/scene";
import { useViewPart } from "../state/useView";
import { announce } from "../ui/announce";
import { writeMu } from "../ui/write";
import { SelectionActions } from "./SelectionActions";
import { SelectionSums } from "./SelectionSums";
import { missingIds, useSelection } from "./selectionStore";
import { selectionTally } from "./selectionTally";

export const SelectionBar = afterMap(function SelectionBar() {
  const { t } = useTranslation(["selection", "map", "scenario"]);
  const inScenario = useViewPart((view) => view.scenario !== null);
  const selection = useSelection();
  const { land, columns } = useScene();
  const tally = useMemo(
    () =>
      land && columns && selection.geometry === land.geometry && selection.count > 0
        ? selectionTally(selection.mask, land.geometry, columns)
        : null,
    [land, columns, selection],
  );
  const gone = missingIds();
  const words = tally === null ? "" : t("said", { count: tally.parcels, mu: writeMu(tally.areaDm2) });
  const none = selection.geometry !== null && selection.count === 0;
  useEffect(() => announce(words !== "" ? words : none ? t("saidNone") : ""), [words, none, t]);
  const shown = tally ?? EMPTY_TALLY;
  // there before anything is selected: to make its buttons and their styles anew costs more than all else that a selection does
  return (
    <section className="selection-bar float" aria-label={t("label")} hidden={tally === null}>
      <p className="selection-head">
        <b>{t("count", { count: shown.parcels })}</b> {t("mu", { mu: writeMu(shown.areaDm2) })}
        {inScenario && <span className="ui-tag">{t("scenario:standing.was")}</span>}
        {gone > 0 && <span className="selection-gone">{t("gone", { count: gone })}</span>}
      </p>
      {tally !== null && <SelectionSums tally={tally} />}
      <SelectionActions tally={shown} />
    </section>
  );
});
