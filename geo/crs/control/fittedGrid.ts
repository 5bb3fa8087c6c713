// How are numbers of an own grid placed once its parameters are known?

import { computedDatum, type Degrees } from "../crsSystem";
import { ellipsoidOf } from "../datum";
import { systemOf } from "../systemOf";
import { type Transformer, transformer } from "../transformer";
import { fromGeocentric, type Geocentric, toGeocentric } from "./geocentric";

/**
 * Parameters from the grid to CGCS2000, plain data to be kept with a source. Numbers go in as east, north.
 * - `offset`: metres to add to get numbers of `zone`.
 * - `helmert4`: E = eastM + a·x − b·y, N = northM + b·x + a·y in `zone`, about the pivot (`pivot` → 0, 0).
 * - `bursa7`: degrees of `source` to geocentric metres X' = pivot + t + (1 + scalePpm·10⁻⁶) · R · (X − pivot), with
 *   small rotations in arc seconds of the axes (position-vector sense), to CGCS2000.
 */
export type FittedGrid =
  | { readonly kind: "offset"; readonly zone: string; readonly eastM: number; readonly northM: number }
  | {
      readonly kind: "helmert4";
      readonly zone: string;
      readonly pivot: readonly [number, number];
      readonly eastM: number;
      readonly northM: number;
      readonly a: number;
      readonly b: number;
    }
  | {
      readonly kind: "bursa7";
      readonly source: string;
      readonly pivot: Geocentric;
      readonly shiftM: Geocentric;
      readonly rotationSeconds: Geocentric;
      readonly scalePpm: number;
    };

export const SECOND = Math.PI / 180 / 3600;

/**
 * @throws RangeError where `zone` or `source` is no system with known parameters
 */
export function fittedTransformer(grid: FittedGrid): Transformer {
  if (grid.kind === "bursa7") return bursaTransformer(grid);
  const zone = transformer(grid.zone);
  const plane = grid.kind === "offset" ? offsetPlane(grid) : helmertPlane(grid);
  return {
    toDegrees: (x, y) => zone.toDegrees(...plane.forward(x, y)),
    fromDegrees: (lon, lat) => plane.inverse(...zone.fromDegrees(lon, lat)),
  };
}

interface Plane {
  readonly forward: (x: number, y: number) => [number, number];
  readonly inverse: (east: number, north: number) => [number, number];
}

const offsetPlane = ({ eastM, northM }: FittedGrid & { kind: "offset" }): Plane => ({
  forward: (x, y) => [x + eastM, y + northM],
  inverse: (east, north) => [east - eastM, north - northM],
});

function helmertPlane({ pivot: [px, py], eastM, northM, a, b }: FittedGrid & { kind: "helmert4" }): Plane {
  const square = a * a + b * b;
  return {
    forward: (x, y) => [eastM + a * (x - px) - b * (y - py), northM + b * (x - px) + a * (y - py)],
    inverse: (east, north) => {
      const [e, n] = [east - eastM, north - northM];
      return [px + (a * e + b * n) / square, py + (a * n - b * e) / square];
    },
  };
}

function bursaTransformer(grid: FittedGrid & { kind: "bursa7" }): Transformer {
  const system = systemOf(grid.source);
  const datum = system === null ? null : computedDatum(system);
  if (datum === null) throw new RangeError(`${grid.source} is no system with known parameters`);
  const source = transformer(grid.source);
  const [from, to] = [ellipsoidOf(datum), ellipsoidOf("CGCS2000")];
  const toDegrees = (x: number, y: number): Degrees =>
    fromGeocentric(to, shifted(grid, toGeocentric(from, ...source.toDegrees(x, y))));
  return {
    toDegrees,
    // The shift is nearly the same everywhere, so stepping back by the miss settles within a few rounds.
    fromDegrees: (lon, lat) => {
      let degrees: Degrees = [lon, lat];
      for (let round = 0; round < 6; round++) {
        const [there, up] = fromGeocentric(to, shifted(grid, toGeocentric(from, ...degrees)));
        degrees = [degrees[0] + lon - there, degrees[1] + lat - up];
      }
      return source.fromDegrees(...degrees);
    },
  };
}

function shifted(grid: FittedGrid & { kind: "bursa7" }, [x, y, z]: Geocentric): Geocentric {
  const { pivot, shiftM, scalePpm } = grid;
  const [dx, dy, dz] = [x - pivot[0], y - pivot[1], z - pivot[2]];
  const [rx, ry, rz] = grid.rotationSeconds.map((angle) => angle * SECOND) as Geocentric;
  const scale = 1 + scalePpm * 1e-6;
  return [
    pivot[0] + shiftM[0] + scale * (dx - rz * dy + ry * dz),
    pivot[1] + shiftM[1] + scale * (rz * dx + dy - rx * dz),
    pivot[2] + shiftM[2] + scale * (-ry * dx + rx * dy + dz),
  ];
}
