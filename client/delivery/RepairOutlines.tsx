// How did one shape come, and how would it be repaired? Dashed before, solid after.
import { useMemo } from "react";
import { Layer, Source } from "react-map-gl/maplibre";
import type { Theme } from "../state/view";
import { coloursOf } from "../theme/tokens";
import type { useMarks } from "./marks";

export function RepairOutlines({
  repair,
  theme,
}: {
  repair: ReturnType<typeof useMarks>["repair"];
  theme: Theme;
}) {
  const colours = coloursOf(theme);
  const [before, after] = useMemo(
    () =>
      [repair?.before, repair?.after].map((rings) => ({
        type: "MultiLineString" as const,
        coordinates: rings ?? [],
      })),
    [repair],
  );
  if (before === undefined || after === undefined) return null;
  return (
    <>
      <Source id="repair-after" type="geojson" data={after}>
        <Layer
          id="repair-after"
          type="line"
          paint={{ "line-color": colours.primary, "line-width": 3, "line-opacity": 0.9 }}
        />
      </Source>
      <Source id="repair-before" type="geojson" data={before}>
        <Layer
          id="repair-before"
          type="line"
          paint={{ "line-color": colours.missed, "line-width": 1.75, "line-dasharray": [3, 2] }}
        />
      </Source>
    </>
  );
}
