// How far does an estate reach? Hand-drawn shapes with notches, slanted sides and river banks, in half lengths and half widths.
import type { Position } from "geojson";
import type { Random } from "./random";

/** `true` where the edge from this corner to the next one is a river bank. */
type Corner = readonly [x: number, y: number, river?: true];

const SHAPES = {
  /** A corner left to a village, a slanted side along a trunk road, a river to the north. */
  city: [
    [-0.56, -1],
    [0.46, -1],
    [1, -0.3],
    [1, 0.7, true],
    [0.35, 1, true],
    [-0.3, 0.8],
    [-0.3, 1],
    [-1, 1],
    [-1, -0.45],
    [-0.56, -0.45],
  ],
  /** One long side is the coast. */
  coast: [
    [-1, -0.72],
    [-0.42, -1],
    [0.5, -1, true],
    [1, -0.42, true],
    [0.86, 0.3, true],
    [0.98, 1],
    [0.2, 1],
    [0.2, 0.72],
    [-0.62, 0.72],
    [-1, 0.3],
  ],
  /** An L along two roads. */
  angle: [
    [-1, -1],
    [0.86, -1],
    [1, -0.5],
    [1, 0.3],
    [0.18, 0.22],
    [0.1, 1, true],
    [-0.75, 0.9, true],
    [-1, 0.3],
  ],
  /** A wedge between a river and a road. */
  wedge: [
    [-1, -0.4, true],
    [-0.2, -1, true],
    [1, -0.82],
    [1, 0.5],
    [0.6, 0.5],
    [0.6, 1],
    [-0.8, 1],
  ],
  /** Steps on one side, a shore on the other. */
  shore: [
    [-1, -1],
    [0.2, -1],
    [0.2, -0.6],
    [1, -0.6],
    [1, 0.45, true],
    [0.3, 1, true],
    [-0.45, 0.86, true],
    [-1, 0.62],
  ],
  /** Narrow to one end. */
  taper: [
    [-1, -0.85],
    [0.3, -1],
    [1, -0.2],
    [1, 1],
    [0.1, 1],
    [-0.15, 0.66],
    [-1, 0.6],
  ],
  small: [
    [-1, -1],
    [0.55, -1],
    [1, -0.45],
    [1, 1],
    [-0.6, 1, true],
    [-1, 0.35],
  ],
  hook: [
    [-1, -1],
    [1, -1],
    [1, 0.78],
    [0.25, 1],
    [0.1, 0.1],
    [-1, 0.2],
  ],
} as const satisfies Readonly<Record<string, readonly Corner[]>>;

export type Envelope = keyof typeof SHAPES;

/** The shape as an open counter-clockwise ring in metres; `mirrored` turns it by half. */
export function envelope({ shape, mirrored, length, width }: Site, random: Random): Position[] {
  const corners: readonly Corner[] = SHAPES[shape];
  const turn = mirrored ? -1 : 1;
  const at = ([x, y]: Corner): Position => [(turn * x * length) / 2, (turn * y * width) / 2];
  return corners.flatMap((corner, i) => {
    const next = corners[(i + 1) % corners.length] ?? corner;
    return corner[2] === true ? bank(at(corner), at(next), random) : [at(corner)];
  });
}

interface Site {
  readonly shape: Envelope;
  readonly mirrored: boolean;
  readonly length: number;
  readonly width: number;
}

/** A meandering line from one point to just before another. */
export function bank(from: Position, to: Position, random: Random): Position[] {
  const [[x = 0, y = 0], [nx = 0, ny = 0]] = [from, to];
  const length = Math.hypot(nx - x, ny - y);
  const steps = Math.max(3, Math.round(length / 90));
  const [phase, waves, swing] = [
    random.between(0, 6),
    random.between(1, 2) * Math.PI,
    random.between(0.02, 0.045),
  ];
  return Array.from({ length: steps }, (_, i) => {
    const s = i / steps;
    const off = Math.sin(Math.PI * s) * Math.sin(phase + waves * 2 * s) * swing * length;
    return [x + (nx - x) * s - ((ny - y) / length) * off, y + (ny - y) * s + ((nx - x) / length) * off];
  });
}
