// What can be done with what is selected? Seen whole, exported, dropped; and how it comes to its sums, where the bar has no room for that.
import { App, Button, Dropdown, Popover } from "antd";
import { memo, useState } from "react";
import type { Tally } from "../../geo/tally/tally";
import { useTranslation } from "../locale/useTranslation";
import { runCommand } from "../state/commands";
import { currentAddress } from "../state/viewStore";
import { Icon } from "../theme/Icon";
import { exportSelection, SELECTION_FORMATS, type SelectionFormat } from "./exportSelection";
import { SelectionSums } from "./SelectionSums";
import { clearSelection } from "./selectionStore";

/** Renders again only for another selection, not for each colour of the map. */
export const SelectionActions = memo(function SelectionActions({ tally }: { tally: Tally }) {
  const { t } = useTranslation("selection");
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async (format: SelectionFormat) => {
    setBusy(true);
    const { period, population } = currentAddress().view;
    await exportSelection(format, { period, population }).catch((error: Error) =>
      message.error(error.message),
    );
    setBusy(false);
  };
  return (
    <div className="selection-actions">
      <Popover
        trigger="click"
        placement="bottomRight"
        content={
          <div className="selection-more">
            <SelectionSums tally={tally} />
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
  );
});
