// What does a delivery lack of what stands: is it counted, and can it be accepted where that is all it changes?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { engines } from "../database/support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
} from "../database/support/smallDistrict";
import { type Page, pageOver } from "./support/overHttp";

const [A, B] = ["91330212MA0010001Q", "91330212MA00100020"];
const parcel = (serial: number) => `330212001001GB9000${serial}`;
const csv = (name: string, ...lines: string[]) => [{ name, bytes: Buffer.from(`${lines.join("\n")}\n`) }];

describe.each(engines)("what a delivery lacks, on $name", ({ open }) => {
  let db: Database;
  let page: Page;
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    for (const id of [A, B]) await addEnterprise(db, { id });
    for (const serial of [1, 2, 3]) {
      await addParcel(db, { id: parcel(serial) });
      await addOccupancy(db, { enterprise: A, parcel: parcel(serial), areaDm2: 10_000 });
    }
    await addOccupancy(db, { enterprise: B, parcel: parcel(3), areaDm2: 5000 });
    for (const enterprise of [A, B]) await addFigure(db, enterprise, "2051", { output: 1_000_000 });
    page = await pageOver(db);
  });
  afterAll(async () => {
    await page?.close();
    await db?.close();
  });
  const check = async (files: { name: string; bytes: Buffer }[]) => {
    const { id } = await page.drop(files);
    await page.trpc.delivery.check.mutate({ id });
    const { fault, check: found } = await page.settled(id);
    expect(fault).toBe(null);
    return { id, part: found!.parts[0]! };
  };

  test("occupancy that only takes land away was nothing new, and could not be accepted", async () => {
    const { id, part } = await check(
      csv("占用.csv", "统一社会信用代码,宗地代码,占用面积(平方米)", `${A},${parcel(1)},100`),
    );
    expect([part.kind, part.rows, part.changes]).toEqual([
      "occupancy",
      { new: 0, changed: 0, same: 1, missing: 2, rejected: 0 },
      2,
    ]);
    await page.trpc.delivery.commit.mutate({ id, accept: "all" });
    expect((await page.settled(id)).phase).toBe("done");
    const standing = await db.query(
      "select enterprise_id as e, parcel_id as p from occupancy where superseded_by is null order by 1, 2",
    );
    expect(standing).toEqual([
      { e: A, p: parcel(1) },
      { e: B, p: parcel(3) },
    ]);
  });

  test("a changed row is not missing, nor are the rows of an enterprise with a refused one", async () => {
    const head = "统一社会信用代码,宗地代码,占用面积(平方米)";
    const changed = await check(csv("占用.csv", head, `${B},${parcel(3)},60`));
    expect(changed.part.rows).toMatchObject({ changed: 1, missing: 0 });
    const doubtful = await check(csv("占用.csv", head, `${A},${parcel(2)},60`, `${A},330212001001GB99999,1`));
    expect(doubtful.part.rows).toMatchObject({ new: 1, missing: 0, rejected: 1 });
  });

  test("figures: enterprises with a figure of the period that the delivery does not name; they stay", async () => {
    const { part } = await check(csv("产值.csv", "统一社会信用代码,年度,工业总产值(万元)", `${A},2051,100`));
    expect([part.rows, part.changes]).toEqual([{ new: 0, changed: 0, same: 1, missing: 1, rejected: 0 }, 0]);
    const other = await check(csv("产值.csv", "统一社会信用代码,年度,工业总产值(万元)", `${A},2052,100`));
    expect(other.part.rows).toMatchObject({ new: 1, missing: 0 });
  });
});
