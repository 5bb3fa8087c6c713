// Where would a first delivery lie? Before there is a district to draw, its ghosts and pins over a neutral grid.
import "maplibre-gl/dist/maplibre-gl.css";
import "../map/map.css";
import maplibregl from "maplibre-gl";
import { useState } from "react";
import MapGL from "react-map-gl/maplibre";
import { useTranslation } from "../locale/useTranslation";
import { BLANK_STYLE } from "../map/mapStyle";
import { useViewPart } from "../state/useView";
import { DeliveryMarks } from "./DeliveryMarks";
import { GridLayers } from "./GridLayers";

/** The district's middle: a delivery that lies elsewhere asks for its own place at once. */
const START = { longitude: 121.65, latitude: 29.77, zoom: 9.5 };

export default function DeliveryMap() {
  const { t } = useTranslation("map");
  const theme = useViewPart((view) => view.theme);
  const [ready, setReady] = useState(false);
  return (
    <section className="map" aria-label={t("label")}>
      <MapGL
        mapLib={maplibregl}
        mapStyle={BLANK_STYLE}
        initialViewState={START}
        minZoom={4}
        maxZoom={19}
        maxPitch={0}
        dragRotate={false}
        touchPitch={false}
        pitchWithRotate={false}
        attributionControl={false}
        fadeDuration={0}
        onLoad={() => setReady(true)}
      >
        {ready && (
          <>
            <GridLayers theme={theme} />
            <DeliveryMarks theme={theme} />
          </>
        )}
      </MapGL>
    </section>
  );
}
