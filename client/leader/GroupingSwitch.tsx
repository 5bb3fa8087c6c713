// Parks, towns or clusters? The same sums, the same judge, another way to cut the land.
import { Segmented } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { GROUPINGS, type Grouping } from "../state/view";
import { openView } from "../state/viewStore";

export function GroupingSwitch() {
  const { t } = useTranslation("leader");
  const grouping = useViewPart((view) => view.grouping);
  return (
    <Segmented<Grouping>
      size="small"
      aria-label={t("grouping.label")}
      value={grouping}
      onChange={(chosen) => openView({ grouping: chosen, only: null })}
      options={GROUPINGS.map((value) => ({ value, label: t(`grouping.${value}`) }))}
    />
  );
}
