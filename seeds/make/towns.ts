// To which town does a place belong? The nearest seat among the estate's towns; the seats are rough points, invented like the rest.
import type { Position } from "geojson";

const SEATS: Readonly<Record<string, readonly [lon: number, lat: number]>> = {
  姜山镇: [121.54, 29.735],
  首南街道: [121.531, 29.797],
  云龙镇: [121.586, 29.769],
  瞻岐镇: [121.838, 29.722],
  咸祥镇: [121.846, 29.667],
  潘火街道: [121.619, 29.823],
  中河街道: [121.576, 29.827],
  横溪镇: [121.627, 29.716],
};

/** The town of a place; of a single town always that one. */
export function townOf(towns: readonly string[], [lon = 0, lat = 0]: Position): string {
  const metres = (town: string) => {
    const [x, y] = SEATS[town] ?? [0, 0];
    return Math.hypot((lon - x) * 96_740, (lat - y) * 110_870);
  };
  return towns.reduce((best, town) => (metres(town) < metres(best) ? town : best), towns[0] ?? "");
}
