// Is what a repair changes of a park's yield told as if it were the only one?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { figureChanges } from "../../server/repair/figureChanges";
import type { LedgerEntry } from "../../server/repair/ledger";
import { engines } from "../database/support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  addPark,
  type Box,
  DISTRICT,
} from "../database/support/smallDistrict";

const BOX: Box = [121.5, 29.8, 121.6, 29.9];

/** A spike that is not cut off yet: the parcel would lose a tenth of its drawn area. */
const spike = (id: string): LedgerEntry => ({
  key: `spike ${id}`,
  kind: "spike",
  subject: id,
  others: [],
  place: null,
  proposal: "drop_spike",
  defectDm2: null,
  areaBeforeDm2: 1_000_000,
  areaAfterDm2: 900_000,
  before: null,
  repaired: { type: "Polygon", coordinates: [] },
  row: 1,
  id,
  otherIds: [],
  accepted: false,
  paper: null,
});

describe.each(engines)("figures of single repairs on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addPark(db, { id: "ROOT", box: BOX });
    await addPark(db, { id: "CHILD", box: BOX, parentId: "ROOT", kind: "themed_park" });
    for (const id of ["OTHER", "THIRD", "FOURTH"]) await addPark(db, { id, box: BOX });
    for (const [id, parkId] of Object.entries({
      "1": "ROOT",
      "2": "CHILD",
      "3": "OTHER",
      "4": "THIRD",
      "5": "FOURTH",
      "6": "FOURTH",
    })) {
      await addParcel(db, { id, parkId });
      await addEnterprise(db, { id: `E${id}` });
      // no area stated: the enterprise uses the whole parcel, however large it is drawn
      await addOccupancy(db, { enterprise: `E${id}`, parcel: id });
      await addFigure(db, `E${id}`, "2024", { output: 10_000_000 });
    }
    await db.query("update parcel set area_basis = 'geodesic', certificate_dm2 = null");
    // parcel 3 lies in OTHER and THIRD, where parcel 4 is; the enterprise of 5 has land in OTHER too
    await db.query(
      "update parcel set park_split = true, park_share = 0.5, park_rule = 'share' where id = '3'",
    );
    await db.query(
      "insert into parcel_share (district_id, parcel_id, position, park_id, geodesic_dm2) values ($1, '3', 1, 'OTHER', 500000), ($1, '3', 2, 'THIRD', 500000)",
      [DISTRICT],
    );
    await addParcel(db, { id: "7", parkId: "OTHER" });
    await addOccupancy(db, { enterprise: "E5", parcel: "7" });
  });
  afterAll(() => db?.close());

  const changes = (ids: readonly string[]) =>
    db.transaction((tx) => figureChanges(tx, DISTRICT, ids.map(spike)));

  test.each([
    ["1", "2", "a park and its parent"],
    ["3", "4", "two parks that share a parcel"],
    ["3", "5", "two parks that share an enterprise"],
    ["1", "4", "parks apart never did"],
  ])("the yields of repairs %s and %s included each other: %s", async (one, other) => {
    const together = await changes([one, other]);
    for (const id of [one, other]) {
      const [alone] = (await changes([id])).values();
      expect(alone?.park?.metrics[0]?.metric).toBe("output_per_mu");
      expect(together.get(`spike ${id}`)).toEqual(alone);
    }
  });
});
