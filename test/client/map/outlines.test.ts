import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonPositions } from "../../../client/map/commonPositions";
import { atOnce } from "../../../client/map/inSlices";
import { type OutlineMesh, outlines } from "../../../client/map/outlines";
import { readGeometry } from "../../../client/map/parcelGeometry";
import { pack, square } from "./support/pack";

/** How much the triangles of a line cover that reaches so far to each side. */
function covered({ vertices, triangles }: OutlineMesh, reach: number): number {
  const at = (v: number): [number, number] => [
    vertices[4 * v]! + reach * vertices[4 * v + 2]!,
    vertices[4 * v + 1]! + reach * vertices[4 * v + 3]!,
  ];
  let sum = 0;
  for (let i = 0; i < triangles.length; i += 3) {
    const [[ax, ay], [bx, by], [cx, cy]] = [0, 1, 2].map((corner) => at(triangles[i + corner]!)) as [
      [number, number],
      [number, number],
      [number, number],
    ];
    sum += Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  }
  return sum;
}

describe("outlines", () => {
  const geometry = readGeometry(
    pack([
      { id: "holed", park: 0, status: "in_use", areaDm2: 8, parts: [[square(0, 0, 3), square(1, 1, 1)]] },
      { id: "other", park: 0, status: "in_use", areaDm2: 1, parts: [[square(10, 0, 1)]] },
    ]),
  );

  it("go around outer rings and holes of the parcels asked for, with whole corners", () => {
    const corners = Float32Array.from(geometry.positions, (degrees, i) =>
      i % 2 === 0 ? (degrees - 121.5) * 1000 : (degrees - 29.7) * 1000,
    );
    const reach = 0.1;
    // a frame of width 2r around a square of side s covers (s + 2r)² − (s − 2r)² = 8sr
    expect(covered(atOnce(outlines(geometry, corners, [1], 0)), reach)).toBeCloseTo(8 * 1 * reach, 3);
    expect(covered(atOnce(outlines(geometry, corners, [0], 0)), reach)).toBeCloseTo(8 * (3 + 1) * reach, 3);
  });

  it("never reach farther than twice half their width, however sharp a corner or how often a point comes", () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 12 }), (ring) => {
        const plot = readGeometry(
          pack([{ id: "any", park: 0, status: "in_use", areaDm2: 1, parts: [[[...ring, ring[0]!]]] }]),
        );
        const { offsets } = commonPositions(plot.positions);
        const { vertices, triangles } = atOnce(outlines(plot, offsets, [0], 0));
        expect(triangles.length).toBe(ring.length * 6);
        for (let v = 0; v < vertices.length; v += 4)
          expect(Math.hypot(vertices[v + 2]!, vertices[v + 3]!)).toBeLessThanOrEqual(2 + 1e-6);
      }),
    );
  });
});
