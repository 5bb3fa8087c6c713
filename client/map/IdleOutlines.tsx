// How does idle land look empty? Dashed paper: a dash that only these few plots need, so MapLibre draws it.
import { memo, useMemo } from "react";
import { Layer, Source } from "react-map-gl/maplibre";
import type { Theme } from "../state/view";
import { coloursOf } from "../theme/tokens";
import { ringsOf } from "./parcelGeometry";
import { useGround } from "./scene";
import { OUTLINES_FROM_ZOOM } from "./zoomLevels";

interface Props {
  theme: Theme;
  /** False where the legend has idle land faded. */
  lit: boolean;
}

export const IdleOutlines = memo(function IdleOutlines({ theme, lit }: Props) {
  const { land } = useGround();
  const lines = useMemo(() => {
    const rings: [number, number][][] = [];
    if (land) {
      for (let i = 0; i < land.geometry.count; i++) {
        if (land.geometry.idle[i] === 1) rings.push(...ringsOf(land.geometry, i));
      }
    }
    return { type: "MultiLineString" as const, coordinates: rings };
  }, [land]);
  const colours = coloursOf(theme);
  return (
    <Source id="idle" type="geojson" data={lines}>
      <Layer
        id="idle-ground"
        type="line"
        minzoom={OUTLINES_FROM_ZOOM}
        paint={{ "line-color": colours.land, "line-width": 1.6 }}
      />
      <Layer
        id="idle-dash"
        type="line"
        minzoom={OUTLINES_FROM_ZOOM}
        paint={{
          "line-color": colours["ink-3"],
          "line-width": 1,
          "line-dasharray": [3, 2],
          "line-opacity": lit ? 1 : 0.3,
        }}
      />
    </Source>
  );
});
