// What is the map coloured by? The choices in reach, the same as keys 1 to 9.
import { Radio } from "antd";
import { useTranslation } from "react-i18next";
import { afterMap } from "../map/afterMap";
import { useView } from "../state/useView";
import { MEASURES, type MeasureId } from "../state/view";

/** As many digits choose a measure. */
const KEYS = 9;

export const MeasureBar = afterMap(function MeasureBar() {
  const { t } = useTranslation("map");
  const { measure, open } = useView();
  return (
    <div className="measure-bar float">
      {/* not Segmented: its moving thumb measures the page and draws it three times, a third of what a recolour costs */}
      <Radio.Group
        aria-label={t("colourBy")}
        optionType="button"
        size="small"
        value={measure}
        onChange={({ target }) => open({ measure: target.value as MeasureId })}
        options={MEASURES.map((id, i) => ({
          value: id,
          label: (
            <span title={i < KEYS ? `${t(`measure.${id}`)} (${i + 1})` : t(`measure.${id}`)}>
              {t(`measureShort.${id}`)}
            </span>
          ),
        }))}
      />
    </div>
  );
});
