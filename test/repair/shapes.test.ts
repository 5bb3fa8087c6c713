// Does the database find every repaired shape sound, whatever was wrong with it, and as large as the ledger says?
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { geodesicAreaM2 } from "../../geo/area/geodesicArea";
import type { Database } from "../../server/db/database";
import { engines } from "../database/support/engines";
import { type Corner, only, polygon, ring } from "../geo/repair/support";

const cornersOn = (side: number) => {
  const corner = fc.tuple(fc.integer({ min: 0, max: side }), fc.integer({ min: 0, max: side }));
  return fc.uniqueArray(corner, { minLength: 3, maxLength: 9, selector: ([x, y]) => `${x} ${y}` });
};

describe.each(engines)("repaired shapes on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db?.close());

  test("corners in any order: the repair is valid, runs as RFC 7946 wants, and has the area told", async () => {
    // on the small grid sides run through corners and three through one point, as they do on snapped drawings
    const corners = fc.oneof(...[9, 40].map((side) => cornersOn(side)));
    await fc.assert(
      fc.asyncProperty(
        corners,
        fc.boolean(),
        fc.option(fc.integer({ min: 1000, max: 100_000_000 })),
        async (points, open, registeredDm2) => {
          const closed = ring(...points.map(([x, y]): Corner => [x * 10, y * 10]));
          const shape = polygon(open ? closed.slice(0, -1) : closed);
          const { kinds, repaired } = only(shape, { registeredDm2 }, { winding: "rfc7946" });
          const standing = repaired ?? shape;
          if (kinds.includes("collapsed") || (open && repaired === undefined)) return;
          const [row] = await db.query<{ valid: boolean; winds: boolean; m2: number }>(
            "select ST_IsValid(g) as valid, ST_IsPolygonCCW(g) as winds, ST_Area(g::geography) as m2 from ST_SetSRID(ST_GeomFromGeoJSON($1), 4490) g",
            [JSON.stringify(standing)],
          );
          expect([kinds, row?.valid, row?.winds]).toEqual([kinds, true, true]);
          expect(Math.abs(row!.m2 - geodesicAreaM2(standing))).toBeLessThan(0.01 + row!.m2 * 1e-6);
        },
      ),
      { numRuns: 200 },
    );
  });
});
