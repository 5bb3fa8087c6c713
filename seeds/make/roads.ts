// Where do an estate's roads run? Main roads bend a little at each crossing; between them a road's blocks are cut where it suits.
import type { Position } from "geojson";
import { type Quad, within } from "./plane";
import type { Random } from "./random";

const MAIN_ROAD = 32;
const BRANCH_ROAD = 17;
const CANAL = 46;

/** The land between the middles of four roads. */
export interface Cell {
  readonly quad: Quad;
  /** Half widths of the roads below, right, above and left. */
  readonly halves: readonly [number, number, number, number];
  /** Number of the road that the cell's plots are addressed by. */
  readonly road: number;
}

/** All cells of a rectangle around the origin, in columns between main roads. `grain` is the usual length of a block. */
export function cellsOf(length: number, width: number, grain: number, random: Random): Cell[] {
  const across = cuts(width, grain * 0.72, random);
  const along = cuts(length, grain * 2.4, random);
  const canal = across.length > 6 ? 1 + Math.floor(random.between(0.3, 0.7) * (across.length - 2)) : -1;
  const rowWidths = across.map((_, j) => (j === canal ? CANAL : j % 3 === 0 ? MAIN_ROAD * 0.8 : BRANCH_ROAD));
  const nodes = crossings(along, across, grain, random);
  const cells: Cell[] = [];
  for (let i = 0; i + 1 < along.length; i += 1) {
    for (let j = 0; j + 1 < across.length; j += 1) {
      const quad = quadAt(nodes, i, j);
      if (quad === null) continue;
      const parts = cuts(1, grain / ((along[i + 1] ?? 0) - (along[i] ?? 0)), random).map((x) => x + 0.5);
      for (let k = 0; k + 1 < parts.length; k += 1) {
        const [from, to] = [parts[k] ?? 0, parts[k + 1] ?? 1];
        cells.push({
          quad: [within(quad, from, 0), within(quad, to, 0), within(quad, to, 1), within(quad, from, 1)],
          halves: [
            (rowWidths[j] ?? BRANCH_ROAD) / 2,
            (to === 1 ? MAIN_ROAD : BRANCH_ROAD) / 2,
            (rowWidths[j + 1] ?? BRANCH_ROAD) / 2,
            (from === 0 ? MAIN_ROAD : BRANCH_ROAD) / 2,
          ],
          road: j + 1,
        });
      }
    }
  }
  return cells;
}

/** Positions from −whole/2 to whole/2 with uneven steps of about `step`. */
function cuts(whole: number, step: number, random: Random): number[] {
  const count = Math.max(1, Math.round(whole / step));
  const parts = Array.from({ length: count }, () => random.between(0.78, 1.22));
  const all = parts.reduce((sum, part) => sum + part, 0);
  let at = 0;
  const inner = parts.slice(0, -1).map((part) => {
    at += part;
    return (at / all - 0.5) * whole;
  });
  return [-whole / 2, ...inner, whole / 2];
}

/** Crossings by column and row, moved off the grid: by a common slant and sweep, and each a little by itself. */
function crossings(
  along: readonly number[],
  across: readonly number[],
  grain: number,
  random: Random,
): Position[][] {
  const slant = random.between(-0.09, 0.09);
  const sweep = random.between(-0.16, 0.16) * grain;
  const length = (along.at(-1) ?? 0) * 2;
  return along.map((u) =>
    across.map((v) => [
      u + slant * v + random.between(-0.035, 0.035) * grain,
      v + sweep * Math.cos((2.6 * Math.PI * u) / length) + random.between(-0.03, 0.03) * grain,
    ]),
  );
}

function quadAt(nodes: readonly (readonly Position[])[], i: number, j: number): Quad | null {
  const [a, b, c, d] = [nodes[i]?.[j], nodes[i + 1]?.[j], nodes[i + 1]?.[j + 1], nodes[i]?.[j + 1]];
  return a && b && c && d ? [a, b, c, d] : null;
}
