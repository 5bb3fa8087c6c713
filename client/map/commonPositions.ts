// Where do corners lie in deck.gl's plane? Worked out once, so that no frame works out a tangent and a logarithm for each of them.

/** Width of the world in the common space. */
const WORLD = 512;

export interface CommonPositions {
  /** What is to be added to each: a number that a float32 holds exactly, near the corners. */
  readonly origin: readonly [x: number, y: number];
  /** x, y interleaved, less the origin: within a district a float32 tells millimetres apart. */
  readonly offsets: Float32Array;
}

/** Web Mercator, north up, as math.gl's `lngLatToWorld`, which makes a list for each corner. @param positions longitude, latitude interleaved, degrees */
export function commonPositions(positions: Float64Array): CommonPositions {
  const origin = [Math.fround(worldX(positions[0] ?? 0)), Math.fround(worldY(positions[1] ?? 0))] as const;
  const offsets = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 2) {
    offsets[i] = worldX(positions[i] ?? 0) - origin[0];
    offsets[i + 1] = worldY(positions[i + 1] ?? 0) - origin[1];
  }
  return { origin, offsets };
}

function worldX(longitude: number): number {
  return ((longitude + 180) / 360) * WORLD;
}

function worldY(latitude: number): number {
  const half = Math.PI / 4 + (latitude * Math.PI) / 360;
  return (0.5 + Math.log(Math.tan(half)) / (2 * Math.PI)) * WORLD;
}
