// What lies under a delivery where no district is known? Paper and the graticule around what is on the screen.
import { useState } from "react";
import { Layer, Source, useMap } from "react-map-gl/maplibre";
import { graticule, graticuleStep } from "../map/graticule";
import { useMapEvent } from "../map/useMapEvent";
import type { Theme } from "../state/view";
import { coloursOf } from "../theme/tokens";

export function GridLayers({ theme }: { theme: Theme }) {
  const { current: map } = useMap();
  const colours = coloursOf(theme);
  const linesNow = () => {
    const [[west, south], [east, north]] = (map?.getBounds().toArray() ?? [
      [0, 0],
      [0, 0],
    ]) as [[number, number], [number, number]];
    return graticule([west, south, east, north], graticuleStep(map?.getZoom() ?? 10));
  };
  const [lines, setLines] = useState(linesNow);
  useMapEvent("moveend", () => setLines(linesNow()));
  return (
    <>
      <Layer id="paper" type="background" paint={{ "background-color": colours.land }} />
      <Source id="grid" type="geojson" data={lines}>
        <Layer id="grid-lines" type="line" paint={{ "line-color": colours.grat, "line-width": 1 }} />
      </Source>
    </>
  );
}
