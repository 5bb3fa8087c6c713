// The parcels that go out in every format and come in again: 60 of the county's, holes and parts among them.
import { readFileSync } from "node:fs";
import type { LandGeometry } from "../../../geo/area/landGeometry";
import { transformer } from "../../../geo/crs/transformer";

export interface Parcel {
  readonly properties: Readonly<Record<string, string | number>>;
  readonly geometry: LandGeometry;
}

const PATH = new URL("../../fixtures/county-a/parcels.geojson", import.meta.url);
const COUNT = 60;

/** One parcel with a hole and one of two parts come last: the county's own have neither. */
export function someParcels(): Parcel[] {
  const { features } = JSON.parse(readFileSync(PATH, "utf8")) as { features: Parcel[] };
  const step = features.length / COUNT;
  const some = features.filter((_, index) => index % step === 0);
  return some.map((parcel, index) =>
    index === COUNT - 1 ? withHole(parcel) : index === COUNT - 2 ? inTwoParts(parcel) : parcel,
  );
}

type Ring = [number, number][];
const outer = ({ geometry }: Parcel): Ring => geometry.coordinates[0] as Ring;

function centre(ring: Ring): [number, number] {
  const open = ring.slice(1);
  const mean = (axis: 0 | 1) => open.reduce((sum, point) => sum + point[axis], 0) / open.length;
  return [mean(0), mean(1)];
}

const round = (degrees: number): number => Math.round(degrees * 1e8) / 1e8;
const shrunk = (ring: Ring, factor: number): Ring => {
  const [lon, lat] = centre(ring);
  return ring.map(([x, y]) => [round(lon + (x - lon) * factor), round(lat + (y - lat) * factor)]);
};

function withHole(parcel: Parcel): Parcel {
  const ring = outer(parcel);
  return {
    ...parcel,
    geometry: { type: "Polygon", coordinates: [ring, shrunk(ring, 0.3).toReversed()] } as LandGeometry,
  };
}

function inTwoParts(parcel: Parcel): Parcel {
  const ring = shrunk(outer(parcel), 0.5);
  const beside = ring.map(([x, y]) => [round(x + 0.02), y]);
  return { ...parcel, geometry: { type: "MultiPolygon", coordinates: [[ring], [beside]] } as LandGeometry };
}

const polygonsOf = ({ type, coordinates }: LandGeometry): [number, number][][][] =>
  (type === "Polygon" ? [coordinates] : coordinates) as unknown as [number, number][][][];

/** The same parcels with their coordinates in a system. */
export function inSystem(parcels: readonly Parcel[], system: string): Parcel[] {
  const { fromDegrees } = transformer(system);
  return parcels.map((parcel) => ({
    ...parcel,
    geometry: {
      type: "MultiPolygon",
      coordinates: polygonsOf(parcel.geometry).map((rings) =>
        rings.map((ring) => ring.map(([x, y]) => fromDegrees(x, y))),
      ),
    } as LandGeometry,
  }));
}

export const collectionOf = (parcels: readonly Parcel[], system: string | null): string =>
  JSON.stringify({
    type: "FeatureCollection",
    ...(system === null ? {} : { crs: { type: "name", properties: { name: system } } }),
    features: parcels.map(({ properties, geometry }) => ({ type: "Feature", properties, geometry })),
  });

/** Every corner, closing ones left away. */
const corners = (geometry: LandGeometry): [number, number][] =>
  polygonsOf(geometry).flatMap((rings) => rings.flatMap((ring) => ring.slice(1)));

/**
 * How far the corners of two shapes lie apart at most, each from the nearest of the other; infinite where they have not as many rings or
 * corners. Where a ring begins and which way it runs is of no matter.
 * @param scale metres of one unit, along each axis
 */
export function apart(a: LandGeometry, b: LandGeometry, scale: readonly [number, number]): number {
  const rings = (geometry: LandGeometry) =>
    polygonsOf(geometry)
      .map((all) => all.length)
      .sort()
      .join();
  const [p, q] = [corners(a), corners(b)];
  if (rings(a) !== rings(b) || p.length !== q.length) return Number.POSITIVE_INFINITY;
  const farthest = (from: typeof p, to: typeof p) =>
    Math.max(
      ...from.map(([x, y]) =>
        Math.min(...to.map(([u, v]) => Math.hypot((x - u) * scale[0], (y - v) * scale[1]))),
      ),
    );
  return Math.max(farthest(p, q), farthest(q, p));
}

/** Metres of a degree at the county's latitude, 30° N. */
export const DEGREE_M = [96_486, 110_852] as const;
