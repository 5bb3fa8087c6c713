// What do the colours and the lines of the map stand for, and what may be chosen?
import { Radio, Switch } from "antd";
import { useTranslation } from "react-i18next";
import type { ParkKind } from "../../server/api/shapes";
import { useScene } from "../map/scene";
import { useView } from "../state/useView";
import { isPerMu, MEASURES, type MeasureId } from "../state/view";
import { ParkKindIcon } from "../ui/ParkKindIcon";

const KINDS: readonly ParkKind[] = [
  "strategic_park",
  "advantage_community",
  "themed_park",
  "planned_cluster",
  "relocation_park",
  "cluster_area",
];

export function LayersPanel() {
  const { t } = useTranslation(["app", "map"]);
  const { measure, hatch, open } = useView();
  const { parkShapes } = useScene();
  const present = new Set((parkShapes?.features ?? []).map((park) => park.properties.kind));
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
            {t(`map:measure.${id}`)} <kbd>{i + 1}</kbd>
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
      <h3>{t("parkLines")}</h3>
      <ul className="kinds">
        {KINDS.filter((kind) => present.has(kind)).map((kind) => (
          <li key={kind}>
            <ParkKindIcon kind={kind} /> {t(`map:kind.${kind}`)}
          </li>
        ))}
      </ul>
      <p className="note">{t("trioNote")}</p>
    </div>
  );
}
