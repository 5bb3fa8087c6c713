// Do parcels come in with the parks that the boundary rules give them, as if all were worked out anew afterwards?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { engines } from "../database/support/engines";
import { addDistrict, addPark, DISTRICT } from "../database/support/smallDistrict";

type Box = readonly [west: number, south: number, east: number, north: number];

const feature = (id: string, [west, south, east, north]: Box, properties: object = {}) => ({
  type: "Feature",
  properties: { id, ...properties },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
});
/** Within A, over A and B, over B's edge into nothing, in nothing, over A and the relocation park's own rule. */
const BOXES: Readonly<Record<string, Box>> = {
  within: [121.501, 29.801, 121.502, 29.802],
  across: [121.507, 29.803, 121.511, 29.804],
  edge: [121.5185, 29.801, 121.521, 29.802],
  nowhere: [121.53, 29.801, 121.531, 29.802],
  shared: [121.549, 29.801, 121.552, 29.802],
};

describe.each(engines)("parks of imported parcels on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-parks-"));
  const parcels = async (boxes: Readonly<Record<string, Box>>, dryRun = false) => {
    const path = join(folder, "parcels.geojson");
    const features = Object.entries(boxes).map(([id, box]) => feature(id, box));
    writeFileSync(path, JSON.stringify({ type: "FeatureCollection", features }));
    return importFile(db, { path, kind: "parcels", districtId: DISTRICT, crs: "EPSG:4490", dryRun });
  };
  const standing = async () => ({
    parcels: await db.query(
      'select id, park_id, park_rule, park_share, park_split from parcel order by id collate "C"',
    ),
    shares: await db.query(
      'select parcel_id, position, park_id, geodesic_dm2 from parcel_share order by parcel_id collate "C", position',
    ),
  });
  /** How the database has it, after making sure that working it all out anew changes nothing. */
  const settled = async () => {
    const before = await standing();
    const [row] = await db.query<{ changed: number }>("select assign_parks($1) as changed", [DISTRICT]);
    expect(row?.changed).toBe(0);
    expect(await standing()).toEqual(before);
    return before;
  };

  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addPark(db, { id: "A", box: [121.5, 29.8, 121.51, 29.81] });
    await addPark(db, { id: "B", box: [121.51, 29.8, 121.52, 29.81] });
    await addPark(db, { id: "R", kind: "relocation_park", box: [121.55, 29.8, 121.56, 29.81] });
    await db.query(
      "insert into boundary_rule (district_id, kind, rule, decided_by) values ($1, 'relocation_park', 'share', 'test')",
      [DISTRICT],
    );
  });
  afterAll(async () => {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("new parcels have theirs at once", async () => {
    await parcels(BOXES);
    const { parcels: rows, shares } = await settled();
    expect(rows).toEqual([
      expect.objectContaining({ id: "across", park_id: "A", park_rule: "largest_share" }),
      expect.objectContaining({ id: "edge", park_id: "B", park_rule: "largest_share" }),
      expect.objectContaining({ id: "nowhere", park_id: null, park_rule: "none", park_share: null }),
      expect.objectContaining({ id: "shared", park_id: "R", park_rule: "share", park_split: true }),
      expect.objectContaining({ id: "within", park_id: "A", park_rule: "largest_share" }),
    ]);
    expect(shares).toHaveLength(2);
  });

  test("a dry run leaves them as they are", async () => {
    const before = await standing();
    await parcels({ ...BOXES, within: BOXES.nowhere as Box }, true);
    expect(await standing()).toEqual(before);
  });

  test("changed parcels get the park of their new place, others keep theirs", async () => {
    await parcels({
      within: [121.512, 29.801, 121.513, 29.802],
      shared: [121.501, 29.805, 121.502, 29.806],
      nowhere: [121.5595, 29.801, 121.5605, 29.802],
    });
    const { parcels: rows, shares } = await settled();
    expect(rows).toMatchObject([
      { id: "across", park_id: "A" },
      { id: "edge", park_id: "B" },
      { id: "nowhere", park_id: "R", park_split: true },
      { id: "shared", park_id: "A", park_split: false },
      { id: "within", park_id: "B" },
    ]);
    expect(new Set(shares.map(({ parcel_id }) => parcel_id))).toEqual(new Set(["nowhere"]));
  });

  test("a parcel that somebody put into a park by hand stays there, wherever it moves", async () => {
    await db.query("update parcel set park_id = 'R', park_rule = 'assigned' where id = 'across'");
    await parcels({ across: [121.513, 29.805, 121.514, 29.806] });
    const { parcels: rows } = await settled();
    expect(rows[0]).toMatchObject({ id: "across", park_id: "R", park_rule: "assigned" });
  });
});
