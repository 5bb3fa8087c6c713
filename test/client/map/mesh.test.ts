import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atOnce } from "../../../client/map/inSlices";
import { levelAt, toleranceOf } from "../../../client/map/meshLevels";
import { type ParcelGeometry, readGeometry } from "../../../client/map/parcelGeometry";
import { ringsSeen } from "../../../client/map/ringsSeen";
import { simplifyRing } from "../../../client/map/simplifyRing";
import { type ParcelMesh, parcelOfVertices, tessellate } from "../../../client/map/tessellate";
import { type Plot, pack, square } from "./support/pack";

/** In thousandths of a degree, as the plots of the pack. */
const THOUSANDTH = 0.001;

const plot = (id: string, parts: Plot["parts"]): Plot => ({
  id,
  park: 0,
  status: "in_use",
  areaDm2: 100,
  parts,
});

/** A plot with a hole, a plot in two parts, and a simple one. */
const land = () =>
  readGeometry(
    pack([
      plot("holed", [[square(0, 0, 3), square(1, 1, 1)]]),
      plot("double", [[square(10, 0, 1)], [square(20, 0, 1)]]),
      plot("simple", [[square(30, 0, 1)]]),
    ]),
  );

const mesh = (geometry: ParcelGeometry, parcels: readonly number[] | null, tolerance: number) =>
  atOnce(tessellate(geometry, parcels, tolerance, true));

/** Square thousandths of a degree that the triangles of each parcel cover. */
function covered(geometry: ParcelGeometry, { triangles }: ParcelMesh): number[] {
  const parcelOfVertex = parcelOfVertices(geometry);
  const sums = new Array<number>(geometry.count).fill(0);
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [triangles[i]!, triangles[i + 1]!, triangles[i + 2]!];
    const [ax, ay, bx, by, cx, cy] = [a, b, c].flatMap((v) => [
      geometry.positions[v * 2]!,
      geometry.positions[v * 2 + 1]!,
    ]);
    sums[parcelOfVertex[a]!]! += Math.abs((bx! - ax!) * (cy! - ay!) - (cx! - ax!) * (by! - ay!)) / 2;
  }
  return sums.map((sum) => sum / THOUSANDTH ** 2);
}

describe("the mesh", () => {
  const geometry = land();

  it("covers as much as the plots, holes left open", () => {
    const sums = covered(geometry, mesh(geometry, null, 0));
    for (const [i, cells] of [8, 2, 1].entries()) expect(sums[i]!).toBeCloseTo(cells, 6);
  });

  it("of some plots is theirs alone, all their parts", () => {
    const sums = covered(geometry, mesh(geometry, [1], 0));
    for (const [i, cells] of [0, 2, 0].entries()) expect(sums[i]!).toBeCloseTo(cells, 6);
  });

  it("has each edge of each ring once, holes among them", () => {
    const { edges } = mesh(geometry, [0], 0);
    const around = (side: number) => 4 * side * THOUSANDTH;
    let length = 0;
    for (let i = 0; i < edges.length; i += 2) {
      const [a, b] = [edges[i]! * 2, edges[i + 1]! * 2];
      const { positions } = geometry;
      length += Math.hypot(positions[a]! - positions[b]!, positions[a + 1]! - positions[b + 1]!);
    }
    expect(edges.length).toBe(2 * (4 + 4));
    expect(length).toBeCloseTo(around(3) + around(1), 9);
  });

  it("seen from afar loses corners, not plots", () => {
    const round = Array.from({ length: 40 }, (_, i): [number, number] => {
      const angle = (2 * Math.PI * (i % 39)) / 39;
      return [5 * Math.cos(angle), 5 * Math.sin(angle)];
    });
    const narrow: [number, number][] = [
      [0, 0],
      [5, 0.001],
      [10, 0],
      [10, 0.01],
      [5, 0.011],
      [0, 0.01],
      [0, 0],
    ];
    const plots = readGeometry(pack([plot("round", [[round]]), plot("narrow", [[narrow]])]));
    const [exact, afar] = [0, 0.4 * THOUSANDTH].map((tolerance) => mesh(plots, null, tolerance));
    expect(afar!.triangles.length).toBeLessThan(exact!.triangles.length / 2);
    const [before, after] = [covered(plots, exact!), covered(plots, afar!)];
    expect(after[0]! / before[0]!).toBeGreaterThan(0.9);
    expect(after[1]! / before[1]!).toBeGreaterThan(0.9);
  });
});

describe("a ring with fewer corners", () => {
  const corner = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
  const asked = {
    corners: fc.array(corner, { minLength: 3, maxLength: 40 }),
    tolerance: fc.integer({ min: 1, max: 300 }),
  };

  it("lies within the tolerance of every corner that was left out, in order, with three corners at least", () => {
    fc.assert(
      fc.property(asked.corners, asked.tolerance, (corners, tolerance) => {
        const positions = Float64Array.from([...corners, corners[0]!].flat());
        const kept = simplifyRing({ positions, start: 0, end: corners.length, shrink: 1 }, tolerance);
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
        // where all corners are one there is nothing to draw
        const apart = new Set(corners.map(String)).size > 1;
        expect(kept.length).toBeGreaterThanOrEqual(apart ? 3 : 1);
        for (const [i, point] of corners.entries()) {
          const next = kept.findIndex((vertex) => vertex >= i);
          const [to, from] = [kept[next] ?? kept[0]!, kept[next - 1] ?? kept.at(-1)!];
          expect(fromEdge(point, corners[from]!, corners[to]!)).toBeLessThanOrEqual(tolerance + 1e-9);
        }
      }),
    );
  });

  it("has the same corners whenever it is asked for, whatever was asked for before", () => {
    const geometryOf = (corners: readonly [number, number][]) => ({
      positions: Float64Array.from([...corners, corners[0]!].flatMap(([x, y]) => [x / 1e4, 29 + y / 1e4])),
      ringStart: Uint32Array.of(0, corners.length + 1),
      partRingStart: Uint32Array.of(0, 1),
      partParcel: Uint32Array.of(0),
    });
    const tolerances = fc.array(fc.constantFrom(0, 1e-3, 5e-3, 2e-2), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(asked.corners, tolerances, (corners, order) => {
        const kept = geometryOf(corners);
        for (const tolerance of order)
          expect(ringsSeen(kept, 0, tolerance)).toEqual(ringsSeen(geometryOf(corners), 0, tolerance));
      }),
    );
  });
});

/** How far a point is from an edge. */
function fromEdge([x, y]: [number, number], [ax, ay]: [number, number], [bx, by]: [number, number]): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length ** 2));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

describe("levels", () => {
  it("at no zoom an edge is drawn half a pixel from where it is", () => {
    for (let zoom = 8; zoom <= 19; zoom += 0.05) {
      const pixel = 360 / (512 * 2 ** zoom);
      expect(toleranceOf(levelAt(zoom))).toBeLessThan(pixel / 2);
    }
    expect(toleranceOf(levelAt(19))).toBe(0);
  });
});
