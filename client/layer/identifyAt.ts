// Which features of the reference layers that are seen lie under the pointer?
import type { MapMouseEvent } from "maplibre-gl";
import { type IdentifiedFeature, showIdentified } from "./identified";
import { drawnIds } from "./ReferenceLayers";

/** A line or a point is hit from so far, pixels. */
const REACH_PX = 4;

/** Opens what is there. @param seen ids of the layers that are seen. @returns false where nothing is there: an open popup goes */
export function identifyAt({ target, point, lngLat }: MapMouseEvent, seen: readonly string[]): boolean {
  const layers = seen.flatMap(drawnIds).filter((id) => target.getLayer(id));
  const hits =
    layers.length === 0
      ? []
      : target.queryRenderedFeatures(
          [
            [point.x - REACH_PX, point.y - REACH_PX],
            [point.x + REACH_PX, point.y + REACH_PX],
          ],
          { layers },
        );
  const features = new Map<string, IdentifiedFeature>();
  for (const { id, source, properties } of hits) {
    const layer = source.slice("ref-".length);
    features.set(`${layer} ${id}`, { layer, row: Number(id), properties });
  }
  showIdentified(
    features.size === 0 ? null : { lon: lngLat.lng, lat: lngLat.lat, features: [...features.values()] },
  );
  return features.size > 0;
}
