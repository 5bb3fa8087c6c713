// Shapes drawn in metres around a place in the district, and what the ledger says of them.
import { metresPerDegree } from "../../../geo/crs/metres";
import type { Finding, Shape } from "../../../geo/repair/finding";
import type { LayerContext } from "../../../geo/repair/layer";
import { repairLayer } from "../../../geo/repair/repairLayer";

const ORIGIN = [121.54, 29.76] as const;
const PER_DEGREE = metresPerDegree(ORIGIN[1]);

export type Corner = readonly [eastM: number, northM: number];
export const at = ([x, y]: Corner): [number, number] => [
  ORIGIN[0] + x / PER_DEGREE.east,
  ORIGIN[1] + y / PER_DEGREE.north,
];
/** A closed ring. */
export const ring = (...corners: Corner[]): [number, number][] => [...corners, corners[0]!].map(at);
export const polygon = (...rings: [number, number][][]) => ({ type: "Polygon" as const, coordinates: rings });
export const multi = (...polygons: [number, number][][][]) => ({
  type: "MultiPolygon" as const,
  coordinates: polygons,
});
/** Counter-clockwise from its south-west corner. */
export const box = (x: number, y: number, width: number, height: number) =>
  ring([x, y], [x + width, y], [x + width, y + height], [x, y + height]);
export const square = (x: number, y: number, side = 100) => polygon(box(x, y, side, side));

export const shape = (key: string, geometry: unknown, more: Partial<Shape> = {}): Shape => ({
  key,
  id: key,
  geometry,
  registeredDm2: null,
  ...more,
});

const PARCELS: LayerContext = {
  of: "parcels",
  window: { west: 121.3, south: 29.4, east: 122.1, north: 30.1 },
  district: null,
  parks: [],
};

export const findings = (
  shapes: readonly Shape[],
  context: Partial<LayerContext> = {},
  accept: (finding: Finding) => boolean = () => true,
) => repairLayer(shapes, { ...PARCELS, ...context }, accept);

/** Kind and subject of each finding. */
export const named = (shapes: readonly Shape[], context: Partial<LayerContext> = {}): string[] =>
  findings(shapes, context).findings.map(({ kind, subject }) => `${kind} ${subject}`);

export const only = (geometry: unknown, more: Partial<Shape> = {}, context: Partial<LayerContext> = {}) => {
  const { findings: found, repaired } = findings([shape("a", geometry, more)], context);
  return { kinds: found.map(({ kind }) => kind), finding: found[0]!, repaired: repaired.get("a") };
};
