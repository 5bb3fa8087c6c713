// Do reference layers come in whole, in any of the usual systems, follow each other, go, and cut a site as PostGIS cuts it?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBinary } from "../../client/map/readBinary";
import { geodesicAreaDm2 } from "../../geo/area/geodesicArea";
import type { LandGeometry } from "../../geo/area/landGeometry";
import { transformer } from "../../geo/crs/transformer";
import { transformGeometry } from "../../geo/crs/transformGeometry";
import { type LayerShape, overlay } from "../../geo/overlay/overlay";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { withdrawBatch } from "../../server/batch/withdraw";
import { run } from "../../server/cli/run";
import type { Database } from "../../server/db/database";
import { buildServer } from "../../server/http/buildServer";
import { importFile } from "../../server/import/importFile";
import type { ImportOptions } from "../../server/import/importReport";
import { engines } from "../database/support/engines";
import { addDistrict, addParcel, addPark, DISTRICT } from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";

const folder = mkdtempSync(join(tmpdir(), "mutu-reference-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Corner = [number, number];
const area = (...corners: Corner[]): LandGeometry => ({
  type: "Polygon",
  coordinates: [[...corners, corners[0]!]],
});
const box = (west: number, south: number, east: number, north: number) =>
  area([west, south], [east, south], [east, north], [west, north]);
const feature = (properties: object, geometry: object) => ({ type: "Feature", properties, geometry });
const written = (name: string, features: object[], more: object = {}) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ type: "FeatureCollection", ...more, features }));
  return path;
};

/** Two classes that lie over each other, one of them with two shapes that do; a long slanted side; and one far off. */
const RED = [
  feature({ 类型: "水源涵养", 编号: "1" }, box(121.55, 29.8, 121.556, 29.804)),
  feature({ 类型: "水源涵养", 编号: "2" }, area([121.555, 29.801], [121.568, 29.803], [121.556, 29.8061])),
  feature({ 类型: "生物多样性", 编号: "3", 空: "" }, box(121.553, 29.8021, 121.5573, 29.81)),
  feature({ 类型: "生物多样性", 编号: "4" }, box(121.7, 29.8, 121.71, 29.81)),
];
const SITE = area([121.5521, 29.7993], [121.5602, 29.8004], [121.5583, 29.8067], [121.5519, 29.8051]);
/** The same shape in metres of the 3° zone, as offices have it. */
const inZone = (geometry: object) =>
  transformGeometry(geometry as Parameters<typeof transformGeometry>[0], (lon, lat) => {
    const [east, north] = transformer("EPSG:4549").fromDegrees(lon, lat);
    return [east, north];
  });

describe.each(engines)("reference layers on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addPark(db, { id: "甲园", box: [121.55, 29.79, 121.555, 29.81] });
    await addPark(db, { id: "乙群", box: [121.54, 29.79, 121.58, 29.81], kind: "cluster_area" });
    await addParcel(db, { id: "P1", box: [121.5525, 29.8005, 121.5535, 29.8015], useCode: "1001" });
  });
  afterAll(() => db?.close());
  const call = () => createCallerFactory(appRouter)(apiContext(db, "zh"));
  const bring = (path: string, more: Partial<ImportOptions> = {}) =>
    importFile(db, { path, kind: "reference", by: "甲", ...more });
  const mutu = async (...words: string[]) => {
    let out = "";
    const talk: string[] = [];
    const code = await run(words, {
      db,
      env: {},
      out: (text) => (out += text),
      talk: (line) => talk.push(line),
    });
    return { code, out, talk };
  };

  test("a layer in metres of a zone lies where its degrees say, with every column, and says what it is", async () => {
    const zone = RED.map(({ properties, geometry }) => feature(properties, inZone(geometry)));
    const crs = { crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4549" } } };
    const report = await bring(written("生态保护红线.geojson", zone, crs));
    expect(report).toMatchObject({ crs: { code: "EPSG:4549" }, rows: { new: 4, rejected: 0 } });
    const [layer] = await call().layer.list();
    expect(layer).toMatchObject({
      ...{ id: "L1", name: "生态保护红线", kind: "ecology", areas: 4, lines: 0, points: 0, earlier: 0 },
      ...{ importedBy: "甲", batch: report.batch, file: "生态保护红线.geojson" },
    });
    expect(layer!.extent[0]).toBeCloseTo(121.55, 8);
    const app = await buildServer(db, pino({ level: "silent" }));
    const answer = await app.inject({ url: "/map/layers/L1.geojson" });
    const { features } = answer.json<{
      features: { id: number; properties: object; geometry: LandGeometry }[];
    }>();
    expect(features.map(({ id, properties }) => [id, properties])[2]).toEqual([
      3,
      { 类型: "生物多样性", 编号: "3" },
    ]);
    expect(features[0]!.geometry.type).toBe("MultiPolygon");
    expect((await app.inject({ url: "/map/layers/L9" })).statusCode).toBe(404);
    await app.close();
  });

  test("the same file changes nothing; another of its name is its next version, row by row; withdrawn, the first stands again", async () => {
    const path = join(folder, "生态保护红线.geojson");
    expect(await bring(path)).toMatchObject({ rows: { new: 0, same: 4 }, earlier: {} });
    const moved = [...RED.slice(0, 3), feature({ 类型: "新增" }, box(121.6, 29.8, 121.601, 29.801))];
    const options = { name: "生态保护红线", kind: null };
    const second = await bring(written("调整后.geojson", moved), { reference: options });
    expect(second.rows).toMatchObject({ new: 1, same: 3, missing: 1 });
    expect(await call().layer.list()).toMatchObject([
      { id: "L1", earlier: 1, batch: second.batch, areas: 4 },
    ]);
    // fewer rows, all of them known: a version all the same
    const fewer = await bring(written("再调整.geojson", moved.slice(0, 2)), { reference: options });
    expect([fewer.rows.new, fewer.rows.missing]).toEqual([0, 2]);
    expect(await call().layer.list()).toMatchObject([{ earlier: 2, areas: 2 }]);
    for (const batch of [fewer.batch, second.batch])
      await withdrawBatch(db, { district: DISTRICT, batch: batch ?? "", by: "乙" });
    expect(await call().layer.list()).toMatchObject([{ id: "L1", earlier: 0, areas: 4 }]);
    await expect(
      withdrawBatch(db, { district: DISTRICT, batch: second.batch ?? "", by: "乙" }),
    ).rejects.toThrow("batch_withdrawn");
  });

  test("lines and points are layers too; what is neither, or crosses itself, is refused row by row", async () => {
    const path = written("管线.geojson", [
      feature(
        { 名: "甲" },
        {
          type: "LineString",
          coordinates: [
            [121.55, 29.8],
            [121.56, 29.81],
          ],
        },
      ),
      feature({ 名: "乙" }, { type: "Point", coordinates: [121.55, 29.8, 12.5] }),
      feature({ 名: "丙" }, { type: "GeometryCollection", geometries: [] }),
      feature({ 名: "丁" }, area([121.55, 29.8], [121.56, 29.81], [121.56, 29.8], [121.55, 29.81])),
      feature({ 名: "戊" }, { type: "MultiPoint", coordinates: [] }),
      feature(
        { 名: "己" },
        {
          type: "LineString",
          coordinates: [
            [121.55, "x"],
            [121.56, 29.81],
          ],
        },
      ),
    ]);
    const { rows, issues } = await bring(path, {
      reference: { name: "管线", kind: "other" },
      crs: "EPSG:4490",
    });
    expect(rows).toMatchObject({ new: 2, rejected: 4 });
    expect(issues.map(({ code, row }) => [row, code])).toEqual([
      [3, "not_a_plain_shape"],
      [4, "self_intersection"],
      [5, "bad_coordinate"],
      [6, "bad_coordinate"],
    ]);
    expect(await call().layer.list()).toMatchObject([
      { id: "L1" },
      { id: "L2", kind: "other", lines: 1, points: 1 },
    ]);
  });

  test("a file is told to be a reference layer by nobody but a person", async () => {
    const { code, talk } = await mutu("import", written("some.geojson", [feature({ a: "1" }, SITE)]));
    expect([code, talk.join()]).toEqual([1, expect.stringContaining("reference")]);
    const said = await mutu(
      ...["import", join(folder, "some.geojson"), "--as", "reference", "--crs", "EPSG:4490"],
      ...["--layer-name", "开发边界", "--dry-run"],
    );
    expect(said.code).toBe(0);
    expect(await call().layer.list()).toHaveLength(2);
  });

  test("a site is cut as PostGIS cuts it, part by part, and the parts are the whole", async () => {
    const { wholeDm2, layers } = await call().layer.overlaySite({
      site: SITE as never,
      fields: { L1: "类型" },
    });
    expect(layers.map(({ id }) => id)).toEqual([
      "L1",
      "parks:cluster_area",
      "parks:strategic_park",
      "parcels",
    ]);
    for (const { overlay } of layers) {
      const sum = overlay.parts.reduce((all, part) => all + part.areaDm2, 0);
      expect(sum + overlay.severalDm2 + overlay.restDm2).toBe(wholeDm2);
    }
    // sides in short steps, clipped in the plane of degrees, areas on the spheroid; PostGIS puts the steps on a sphere, up to 0.02 m² off here
    const [oracle] = await db.query<Record<"whole" | "a" | "b" | "both" | "rest", number>>(
      `with site as (select st_segmentize(st_setsrid(st_geomfromtext($1), 4490)::geography, 10)::geometry as g),
       land as (select properties ->> '类型' as class, st_union(st_segmentize(geom::geography, 10)::geometry) as g
         from reference_feature f join reference_layers_in_force($2) l on l.batch_id = f.batch_id and l.layer_id = 'L1'
         where f.district_id = $2 group by 1),
       one as (select st_intersection(site.g, a.g) as a, st_intersection(site.g, b.g) as b, site.g as s
         from site, land a, land b where a.class = '水源涵养' and b.class = '生物多样性')
       select st_area(s::geography) as whole, st_area(st_difference(a, b)::geography) as a, st_area(st_difference(b, a)::geography) as b,
         st_area(st_intersection(a, b)::geography) as both, st_area(st_difference(s, st_union(a, b))::geography) as rest from one`,
      [
        `POLYGON((${(SITE.coordinates[0] as Corner[]).map((corner) => corner.join(" ")).join(",")}))`,
        DISTRICT,
      ],
    );
    const { overlay } = layers[0]!;
    const found = {
      whole: wholeDm2,
      a: overlay.parts[0]!.areaDm2,
      b: overlay.parts[1]!.areaDm2,
      both: overlay.severalDm2,
      rest: overlay.restDm2,
    };
    for (const [name, dm2] of Object.entries(found))
      expect.soft(Math.abs(dm2 / 100 - (oracle?.[name as keyof typeof found] ?? 0)), name).toBeLessThan(0.03);
    expect(overlay.parts.map((part) => [part.class, part.shapes])).toEqual([
      ["水源涵养", 2],
      ["生物多样性", 1],
    ]);
    expect(overlay.parts[0]!.twiceDm2).toBeGreaterThan(0);
    expect(layers[3]).toMatchObject({ id: "parcels", overlay: { parts: [{ class: "1001", shapes: 1 }] } });
  });

  test("a parcel is a site; one that crosses itself or has no corners is none", async () => {
    const { layers, free } = await call().layer.overlayParcel({ parcel: "P1", only: ["L1"] });
    expect(free).toEqual([]);
    // elsewhere the layer is told as free, and one of lines and points alone is not: it has no land to lie on
    const away = area([121.9, 29.5], [121.91, 29.5], [121.91, 29.51], [121.9, 29.51]);
    expect(await call().layer.overlaySite({ site: away as never })).toMatchObject({
      ...{ layers: [], free: [{ id: "L1", name: "生态保护红线" }] },
    });
    expect(layers).toMatchObject([
      { id: "L1", field: null, overlay: { restDm2: 0, parts: [{ class: null }] } },
    ]);
    await expect(call().layer.overlayParcel({ parcel: "P9" })).rejects.toThrow("P9");
    const bow = area([121.55, 29.8], [121.56, 29.81], [121.56, 29.8], [121.55, 29.81]);
    await expect(call().layer.overlaySite({ site: bow as never })).rejects.toThrow("site_crosses");
    const flat = area([121.55, 29.8], [121.56, 29.8], [121.57, 29.8]);
    await expect(call().layer.overlaySite({ site: flat as never })).rejects.toThrow("site_crosses");
  });

  test("the command line lists layers and cuts sites as the page does", async () => {
    const { out } = await mutu("layers");
    expect(out.split("\n").slice(0, 2)).toEqual([
      "id,name,kind,areas,lines,points,crs,file,batch,imported_at,imported_by,earlier,extent",
      expect.stringMatching(/^L1,生态保护红线,ecology,4,0,0,EPSG:4549,/),
    ]);
    const site = written("地块.geojson", [feature({}, SITE)]);
    const json = await mutu("overlay", "--site", site, "--by", "L1=类型", "--format", "json");
    expect(JSON.parse(json.out)).toEqual(
      await call().layer.overlaySite({ site: SITE as never, fields: { L1: "类型" } }),
    );
    const csv = await mutu("overlay", "--parcel", "P1");
    const sums = new Map<string, number>();
    for (const line of csv.out.trim().split("\n").slice(1)) {
      const [layer = "", , , , , m2] = line.split(",");
      sums.set(layer, (sums.get(layer) ?? 0) + Math.round(Number(m2) * 100));
    }
    const { wholeDm2 } = await call().layer.overlayParcel({ parcel: "P1" });
    expect([...sums.values()]).toEqual([...sums].map(() => wholeDm2));
    expect((await mutu("overlay")).code).toBe(2);
    expect((await mutu("overlay", "--parcel", "P1", "--by", "L1")).code).toBe(2);
    expect((await mutu("overlay", "--site", "/nowhere.geojson")).code).toBe(1);
    expect((await mutu("overlay", "--site", written("线.geojson", []))).code).toBe(1);
  });

  test("each parcel's land on a layer is what cutting it as a site gives; the point inside is asked too", async () => {
    const ends = area([121.5561, 29.8015], [121.5685, 29.8015], [121.5685, 29.8059], [121.5561, 29.8059]);
    const plots: [id: string, land: LandGeometry][] = [
      ["Q1", box(121.551, 29.801, 121.552, 29.802)],
      // on a slanted side, over shapes of one class that lie over each other, and of two classes
      ["Q2", ends],
      ["Q3", box(121.554, 29.8005, 121.5575, 29.8035)],
      ["Q4", box(121.59, 29.8, 121.591, 29.801)],
    ];
    for (const [id, land] of plots) {
      await addParcel(db, { id, geodesicDm2: geodesicAreaDm2(land) });
      await db.query(
        `update parcel set geom = st_multi(st_setsrid(st_geomfromgeojson($2), 4490)), label_lon = st_x(st_centroid(st_geomfromgeojson($2))),
           label_lat = st_y(st_centroid(st_geomfromgeojson($2))) where id = $1`,
        [id, JSON.stringify(land)],
      );
    }
    const app = await buildServer(db, pino({ level: "silent" }));
    const landOn = async (question: string) => {
      const { rawPayload, statusCode, body } = await app.inject(`/map/layer-land.bin?${question}`);
      expect(statusCode, statusCode === 200 ? "" : body).toBe(200);
      const table = readBinary(new Uint8Array(rawPayload).buffer);
      const ids = (await db.query<{ id: string }>(`select id from parcel order by id collate "C"`)).map(
        ({ id }) => id,
      );
      return new Map(ids.map((id, i) => [id, [table.f64("commonDm2")[i], table.u8("inner")[i]] as const]));
    };
    const shapes = (only: string | null): LayerShape[] =>
      RED.filter(({ properties }) => only === null || (properties as { 类型: string }).类型 === only).map(
        ({ geometry }) => ({ class: null, geometry: geometry as LandGeometry }),
      );
    for (const only of [null, "水源涵养"]) {
      const where = only === null ? {} : { attribute: "类型", value: only };
      const found = await landOn(new URLSearchParams({ layer: "L1", ...where }).toString());
      for (const [id, land] of plots) {
        const cut = overlay(land, shapes(only)).parts[0]?.areaDm2 ?? 0;
        // PostGIS puts the steps of a side on a sphere, geo/overlay on the ellipsoid
        expect(Math.abs((found.get(id)?.[0] ?? -1) - cut), `${id} ${only}`).toBeLessThanOrEqual(3);
      }
      expect(found.get("Q1")).toEqual([geodesicAreaDm2(plots[0]![1]), 1]);
      expect(found.get("Q4")).toEqual([0, 0]);
    }
    expect((await landOn("layer=L1&attribute=类型&value=没有")).get("Q1")).toEqual([0, 0]);
    expect((await landOn("layer=strategic_park")).get("Q3")?.[0]).toBeGreaterThan(0);
    // a drawn ring is a shape as any other; one that crosses itself holds what an odd number of its turns encloses
    const drawn = await landOn(
      new URLSearchParams({ ring: "121.5615 29.8,121.6 29.8,121.6 29.81,121.5615 29.81" }).toString(),
    );
    const east = overlay(ends, [{ class: null, geometry: box(121.5615, 29.8, 121.6, 29.81) }]).parts[0]!
      .areaDm2;
    expect(Math.abs((drawn.get("Q2")?.[0] ?? -1) - east)).toBeLessThanOrEqual(3);
    expect([drawn.get("Q1"), drawn.get("Q4")]).toEqual([
      [0, 0],
      [geodesicAreaDm2(plots[3]![1]), 1],
    ]);
    const bow = await landOn(
      new URLSearchParams({ ring: "121.55 29.8,121.56 29.81,121.56 29.8,121.55 29.81" }).toString(),
    );
    expect(bow.get("Q1")?.[0]).toBeGreaterThan(0);
    expect((await app.inject("/map/layer-land.bin?ring=121 29,122 29")).statusCode).toBe(400);
    expect((await app.inject("/map/layer-land.bin?layer=L9")).statusCode).toBe(404);
    // a column that no file has brought is told, with its name
    const column = await app.inject(`/map/attribute.bin?name=${encodeURIComponent("没有的列")}`);
    expect([column.statusCode, column.json().message]).toEqual([404, expect.stringContaining("没有的列")]);
    await db.query(`update parcel set attributes = '{"层数":"10"}' where id = 'Q1'`);
    expect((await app.inject(`/map/attribute.bin?name=${encodeURIComponent("层数")}`)).statusCode).toBe(200);
    await app.close();
  });
});
