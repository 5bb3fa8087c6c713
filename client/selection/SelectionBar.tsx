// What is selected, all together? Count, land, sums, per-mu figures as ratios of sums with their verdicts; and what can be done with it.
import { App, Button, Dropdown, Popover } from "antd";
import { useEffect, useMemo, useState } from "react";
import { EMPTY_TALLY } from "../../geo/tally/tally";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { useScene } from "../map/scene";
import { runCommand } from "../state/commands";
import { useView } from "../state/useView";
import { Icon } from "../theme/Icon";
import { announce } from "../ui/announce";
import { writeMu } from "../ui/write";
import { exportSelection, SELECTION_FORMATS, type SelectionFormat } from "./exportSelection";
import { SelectionSums } from "./SelectionSums";
import { clearSelection, missingIds, useSelection } from "./selectionStore";
import { selectionTally } from "./selectionTally";

export const SelectionBar = afterMap(function SelectionBar() {
  const { t } = useTranslation(["selection", "map", "scenario"]);
  const { message } = App.useApp();
  const { period, population, scenario } = useView();
  const scene = useScene();
  const selection = useSelection();
  const [busy, setBusy] = useState(false);
  const { land, columns } = scene;
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
  const save = async (format: SelectionFormat) => {
    setBusy(true);
    await exportSelection(format, { period, population }).catch((error: Error) =>
      message.error(error.message),
    );
    setBusy(false);
  };
  const shown = tally ?? EMPTY_TALLY;
  // there before anything is selected: to make its buttons and their styles anew costs more than all else that a selection does
  return (
    <section className="selection-bar float" aria-label={t("label")} hidden={tally === null}>
      <p className="selection-head">
        <b>{t("count", { count: shown.parcels })}</b> {t("mu", { mu: writeMu(shown.areaDm2) })}
        {scenario !== null && <span className="ui-tag">{t("scenario:standing.was")}</span>}
        {gone > 0 && <span className="selection-gone">{t("gone", { count: gone })}</span>}
      </p>
      <SelectionSums tally={shown} />
      <div className="selection-actions">
        <Popover
          trigger="click"
          placement="bottomRight"
          content={
            <div className="selection-more">
              <SelectionSums tally={shown} />
            </div>
          }
        >
          <Button size="small" className="selection-all">
            {t("sums")}
          </Button>
        </Popover>
        <Button
          size="small"
          onClick={() => runCommand("fitSelection")}
          title={t("fit")}
          aria-label={t("fit")}
          icon={<Icon name="fit" size={16} />}
        />
        <Dropdown
          menu={{
            items: SELECTION_FORMATS.map((key) => ({ key, label: t(`format.${key}`) })),
            onClick: ({ key }) => {
              const format = SELECTION_FORMATS.find((one) => one === key);
              if (format) void save(format);
            },
          }}
          trigger={["click"]}
        >
          <Button size="small" loading={busy}>
            {t("export")}
          </Button>
        </Dropdown>
        <Button size="small" onClick={clearSelection}>
          {t("clear")}
        </Button>
      </div>
    </section>
  );
});
