// What lies under the parks? Sea, neighbours, the district as paper, the graticule; no tiles, so nothing is fetched.
import type { FeatureCollection } from "geojson";
import type { FilterSpecification } from "maplibre-gl";
import { memo, useMemo, useState } from "react";
import { Layer, Source, useMap } from "react-map-gl/maplibre";
import { Basemap } from "../basemap/Basemap";
import { useTranslation } from "../locale/useTranslation";
import type { Theme } from "../state/view";
import { coloursOf } from "../theme/tokens";
import { graticule, graticuleStep } from "./graticule";
import { MAP_FONT } from "./mapStyle";
import { useGround } from "./scene";
import { useMapEvent } from "./useMapEvent";

const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };
const NEIGHBOUR: FilterSpecification = ["==", ["get", "role"], "neighbour"];
const DISTRICT: FilterSpecification = ["==", ["get", "role"], "district"];

export const BaseLayers = memo(function BaseLayers({ theme, labelled }: { theme: Theme; labelled: boolean }) {
  const { outline, overview } = useGround();
  const { i18n } = useTranslation();
  const { current: map } = useMap();
  const colours = coloursOf(theme);
  const [step, setStep] = useState(() => graticuleStep(map?.getZoom() ?? 10));
  useMapEvent("zoom", () => setStep(graticuleStep(map?.getZoom() ?? 10)));
  const lines = useMemo(
    () => (overview.extent ? graticule(overview.extent, step) : EMPTY),
    [overview.extent, step],
  );
  const name =
    i18n.language === "en" ? (overview.nameEn ?? overview.name) : overview.name.split("").join(" ");
  return (
    <>
      <Layer id="sea" type="background" paint={{ "background-color": colours.sea }} />
      <Source id="outline" type="geojson" data={outline ?? EMPTY} tolerance={0.8}>
        <Layer id="neighbours" type="fill" filter={NEIGHBOUR} paint={{ "fill-color": colours["land-out"] }} />
        <Layer
          id="neighbour-lines"
          type="line"
          filter={NEIGHBOUR}
          paint={{ "line-color": colours.grat, "line-width": 1 }}
        />
        <Layer id="district" type="fill" filter={DISTRICT} paint={{ "fill-color": colours.land }} />
      </Source>
      <Source id="graticule" type="geojson" data={lines}>
        <Layer id="graticule-lines" type="line" paint={{ "line-color": colours.grat, "line-width": 1 }} />
      </Source>
      <Basemap theme={theme} beforeId="graticule-lines" />
      <Layer
        id="district-edge"
        source="outline"
        type="line"
        filter={DISTRICT}
        layout={{ "line-join": "round" }}
        paint={{ "line-color": colours["border-map"], "line-opacity": 0.18, "line-width": 7 }}
      />
      <Layer
        id="district-line"
        source="outline"
        type="line"
        filter={DISTRICT}
        layout={{ "line-join": "round" }}
        paint={{
          "line-color": colours["border-map"],
          "line-width": 1.5,
          "line-dasharray": [6, 1.7, 1, 1.7],
        }}
      />
      {labelled && overview.extent && (
        <Source id="district-name" type="geojson" data={districtPoint(overview.extent, name)}>
          <Layer
            id="district-label"
            type="symbol"
            maxzoom={11}
            layout={{
              "text-field": ["get", "name"],
              "text-font": MAP_FONT.regular,
              "text-size": 16,
              "text-letter-spacing": 0.3,
              "text-optional": true,
            }}
            paint={{ "text-color": colours["ink-2"], "text-halo-color": colours.halo, "text-halo-width": 2 }}
          />
        </Source>
      )}
    </>
  );
});

function districtPoint(extent: readonly [number, number, number, number], name: string) {
  return {
    type: "Feature" as const,
    properties: { name },
    geometry: {
      type: "Point" as const,
      coordinates: [(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2],
    },
  };
}
