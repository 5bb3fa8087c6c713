// What does a browser get: guarded pages, columns it can map as they are, nothing twice, and words in its language?
import { brotliDecompressSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { buildServer } from "../../server/http/buildServer";
import { isPage } from "../../server/http/isPage";
import { loadCounty } from "../database/support/county";
import { openEmbedded } from "../database/support/embedded";
import { addTargets } from "./support/targets";

interface Header {
  format: string;
  count: number;
  ids?: string[];
  arrays: { name: string; type: "f64" | "u32" | "u16" | "u8"; offset: number; length: number }[];
}

const KINDS = { f64: Float64Array, u32: Uint32Array, u16: Uint16Array, u8: Uint8Array };

/** Reads the layout as written down in the format's description, apart from the writer's code. */
function decode(packed: Buffer): { header: Header; array: (name: string) => ArrayLike<number> } {
  const bytes = packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength) as ArrayBuffer;
  const length = new DataView(bytes).getUint32(0, true);
  const start = 4 + length;
  expect(start % 8).toBe(0);
  const header: Header = JSON.parse(Buffer.from(bytes, 4, length).toString("utf8"));
  return {
    header,
    array(name) {
      const found = header.arrays.find((entry) => entry.name === name)!;
      expect(found.offset % 8).toBe(0);
      return new KINDS[found.type](bytes, start + found.offset, found.length);
    },
  };
}

describe("the server over HTTP", () => {
  let db: Database;
  let app: FastifyInstance;
  beforeAll(async () => {
    db = await openEmbedded();
    await loadCounty(db);
    await addTargets(db);
    app = await buildServer(db, pino({ level: "silent" }), ["mutu.example.cn"]);
  });
  afterAll(async () => {
    await app?.close();
    await db?.close();
  });

  test("healthz tells version, database and parcels", async () => {
    const answer = await app.inject("/healthz");
    expect(answer.json()).toEqual({ status: "ok", version: "0.1.0", database: "pglite", parcels: 1200 });
  });

  test("no answer may run foreign or evaluated script, or be framed", async () => {
    const policy = String((await app.inject("/healthz")).headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-eval");
    expect(policy).not.toMatch(/https?:/);
  });

  test("a question about a shape of many corners travels in a body, as it is too long for an address", async () => {
    // a circle of 2 000 corners, as a buffer has them
    const ring = Array.from({ length: 2_000 }, (_, at) => {
      const turn = (at / 2_000) * 2 * Math.PI;
      return [121.55 + 0.001 * Math.cos(turn), 29.75 + 0.001 * Math.sin(turn)];
    });
    const site = { type: "MultiPolygon", coordinates: [[[...ring, ring[0]]]] };
    const answer = await app.inject({ method: "POST", url: "/trpc/layer.overlaySite", payload: { site } });
    const { result } = answer.json<{ result: { data: { wholeDm2: number } } }>();
    // π × 96.6 m × 110.9 m at that latitude
    expect(result.data.wholeDm2 / 100).toBeGreaterThan(33_000);
    expect(result.data.wholeDm2 / 100).toBeLessThan(34_500);
    // what writes is not to be had by asking, and what asks does not write
    expect((await app.inject({ method: "GET", url: "/trpc/note.add" })).statusCode).not.toBe(200);
  });

  test("geometry comes as closed rings, one set of columns for all parcels", async () => {
    const { header, array } = decode((await app.inject("/map/geometry.bin")).rawPayload);
    expect(header).toMatchObject({ format: "mutu-columns-1", count: 1200 });
    expect(header.ids).toHaveLength(1200);
    const positions = array("positions");
    const rings = array("ringStart");
    expect(rings[rings.length - 1]).toBe(positions.length / 2);
    for (let ring = 0; ring + 1 < rings.length; ring++) {
      const first = rings[ring]!;
      const last = rings[ring + 1]! - 1;
      expect([positions[2 * last], positions[2 * last + 1]]).toEqual([
        positions[2 * first],
        positions[2 * first + 1],
      ]);
    }
    const parts = array("partRingStart");
    expect(parts[parts.length - 1]).toBe(rings.length - 1);
    expect(array("partParcel").length).toBe(parts.length - 1);
  });

  test("a period's columns hold the parcel tallies; an unknown figure is not a number", async () => {
    const { header, array } = decode((await app.inject("/map/columns.bin?period=2024")).rawPayload);
    const rows = await db.query<{ output_yuan: number | null; tax_yuan: number | null }>(
      `select output_yuan, tax_yuan from parcel_tallies('330212', '2024', 'above-scale') order by id collate "C"`,
    );
    expect(header.count).toBe(rows.length);
    expect([...Array.from(array("outputYuan"))]).toEqual(rows.map((row) => row.output_yuan ?? Number.NaN));
    expect([...Array.from(array("taxYuan"))]).toEqual(rows.map((row) => row.tax_yuan ?? Number.NaN));
    expect(rows.some((row) => row.output_yuan === null)).toBe(true);
  });

  test("what the browser has already is not sent again, and compression does not change it", async () => {
    const url = "/map/columns.bin?period=2024";
    const plain = await app.inject(url);
    const etag = String(plain.headers.etag);
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect(plain.headers["cache-control"]).toBe("no-cache");
    const again = await app.inject({ url, headers: { "if-none-match": etag } });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
    const brotli = await app.inject({ url, headers: { "accept-encoding": "gzip, br" } });
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(brotli.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect((await app.inject("/map/columns.bin?period=2023")).headers.etag).not.toBe(etag);
  });

  test("an unknown park or period is said in the reader's language", async () => {
    const input = encodeURIComponent(JSON.stringify({ id: "NO-SUCH", period: "2024" }));
    const ask = (lang: string) =>
      app.inject({ url: `/trpc/park.detail?input=${input}`, headers: { "x-mutu-lang": lang } });
    const zh = await ask("zh");
    expect(zh.statusCode).toBe(404);
    expect(zh.json().error.message).toContain("没有编号为“NO-SUCH”的园区");
    expect((await ask("en")).json().error.message).toContain("There is no park “NO-SUCH”");
    const period = await app.inject({
      url: "/map/columns.bin?period=2019",
      headers: { "accept-language": "en-GB" },
    });
    expect(period.statusCode).toBe(404);
    expect(period.json().message).toBe("There are no figures for “2019”: choose another period");
  });

  test("a page's address with a camera, or with dots in an id, is the page's; a missing file stays missing", async () => {
    for (const url of [
      "/",
      "/park/SP-01?z=29.8,121.65,12.34",
      "/parcel/a.b",
      "/?z=29.80,121.6,11.5",
      "/leader",
    ]) {
      expect(isPage(url), url).toBe(true);
    }
    for (const url of ["/assets/gone.js", "/gone.png", "/map/gone.bin", "/trpc/gone"]) {
      expect(isPage(url), url).toBe(false);
      expect((await app.inject(url)).statusCode, url).toBe(404);
    }
  });

  test("a foreign name that points here is not answered; addresses and listed names are", async () => {
    const status = async (host: string) =>
      (await app.inject({ url: "/healthz", headers: { host } })).statusCode;
    expect(await status("evil.example:4170")).toBe(403);
    expect(await status("127.0.0.1:4170")).toBe(200);
    expect(await status("[::1]:4170")).toBe(200);
    expect(await status("10.1.2.3")).toBe(200);
    expect(await status("localhost:4170")).toBe(200);
    expect(await status("mutu.example.cn")).toBe(200);
  });

  test("what makes no sense is a wrong request, not a failure", async () => {
    const search = encodeURIComponent(JSON.stringify({ q: "a\0b" }));
    expect((await app.inject(`/trpc/search.query?input=${search}`)).statusCode).toBe(400);
    const cursor = Buffer.from("a\0b").toString("base64url");
    const page = encodeURIComponent(JSON.stringify({ period: "2024", cursor }));
    expect((await app.inject(`/trpc/parcel.list?input=${page}`)).statusCode).toBe(400);
    expect((await app.inject("/map/columns.bin?period=soon")).statusCode).toBe(400);
  });

  test("an imported outline takes the sketch's place", async () => {
    const own = async () => {
      const { features } = (await app.inject("/map/outline.json")).json();
      return features.find(
        (feature: { properties: { role: string } }) => feature.properties.role === "district",
      );
    };
    expect((await own()).properties.sketch).toBe(true);
    await db.query("update district set geom = st_multi(st_makeenvelope(121.5, 29.7, 121.7, 29.9, 4490))");
    await db.query(
      `insert into import_batch (district_id, id, kind, file_name, sha256, imported_by)
       values ('330212', 'outline', 'districts', 'd.geojson', repeat('1', 64), 'test')`,
    );
    expect(await own()).toMatchObject({ properties: { sketch: false }, geometry: { type: "MultiPolygon" } });
  });
});
