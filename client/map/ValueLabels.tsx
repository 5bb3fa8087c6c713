// Which numbers are written inside the plots? Those in view, near enough, and only where the number fits.
import type { Feature, FeatureCollection, Point } from "geojson";
import { useCallback, useEffect, useState } from "react";
import { Layer, Source, useMap } from "react-map-gl/maplibre";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { targetOfParcel } from "../../geo/target/parcelTargets";
import { isPerMu, type SteadyView } from "../state/view";
import { MAP_FONT } from "./mapStyle";
import { judgementOf } from "./parcelFigures";
import { METRIC_OF, type Scene, useScene } from "./scene";
import { useMapEvent } from "./useMapEvent";
import { VALUES_FROM_ZOOM } from "./zoomLevels";

const EMPTY: FeatureCollection<Point> = { type: "FeatureCollection", features: [] };
const SIZE = 12;

export function ValueLabels({ view }: { view: SteadyView }) {
  const scene = useScene();
  const { current: map } = useMap();
  const [labels, setLabels] = useState<FeatureCollection<Point>>(EMPTY);
  const refresh = useCallback(() => {
    const zoom = map?.getZoom() ?? 0;
    const bounds = map?.getBounds();
    if (!bounds || zoom < VALUES_FROM_ZOOM) return setLabels((old) => (old.features.length ? EMPTY : old));
    const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
    setLabels(valueLabels(scene, view, box, zoom));
  }, [map, scene, view]);
  useMapEvent("moveend", refresh);
  useEffect(refresh, [refresh]);
  return (
    <Source id="values" type="geojson" data={labels}>
      <Layer
        id="value-label"
        type="symbol"
        minzoom={VALUES_FROM_ZOOM}
        layout={{
          "text-field": ["get", "text"],
          "text-font": MAP_FONT.medium,
          "text-size": SIZE,
          "text-allow-overlap": true,
          "text-ignore-placement": true,
        }}
        paint={{
          "text-color": ["get", "ink"],
          "text-halo-color": ["get", "fill"],
          "text-halo-width": view.hatch || view.measure === "verdict" ? 1.8 : 0,
        }}
      />
    </Source>
  );
}

function valueLabels(
  { land, columns, enterprises, classes, legend, filter, targets, annual }: Scene,
  view: SteadyView,
  box: readonly [number, number, number, number],
  zoom: number,
): FeatureCollection<Point> {
  const { measure } = view;
  if (!land || !columns || !classes || !(isPerMu(measure) || measure === "class")) return EMPTY;
  const { boxes, labelPoint } = land.geometry;
  const pxPerDegree = (512 * 2 ** zoom) / 360;
  const features: Feature<Point>[] = [];
  for (const i of land.picker.within(...box)) {
    const entry = legend[classes[i] ?? 0];
    if (filter.passing?.[i] === 0) continue;
    if (!entry || entry.aside || (view.classes && !view.classes.has(entry.token))) continue;
    const text =
      measure === "class"
        ? lettersOf(enterprises, i)
        : figureText({ land, columns, targets, annual }, measure, i);
    if (text === null) continue;
    const lon = labelPoint[i * 2] ?? 0;
    const lat = labelPoint[i * 2 + 1] ?? 0;
    const width = ((boxes[i * 4 + 2] ?? 0) - (boxes[i * 4] ?? 0)) * pxPerDegree;
    const height =
      (((boxes[i * 4 + 3] ?? 0) - (boxes[i * 4 + 1] ?? 0)) * pxPerDegree) / Math.cos((lat * Math.PI) / 180);
    // 0.555 em a digit, 0.28 the point: measured on the shipped font.
    if (((text.length - 1) * 0.555 + 0.28) * SIZE + 3 > width * 0.92 || height < SIZE + 6) continue;
    features.push({
      type: "Feature",
      properties: { text, ink: entry.ink, fill: entry.fill },
      geometry: { type: "Point", coordinates: [lon, lat] },
    });
  }
  return { type: "FeatureCollection", features };
}

function figureText(
  {
    land,
    columns,
    targets,
    annual,
  }: Pick<Scene, "targets" | "annual"> & {
    land: NonNullable<Scene["land"]>;
    columns: NonNullable<Scene["columns"]>;
  },
  measure: "output" | "tax" | "rd",
  parcel: number,
): string | null {
  const own = targets && targetOfParcel(targets, METRIC_OF[measure], parcel);
  const { value } = judgementOf({ geometry: land.geometry, columns }, measure, parcel, own, annual);
  return value === null ? null : formatHalfUp(value, measure === "output" ? 0 : 1, { minus: "−" });
}

/** The classes of the enterprises on a parcel, each once: "A", "B·D"; null where none has one. */
function lettersOf(enterprises: Scene["enterprises"], parcel: number): string | null {
  const { codes, members } = enterprises?.words.class ?? { codes: [] };
  const letters = (members?.[codes[parcel] ?? 0] ?? []).filter((word) => word.length === 1);
  return letters.length === 0 ? null : letters.join("·");
}
