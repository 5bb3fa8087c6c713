// What is the map coloured by? The choices in reach, the same as keys 1 to 9.
import { Segmented } from "antd";
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
      <Segmented<MeasureId>
        aria-label={t("colourBy")}
        size="small"
        value={measure}
        onChange={(value) => open({ measure: value })}
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
