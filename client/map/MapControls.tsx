// How does one zoom without a wheel? Three buttons; they count as a person moving the map, so the link follows.
import { memo, useEffect } from "react";
import { useMap } from "react-map-gl/maplibre";
import { useTranslation } from "../locale/useTranslation";
import { onCommand } from "../state/commands";
import { Icon } from "../theme/Icon";
import { useFitBox } from "./useFitBox";

export const MapControls = memo(function MapControls({ frame }: { frame: () => void }) {
  const { current: map } = useMap();
  const { t } = useTranslation("map");
  useEffect(() => onCommand("fit", frame), [frame]);
  useFitBox();
  return (
    <div className="map-controls float">
      <button
        type="button"
        aria-label={t("zoomIn")}
        title={t("zoomIn")}
        onClick={(event) => map?.zoomIn({}, { originalEvent: event })}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        aria-label={t("zoomOut")}
        title={t("zoomOut")}
        onClick={(event) => map?.zoomOut({}, { originalEvent: event })}
      >
        <Icon name="minus" />
      </button>
      <button type="button" aria-label={t("fit")} title={`${t("fit")} (F)`} onClick={() => frame()}>
        <Icon name="fit" />
      </button>
    </div>
  );
});
