// Which areas that somebody drew does a filter ask for? They are seen on the map, and called so in the chips. Pure.
import type { Filter, WithinFilter } from "../../geo/filter/filter";

/** Every drawn area of a filter, wherever it stands in it. */
export function drawnAreas(filter: Filter | null): readonly WithinFilter[] {
  if (filter === null) return [];
  if (filter.op === "within") return [filter];
  if (filter.op === "not") return drawnAreas(filter.of);
  return filter.op === "all" || filter.op === "any" ? filter.of.flatMap(drawnAreas) : [];
}

/** As GeoJSON draws them: each ring closed, in degrees. */
export function linesOf(areas: readonly WithinFilter[]): {
  type: "MultiLineString";
  coordinates: [number, number][][];
} {
  return {
    type: "MultiLineString",
    coordinates: areas.map(({ ring }) =>
      [...ring, ...ring.slice(0, 1)].map(([lon, lat]): [number, number] => [Number(lon), Number(lat)]),
    ),
  };
}
