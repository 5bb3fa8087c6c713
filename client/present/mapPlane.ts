// Where on a flat picture does a point of the district lie? Metres east and north, fitted into a frame; for pictures without a map engine.

/** Radii of curvature at 29.8° N on the CGCS2000 ellipsoid, metres (domain 3.4); over a district they change by 0.01 %. */
const MERIDIAN_M = 6_351_184;
const VERTICAL_M = 6_383_416;
const RADIANS = Math.PI / 180;

export interface MapPlane {
  /** Pixels of the picture. */
  x: (lon: number) => number;
  y: (lat: number) => number;
  /** Pixels of one metre. */
  pxPerMetre: number;
}

type Box = readonly [number, number, number, number];

/** A plane on which the box (west, south, east, north) fills the frame as far as it can, in its middle. */
export function mapPlane(box: Box, frame: { width: number; height: number; pad: number }): MapPlane {
  const [west, south, east, north] = box;
  const metresPerLon = VERTICAL_M * Math.cos(((south + north) / 2) * RADIANS) * RADIANS;
  const metresPerLat = MERIDIAN_M * RADIANS;
  const wide = Math.max((east - west) * metresPerLon, 1);
  const high = Math.max((north - south) * metresPerLat, 1);
  const pxPerMetre = Math.min((frame.width - 2 * frame.pad) / wide, (frame.height - 2 * frame.pad) / high);
  return {
    x: (lon) => frame.width / 2 + (lon - (west + east) / 2) * metresPerLon * pxPerMetre,
    y: (lat) => frame.height / 2 - (lat - (south + north) / 2) * metresPerLat * pxPerMetre,
    pxPerMetre,
  };
}

/** The `d` of an SVG path through rings of longitude and latitude. */
export function pathOf(rings: readonly (readonly (readonly number[])[])[], { x, y }: MapPlane): string {
  return rings
    .map(
      (ring) =>
        `M${ring.map(([lon = 0, lat = 0]) => `${x(lon).toFixed(1)} ${y(lat).toFixed(1)}`).join("L")}Z`,
    )
    .join("");
}

/** The longest 1-2-5 length in metres that is no longer than `most` pixels. */
export function scaleLength({ pxPerMetre }: MapPlane, most: number): number {
  const metres = most / pxPerMetre;
  const power = 10 ** Math.floor(Math.log10(metres));
  return ([5, 2, 1].find((n) => n * power <= metres) ?? 1) * power;
}
