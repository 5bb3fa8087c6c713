// Does the file of rejected rows come in again as what it was, once it is mended?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { engines } from "../database/support/engines";
import { addDistrict } from "../database/support/smallDistrict";
import { square } from "../geo/repair/support";
import { writeShapefile } from "../source/support/writeShapefile";
import { type Page, pageOver } from "./support/overHttp";

const feature = (code: string, at: number) => ({
  type: "Feature",
  properties: { 宗地代码: code, 备注: "原样" },
  geometry: square(at, 0),
});

describe.each(engines)("rejected rows mended, on $name", ({ open }) => {
  let db: Database;
  let page: Page;
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    page = await pageOver(db);
  });
  afterAll(async () => {
    await page?.close();
    await db?.close();
  });
  const write = async (id: string) => {
    await page.trpc.delivery.check.mutate({ id });
    expect((await page.settled(id)).fault).toBe(null);
    await page.trpc.delivery.commit.mutate({ id, accept: "all" });
    expect((await page.settled(id)).phase).toBe("done");
  };

  test("the columns that say why stayed with the parcel for ever, and hid what was remembered", async () => {
    const features = [feature("330212001001GB90001", 0), feature("330212001001GX", 300)];
    const text = JSON.stringify({ type: "FeatureCollection", features });
    const { id } = await page.drop([{ name: "宗地.geojson", bytes: Buffer.from(text) }]);
    await page.trpc.delivery.choose.mutate({ id, key: "0", map: { 备注: "" } });
    await page.trpc.delivery.check.mutate({ id });
    expect((await page.settled(id)).check?.parts[0]?.rows).toMatchObject({ new: 1, rejected: 1 });
    const rejected = await (await fetch(`${page.url}/deliveries/${id}/rejected/0`)).text();
    expect(rejected).toContain("原行号");
    await write(id);
    const mended = rejected.replace("330212001001GX", "330212001001GB90002");
    const again = await page.drop([{ name: "宗地-rejected.geojson", bytes: Buffer.from(mended) }]);
    const [layer] = again.layers;
    expect(layer?.columns.map(({ header }) => header)).toEqual(["宗地代码", "备注"]);
    expect(layer?.remembered).not.toBe(null);
    await write(again.id);
    const rows = await db.query("select id, attributes from parcel order by id");
    expect(rows).toEqual([
      { id: "330212001001GB90001", attributes: { 备注: "原样" } },
      { id: "330212001001GB90002", attributes: { 备注: "原样" } },
    ]);
  });

  test("the rejected rows of a Shapefile come back as GeoJSON, and are read as the Shapefile was", async () => {
    const ringAt = (east: number) => [[...square(east, 600).coordinates[0]!].toReversed()];
    const rows = [
      { rings: ringAt(0), cells: ["330212001001GB90011", "1", "1"] },
      { rings: ringAt(300), cells: ["", "2", "2"] },
    ];
    const parts = Object.entries(writeShapefile(rows, false));
    const { id } = await page.drop(parts.map(([ending, bytes]) => ({ name: `地.${ending}`, bytes })));
    await page.trpc.delivery.choose.mutate({
      id,
      key: "0",
      kind: "parcels",
      crs: "EPSG:4490",
      map: { 名称: "code", 编号: "", 面积: "" },
    });
    await page.trpc.delivery.check.mutate({ id });
    expect((await page.settled(id)).check?.parts[0]?.rows).toMatchObject({ new: 1, rejected: 1 });
    const rejected = await (await fetch(`${page.url}/deliveries/${id}/rejected/0`)).text();
    await write(id);
    const mended = rejected.replace(/"名称":\s*(""|null)/, '"名称":"330212001001GB90012"');
    expect(mended).not.toBe(rejected);
    const again = await page.drop([{ name: "地-rejected.geojson", bytes: Buffer.from(mended) }]);
    const [layer] = again.layers;
    expect(layer).toMatchObject({ kind: "parcels", format: "geojson", ready: true });
    expect(layer?.remembered).not.toBe(null);
    await write(again.id);
    const written = await db.query("select attributes from parcel where id = '330212001001GB90012'");
    expect(written).toEqual([{ attributes: { 编号: "2", 面积: "2" } }]);
  });
});
