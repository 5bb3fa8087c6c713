// What do the colours and the lines of the map stand for, and what may be chosen?
import { Radio, Switch } from "antd";
import { BasemapSwitch } from "../basemap/BasemapSwitch";
import { BoundaryRules } from "../boundary/BoundaryRules";
import { LayerList } from "../layer/LayerList";
import { KindKey } from "../legend/KindKey";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { useView } from "../state/useView";
import { isPerMu, MEASURES, type MeasureId } from "../state/view";

/** As many digits choose a measure. */
const KEYS = 9;

export const LayersPanel = afterMap(function LayersPanel() {
  const { t } = useTranslation(["app", "map"]);
  const { measure, hatch, open } = useView();
  return (
    <div className="layers padded">
      <h3>{t("map:colourBy")}</h3>
      <Radio.Group
        value={measure}
        onChange={(event) => {
          const chosen = MEASURES.find((id) => id === event.target.value);
          if (chosen) open({ measure: chosen });
        }}
        className="layers-choice"
      >
        {MEASURES.map((id: MeasureId, i) => (
          <Radio key={id} value={id}>
            {t(`map:measure.${id}`)} {i < KEYS ? <kbd>{i + 1}</kbd> : null}
          </Radio>
        ))}
      </Radio.Group>
      <div className="layers-switch">
        <span id="layers-texture">
          {t("texture")}
          <small>{t("textureWhy")}</small>
        </span>
        <Switch
          aria-labelledby="layers-texture"
          size="small"
          checked={hatch}
          disabled={!isPerMu(measure)}
          onChange={(on) => open({ hatch: on })}
        />
      </div>
      <BasemapSwitch />
      <LayerList />
      <h3>{t("parkLines")}</h3>
      <KindKey className="kinds" />
      <p className="note">{t("trioNote")}</p>
      <BoundaryRules />
    </div>
  );
});
