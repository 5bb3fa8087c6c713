// Files as offices deliver them: county-a's parcels in any system, with or without statement, parks and known features.
import { readFileSync } from "node:fs";
import type { LandGeometry } from "../../../geo/area/landGeometry";
import type { CrsEvidence } from "../../../geo/crs/detect/evidence";
import { metresPerDegree } from "../../../geo/crs/metres";
import { systemOf } from "../../../geo/crs/systemOf";
import { transformer } from "../../../geo/crs/transformer";

type Ring = [number, number][];
const read = (name: string): { geometry: { coordinates: Ring[] } }[] =>
  JSON.parse(readFileSync(new URL(`../../fixtures/county-a/${name}`, import.meta.url), "utf8")).features;

/** Outer rings of 1200 parcels, degrees. */
export const PARCELS: readonly Ring[] = read("parcels.geojson").map(
  ({ geometry }) => geometry.coordinates[0] ?? [],
);
const PARKS = read("parks.geojson").map(({ geometry }) => ({
  type: "Polygon",
  ...geometry,
})) as LandGeometry[];
/** 鄞州区 with some kilometres around it. */
const YINZHOU = { west: 121.3, south: 29.4, east: 122.1, north: 30.1 };

/**
 * What lies between an old datum and CGCS2000 here, metres east and north, CGCS2000 minus the old degrees: invented,
 * within what was published for China (for Beijing 54 less the 58 m of northing that its ellipsoid makes).
 */
const DATUM_SHIFT_M: Record<string, readonly [number, number]> = {
  Xian1980: [97.3, 14.2],
  Beijing1954: [58.6, 11.7],
};

export interface FileOptions {
  readonly system: string;
  readonly swapped?: boolean;
  readonly stated?: string | null;
  readonly format?: string;
  readonly parks?: boolean;
  readonly anchors?: number;
  readonly extent?: CrsEvidence["extent"];
  readonly remembered?: string | null;
  readonly parcels?: readonly Ring[];
  /** Old datums without any shift, as when somebody only relabelled the file. */
  readonly unshifted?: boolean;
}

/** Numbers of a place as a survey in that system has them. */
function surveyed(
  system: string,
  swapped = false,
  unshifted = false,
): (place: readonly [number, number]) => [number, number] {
  const { fromDegrees } = transformer(system, { swapped });
  const [eastM, northM] = (unshifted ? undefined : DATUM_SHIFT_M[systemOf(system)?.datum ?? ""]) ?? [0, 0];
  return ([lon, lat]) => {
    const scale = metresPerDegree(lat);
    return fromDegrees(lon - eastM / scale.east, lat - northM / scale.north);
  };
}

export function evidenceOf(options: FileOptions): CrsEvidence {
  const { system, swapped = false, parcels = PARCELS, format = "csv" } = options;
  const numbers = surveyed(system, swapped, options.unshifted);
  const shapes = parcels.map((ring) => ring.map(numbers));
  const centroid = (ring: readonly (readonly number[])[]): [number, number] => {
    const corners = ring.slice(1);
    const mean = (index: number) =>
      corners.reduce((sum, corner) => sum + (corner[index] ?? 0), 0) / corners.length;
    return [mean(0), mean(1)];
  };
  return {
    stated: options.stated ?? null,
    positions: shapes.flat(),
    shapes,
    extent: options.extent === undefined ? YINZHOU : options.extent,
    parks: options.parks === false ? [] : PARKS,
    anchors: shapes.slice(0, options.anchors ?? 0).map((ring, index) => ({
      raw: centroid(ring),
      known: centroid(parcels[index] ?? []),
    })),
    remembered: options.remembered ?? null,
    format,
    axisHint: format === "csv" || format === "txt" || format === "dxf" ? "unknown" : "eastFirst",
  };
}
