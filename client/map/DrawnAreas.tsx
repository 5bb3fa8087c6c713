// Where are the areas that the filter asks for? Outlined as they were drawn, over plots and under names.
import { memo, useMemo } from "react";
import { Layer, Source } from "react-map-gl/maplibre";
import { drawnAreas, linesOf } from "../filter/drawnAreas";
import type { Theme } from "../state/view";
import { coloursOf } from "../theme/tokens";
import { useShownFilter } from "./scene";
import { OVER_LINES } from "./zOrder";

export const DrawnAreas = memo(function DrawnAreas({ theme }: { theme: Theme }) {
  const { filter } = useShownFilter();
  const areas = useMemo(() => drawnAreas(filter), [filter]);
  const lines = useMemo(() => linesOf(areas), [areas]);
  if (areas.length === 0) return null;
  const colours = coloursOf(theme);
  return (
    <Source id="drawn-areas" type="geojson" data={lines}>
      <Layer
        id="drawn-areas-case"
        type="line"
        beforeId={OVER_LINES}
        paint={{ "line-color": colours["select-case"], "line-width": 4 }}
      />
      <Layer
        id="drawn-areas-line"
        type="line"
        beforeId={OVER_LINES}
        paint={{ "line-color": colours.primary, "line-width": 2, "line-dasharray": [3, 1.5] }}
      />
    </Source>
  );
});
