// How do reference layers lie on the map? Patterns under the plots, lines and points over them, words on top; what they are is never colour alone.
import type { ExpressionSpecification, Map as MapLibreMap } from "maplibre-gl";
import { memo, useEffect, useMemo, useState } from "react";
import { Layer, Source, useMap } from "react-map-gl/maplibre";
import { paintImage } from "../map/mapImages";
import { loadMapFont, MAP_FONT } from "../map/mapStyle";
import { OVER_LINES, UNDER_PARCELS } from "../map/zOrder";
import type { Theme } from "../state/view";
import { coloursOf, QUALITATIVE } from "../theme/tokens";
import {
  type ClassLook,
  type LayerClass,
  layerClasses,
  lookOfKind,
  NUMBER_LOOKS,
  PATTERNS,
} from "./layerClasses";
import { paintPattern } from "./patternTile";
import { type SeenLayer, useSeenLayers } from "./useReferenceLayers";

const AREAS: ExpressionSpecification = ["in", ["geometry-type"], ["literal", ["Polygon", "MultiPolygon"]]];
const POINTS: ExpressionSpecification = ["in", ["geometry-type"], ["literal", ["Point", "MultiPoint"]]];
const NOT_POINTS: ExpressionSpecification = ["!", POINTS];

const POINT_PX = 4.5;

/** The layers of the map that show a reference layer, by its id. */
export const drawnIds = (id: string): readonly string[] =>
  ["fill", "line", "point"].map((part) => `ref-${part}-${id}`);

export const ReferenceLayers = memo(function ReferenceLayers({ theme }: { theme: Theme }) {
  const layers = useSeenLayers();
  const { current: map } = useMap();
  const [painted, setPainted] = useState<Theme | null>(null);
  useEffect(() => {
    const native = map?.getMap();
    if (!native || layers.length === 0) return;
    paintPatterns(native, theme);
    setPainted(theme);
  }, [map, theme, layers.length]);
  if (painted === null) return null;
  // the uppermost first: each of the others goes right under the one before it
  return layers.map((layer, at) => (
    <ReferenceLayer key={layer.id} layer={layer} above={layers[at - 1]?.id ?? null} theme={painted} />
  ));
});

/** @param above the layer right over it; null for the uppermost */
function ReferenceLayer({ layer, above, theme }: { layer: SeenLayer; above: string | null; theme: Theme }) {
  const { id, kind, features, style } = layer;
  const colours = coloursOf(theme);
  const linesUnder = above === null ? OVER_LINES : `ref-case-${above}`;
  const classes = useMemo(
    () =>
      style.field === null
        ? []
        : layerClasses(features.features.map(({ properties }) => properties[style.field ?? ""] ?? "")),
    [features, style.field],
  );
  const labelled = useLabelFont(layer);
  const plain = lookOfKind(kind);
  const byClass = <T,>(of: (look: ClassLook) => T) =>
    chosen(style.field, classes, plain, of) as unknown as ExpressionSpecification;
  const colour = byClass((look) => colourOf(look, theme));
  return (
    <Source id={`ref-${id}`} type="geojson" data={features} tolerance={0.2}>
      <Layer
        id={`ref-fill-${id}`}
        type="fill"
        beforeId={above === null ? UNDER_PARCELS : `ref-fill-${above}`}
        filter={AREAS}
        paint={{
          "fill-pattern": byClass((look) => patternId(look)),
          "fill-opacity": style.opacity,
        }}
      />
      <Layer
        id={`ref-case-${id}`}
        type="line"
        beforeId={linesUnder}
        filter={NOT_POINTS}
        layout={{ "line-join": "round" }}
        paint={{ "line-color": colours.halo, "line-width": 4, "line-opacity": style.opacity * 0.8 }}
      />
      <Layer
        id={`ref-line-${id}`}
        type="line"
        beforeId={linesUnder}
        filter={NOT_POINTS}
        layout={{ "line-join": "round" }}
        paint={{
          "line-color": colour,
          "line-width": 1.8,
          "line-opacity": style.opacity,
          "line-dasharray": byClass((look) => ["literal", look.dash]),
        }}
      />
      <Layer
        id={`ref-point-${id}`}
        type="circle"
        beforeId={linesUnder}
        filter={POINTS}
        paint={{
          "circle-color": colour,
          "circle-radius": byClass((look) => look.pointPx ?? POINT_PX),
          "circle-stroke-color": colours.halo,
          "circle-stroke-width": 1.5,
          "circle-opacity": style.opacity,
          "circle-stroke-opacity": style.opacity,
        }}
      />
      {labelled && (
        <Layer
          id={`ref-label-${id}`}
          type="symbol"
          layout={{
            "text-field": ["to-string", ["get", style.label ?? ""]],
            "text-font": MAP_FONT.medium,
            "text-size": 12,
            "text-max-width": 9,
          }}
          paint={{
            "text-color": colours["map-ink"],
            "text-halo-color": colours.halo,
            "text-halo-width": 1.6,
            "text-opacity": style.opacity,
          }}
        />
      )}
    </Source>
  );
}

/** What each class has, as an expression on the attribute; of a layer with one look that alone. */
function chosen<T>(
  field: string | null,
  classes: readonly LayerClass[],
  plain: ClassLook,
  of: (look: ClassLook) => T,
): unknown {
  const own = classes.filter(({ values }) => values.length > 0);
  const rest = of(classes.find(({ values }) => values.length === 0)?.look ?? plain);
  if (field === null || own.length === 0) return rest;
  return [
    "match",
    ["to-string", ["get", field]],
    ...own.flatMap(({ values, look }) => [values, of(look)]),
    rest,
  ];
}

const patternId = ({ pattern, colour }: ClassLook): string => `ref-${pattern}-${colour ?? "ink"}`;

const colourOf = ({ colour }: ClassLook, theme: Theme): string =>
  (colour === null ? undefined : QUALITATIVE[colour]) ?? coloursOf(theme)["map-ink"];

/** All patterns in the colours that classes and kinds have. */
function paintPatterns(map: MapLibreMap, theme: Theme): void {
  const looks = [
    ...PATTERNS.map((pattern, colour) => ({ pattern, colour, dash: [] })),
    ...PATTERNS.map((pattern) => ({ pattern, colour: null, dash: [] })),
    ...NUMBER_LOOKS,
    ...(["control", "ecology", "farmland", "plan"] as const).map(lookOfKind),
  ];
  for (const look of looks)
    paintImage(map, patternId(look), 12, 12, (canvas) =>
      paintPattern(canvas, look.pattern, colourOf(look, theme)),
    );
}

/** True once the letters of its labels can be drawn in the shipped font. */
function useLabelFont({ features, style }: SeenLayer): boolean {
  const [ready, setReady] = useState<string | null>(null);
  const { label } = style;
  useEffect(() => {
    if (label === null) return;
    let gone = false;
    const letters = features.features.map(({ properties }) => properties[label] ?? "").join("");
    void loadMapFont(letters).then(() => {
      if (!gone) setReady(label);
    });
    return () => {
      gone = true;
    };
  }, [features, label]);
  return label !== null && ready === label;
}
