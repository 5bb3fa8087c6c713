// Does a client see the chosen sites at the level shared, as long as the link is valid, and nothing else whatever they ask?
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { BrochureContent, BrochureLevel } from "../../geo/promotion/brochure";
import { brochureRows } from "../../geo/promotion/brochureRows";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { brochurePdf } from "../../server/brochure/brochurePdf";
import { buildBrochureServer } from "../../server/brochure/brochureServer";
import { chosenSites } from "../../server/brochure/chosenSites";
import { narrowFrozen } from "../../server/brochure/narrowFrozen";
import { toldMetric } from "../../server/brochure/toldMetric";
import { cellWord } from "../../server/brochure/words";
import type { Database, Queryable } from "../../server/db/database";
import { addRelocation } from "../../server/relocation/writeRelocation";
import { engines } from "../database/support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addFloor,
  addOccupancy,
  addParcel,
  addPark,
  DISTRICT,
} from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";
import { addTargets } from "../server/support/targets";

/** Everything that a page may say, by level; a field that is not here is a leak. */
const LAND_FIELDS = [
  ...["asOf", "audience", "contact.mail", "contact.name", "contact.phone"],
  ...["district.demo", "district.name", "district.nameEn", "expiresOn", "level"],
  ...["map.heightM", "map.parks", "map.sites.numbers", "map.sites.point", "map.sites.shape", "map.widthM"],
  ...["parks", "rule", "sharedOn", "sites.address", "sites.areaBasis", "sites.areaDm2", "sites.code"],
  ...[
    "sites.commitments",
    "sites.delivery",
    "sites.delivery.from",
    "sites.delivery.clearing",
    "sites.expiresOn",
    "sites.floor",
    "sites.floor.availableFrom",
  ],
  ...["sites.floor.building", "sites.floor.clearHeightM", "sites.floor.craneT", "sites.floor.divisible"],
  ...[
    "sites.floor.floor",
    "sites.floor.floorLoadTM2",
    "sites.floor.lifts",
    "sites.limits",
    "sites.limits.key",
  ],
  ...["sites.limits.max", "sites.limits.maxInclusive", "sites.limits.min", "sites.limits.minInclusive"],
  ...["sites.limits.unit", "sites.number", "sites.supply", "sites.town", "watermark"],
];
const PRICE_FIELDS = [
  ...[
    "sites.commitments.key",
    "sites.commitments.operator",
    "sites.commitments.unit",
    "sites.commitments.value",
  ],
  ...LAND_FIELDS.filter((field) => field !== "map.parks" && field !== "parks"),
  ...["map.parks.park", "map.parks.shape", "parks.leads.name", "parks.leads.nameEn", "parks.name"],
  ...["parks.nameEn", "parks.sketch", "sites.park", "sites.pricePerM2Month", "parks.leads"],
];
const STANDING_FIELDS = [
  ...[...PRICE_FIELDS, "period", "parks.standing", "parks.standing.metric", "parks.standing.target"],
  ...["parks.standing.value", "parks.standing.verdict"],
];

/** In the data, and nobody's business outside. */
const SECRETS =
  /机密|权利人|秘密地块|抵押|乙企业|丙企业|丁企业|戊企业|示例投资|E[1-4]\b|123456789|7654321|4321012|432\.1|"busy"|"fits"|121\.50|29\.80/;

/** Fields by path, those of arrays once; numbers of a shape are no fields. */
function fieldsOf(value: unknown, path = ""): string[] {
  if (path.endsWith(".shape") || path.endsWith(".point") || path.endsWith(".numbers")) return [path];
  if (Array.isArray(value)) return value.length === 0 ? [path] : value.flatMap((one) => fieldsOf(one, path));
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, own]) => fieldsOf(own, path === "" ? key : `${path}.${key}`));
}

const distance = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);
const day = (days: number) =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

describe.each(engines)("client pages on $name", ({ open }) => {
  let db: Database;
  let clients: FastifyInstance;
  const told: string[] = [];
  const pages = mkdtempSync(join(tmpdir(), "mutu-pages-"));
  const log = pino({ level: "info" }, { write: (line: string) => told.push(line) });
  const context = () => ({ ...apiContext(db, "zh"), log });
  const api = () => createCallerFactory(appRouter)(context()).promotion;

  const wish = {
    project: "Q",
    sites: [
      { parcel: "fits", floor: null },
      { parcel: "busy", floor: "F1" },
    ],
    audience: "甲客户公司",
    watermark: "甲客户公司 专用",
    contact: { name: "孙工", phone: "0574-1234", mail: "sun@example.cn" },
    expiresOn: day(14),
    author: "孙工",
  };
  const share = async (level: BrochureLevel = "land") => {
    const { seq, address } = await api().brochure.share({ ...wish, level });
    return { seq, path: new URL(address).pathname };
  };
  const ask = (path: string, remoteAddress = "10.0.0.1") => clients.inject({ url: path, remoteAddress });
  const content = async (level: BrochureLevel) =>
    (await ask(`${(await share(level)).path}/content.json`)).json<BrochureContent>();

  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addTargets(db);
    await addPark(db, { id: "P", box: [121.5, 29.8, 121.52, 29.81] });
    await addPark(db, { id: "W", box: [121.53, 29.8, 121.54, 29.81] });
    await db.query("update park set name = '甲园', boundary = 'sketch' where id = 'P'");
    await db.query(
      "insert into park_lead_industry (district_id, park_id, prefix, position) values ($1, 'P', '36', 1)",
      [DISTRICT],
    );
    const box = [121.501, 29.801, 121.503, 29.803] as const;
    await addParcel(db, { id: "fits", parkId: "P", box, areaDm2: 2_000_000, status: "approved" });
    await addParcel(db, { id: "busy", parkId: "W", box: [121.531, 29.801, 121.533, 29.803] });
    await addParcel(db, { id: "crowd", parkId: "P", box: [121.51, 29.801, 121.512, 29.803] });
    await db.query(
      `update parcel set name = '秘密地块', owner = '权利人甲', owner_credit_code = '权利人代码', address = '示例路 ' || length(id) || ' 号'`,
    );
    await addParcel(db, {
      id: "held",
      parkId: "P",
      box: [121.515, 29.801, 121.516, 29.803],
      status: "supplied",
    });
    await db.query("update parcel set owner = '权利人乙' where id = 'held'");
    await db.query("update parcel set owner = null where id = 'fits'");
    for (const parcel of ["fits", "busy", "held"]) {
      await db.query(
        `insert into plan_limit (district_id, parcel_id, key, min, max, min_inclusive, max_inclusive, batch_id, row_no)
         values ($1, $2, 'far', 1.2, 2, true, true, 'b1', 1)`,
        [DISTRICT, parcel],
      );
      await db.query(
        `insert into commitment (district_id, parcel_id, key, operator, value, unit, batch_id, row_no)
         values ($1, $2, 'tax_per_mu', '>=', 48, '万元/亩', 'b1', 1)`,
        [DISTRICT, parcel],
      );
    }
    for (const [id, name, parcel] of [
      ["E1", "乙企业", "crowd"],
      ["E2", "丙企业", "crowd"],
      ["E3", "丁企业", "crowd"],
      ["E4", "戊企业", "busy"],
    ] as const) {
      await addEnterprise(db, { id });
      await db.query("update enterprise set name = $1 where id = $2", [name, id]);
      await addOccupancy(db, { enterprise: id, parcel, areaDm2: 333_333 });
      // a single one of the park reports R&D
      await addFigure(db, id, "2024", {
        ...{ output: 123_456_789, tax: 7_654_321 },
        ...(id === "E1" ? { rd: 4_321_012 } : {}),
      });
    }
    await addFloor(db, {
      ...{
        id: "F1",
        parcel: "busy",
        building: "1号楼",
        floor: "2层",
        areaDm2: 300_000,
        heightM: 8,
        lifts: 2,
      },
      ...{ price: 22.5, availableFrom: "2027-03-31", title: "抵押未解除" },
    });
    const fields = { id: "Q", name: "机密项目", mode: "供地", land: "20", investor: "示例投资公司" };
    await api().project.save({ id: null, version: null, fields, author: "钱工" });
    for (const { parcel, floor } of wish.sites)
      await api().shortlist.mark({ project: "Q", parcel, floor, mark: "starred", author: "孙工" });
    writeFileSync(join(pages, "index.html"), "<p>the page</p>");
    clients = await buildBrochureServer(db, log, ["sites.example.cn"], pages);
  });
  afterAll(async () => {
    await clients?.close();
    await db?.close();
    rmSync(pages, { recursive: true, force: true });
  });

  test.each([
    ["land", LAND_FIELDS],
    ["price", PRICE_FIELDS],
    ["standing", STANDING_FIELDS],
  ] as const)("level %s says its fields and no other, and no secret", async (level, fields) => {
    const said = await content(level);
    expect([...new Set(fieldsOf(said))].filter((field) => !fields.includes(field))).toEqual([]);
    // what is listed is there, so that the list cannot rot; an empty list or a null hides what is under it
    const hidden = new Set([
      "parks.leads",
      "parks.standing",
      "sites.commitments",
      "sites.delivery",
      "sites.floor",
      "sites.limits",
    ]);
    const found = new Set(fieldsOf(said));
    expect(fields.filter((field) => !found.has(field) && !hidden.has(field))).toEqual([]);
    expect(JSON.stringify(said)).not.toMatch(SECRETS);
    if (level === "land") expect(JSON.stringify(said)).not.toMatch(/甲园|22\.5/);
  });

  test("the contract of whoever holds land on which nothing stands yet is theirs", async () => {
    const [held] = await chosenSites(db, DISTRICT, [{ parcel: "held", floor: null }]);
    expect(held?.said).toMatchObject({ supply: "existing", commitments: [] });
  });

  test("from when a site can be had is told on every level; of land in use only that it is being vacated, where all have to leave", async () => {
    const deliveries = async () =>
      (
        await chosenSites(db, DISTRICT, [
          { parcel: "fits", floor: null },
          { parcel: "busy", floor: null },
          { parcel: "busy", floor: "F1" },
          { parcel: "crowd", floor: null },
        ])
      ).map(({ said }) => said.delivery);
    const leave = (enterprise: string, parcel: string, leaveBy: string) =>
      addRelocation(db, DISTRICT, {
        ...{ enterprise, parcel, floorDm2: 10_000, landDm2: null, leaveFrom: null, leaveBy },
        ...{ note: "", author: "钱工" },
      });
    const floor = { from: "2027-03-31", clearing: false };
    expect(await deliveries()).toEqual([null, null, floor, null]);
    await db.query("update parcel set available_from = '2027-01-15' where id = 'fits'");
    await leave("E4", "busy", "2027-06-30");
    // of three who use it one has to leave
    await leave("E1", "crowd", "2027-09-30");
    const vacated = { from: "2027-06-30", clearing: true };
    expect(await deliveries()).toEqual([{ from: "2027-01-15", clearing: false }, vacated, floor, null]);
    // a day that was stated and is later counts
    await db.query("update parcel set available_from = '2027-12-31' where id = 'busy'");
    expect((await deliveries())[1]).toEqual({ from: "2027-12-31", clearing: true });
    // nor does a day that was stated say of somebody that they go
    await db.query("update parcel set available_from = '2027-12-31' where id = 'crowd'");
    expect((await deliveries())[3]).toBeNull();
    const [land, standing] = [await content("land"), await content("standing")];
    expect(land.sites[0]).toMatchObject({ delivery: { from: "2027-01-15" }, commitments: [] });
    expect(standing.sites[0]?.commitments).toHaveLength(1);
    // frozen when the conditions were told on every level: it says what it would today
    const older = { ...land, rule: 3, sites: standing.sites };
    expect(narrowFrozen(older).sites[0]?.commitments).toEqual([]);
    expect(narrowFrozen({ ...older, level: "price" }).sites[0]?.commitments).toHaveLength(1);
    const rows = brochureRows({ sites: [{ ...land.sites[0]!, delivery: vacated }], parks: [] });
    const [cell] = rows.find(({ key }) => key === "availableFrom")!.cells;
    expect(cell).toEqual({ word: "delivery.clearing", day: "2027-06-30" });
    expect(cellWord("delivery.clearing", "zh", "2027-06-30")).toBe("腾退中，预计 2027-06-30 可交付");
  });

  test("what it says is right: areas, conditions, whose promise is whose, a park of one enterprise kept back", async () => {
    const { sites, parks, map, period, asOf, sharedOn } = await content("standing");
    expect(sites[0]).toMatchObject({
      ...{ number: 1, areaDm2: 2_000_000, areaBasis: "certificate", supply: "new", floor: null, park: 0 },
      limits: [{ key: "far", min: 1.2, max: 2 }],
      commitments: [{ key: "tax_per_mu", operator: ">=", value: "48", unit: "万元/亩" }],
      pricePerM2Month: null,
    });
    // on the land of somebody else: their promise is not told
    expect(sites[1]).toMatchObject({
      ...{ number: 2, areaDm2: 300_000, areaBasis: null, commitments: [], park: 1, pricePerM2Month: "22.5" },
      floor: { building: "1号楼", floor: "2层", clearHeightM: "8", lifts: 2, availableFrom: "2027-03-31" },
    });
    expect(parks.map(({ name, sketch }) => [name, sketch])).toEqual([
      ["甲园", true],
      ["W", expect.any(Boolean)],
    ]);
    // 3 × 123 456 789 yuan over 9999.99 m², 15 mu less 0.01 m²: 2469.138…, and not a digit more than is shown
    const output = parks[0]?.standing?.find(({ metric }) => metric === "output_per_mu");
    expect([output?.value, output?.target, output?.verdict]).toEqual([2469.1, "950", "met"]);
    // of the three one reports R&D: the park's would be that one's own
    expect(parks[0]?.standing?.map(({ metric }) => metric)).toEqual([
      "output_per_mu",
      "tax_per_mu",
      "concentration",
    ]);
    // nobody is shown a verdict where there is no target
    for (const { target, verdict } of parks[0]?.standing ?? [])
      expect(verdict === null).toBe(target === null);
    expect(
      toldMetric({ metric: "concentration", value: 0.841_483_66, target: null, verdict: "met" }),
    ).toEqual({ metric: "concentration", value: 0.841, target: null, verdict: null });
    expect(toldMetric({ metric: "concentration", value: 0.699_96, target: "70", verdict: "missed" })).toEqual(
      { metric: "concentration", value: 0.699_96, target: "70", verdict: "missed" },
    );
    expect(parks[1]?.standing).toBeNull();
    expect([period, sharedOn]).toEqual(["2024", day(0)]);
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    // 0.002° of longitude are about 193 m here, of latitude 222 m; the sheet's north is the zone's, which turns but does not stretch
    const [a, b, c] = map?.sites[0]?.shape[0]?.[0] ?? [];
    const metres = [distance(a!, b!), distance(b!, c!)].toSorted((one, other) => one - other);
    expect(metres.map((length, at) => Math.abs(length - [193, 222][at]!) < 2)).toEqual([true, true]);
    expect(map?.sites[0]?.shape.flat(2).every((corner) => corner.every(Number.isInteger))).toBe(true);
  });

  test("what was shared stays as it was, whatever becomes of the data", async () => {
    const { path } = await share("land");
    const before = (await ask(`${path}/content.json`)).json();
    await db.query("update parcel set address = '另一处' where id = 'fits'");
    expect((await ask(`${path}/content.json`)).json()).toEqual(before);
    await db.query("update parcel set address = '示例路 4 号' where id = 'fits'");
  });

  test("an unknown, an expired and a revoked link, and one of a withdrawn project, get the same answer", async () => {
    const gone = await ask(`/share/${"x".repeat(32)}/content.json`);
    expect(gone.statusCode).toBe(404);
    expect(gone.json()).toEqual({ reason: "brochure_gone", message: expect.stringContaining("联系") });
    const same = async (path: string) => {
      const answer = await ask(`${path}/content.json`);
      expect([answer.statusCode, answer.body]).toEqual([404, gone.body]);
      expect(answer.headers).toEqual({ ...gone.headers, date: answer.headers.date });
      const pdf = await ask(`${path}/sites.pdf`);
      expect([pdf.statusCode, pdf.body]).toEqual([404, gone.body]);
    };
    const expired = await share();
    const lastDay = (days: number) =>
      db.query(
        `update brochure_link set expires_on = (now() at time zone interval '8 hours')::date + $1::int where seq = $2`,
        [days, expired.seq],
      );
    await lastDay(0);
    expect((await ask(`${expired.path}/content.json`)).statusCode).toBe(200);
    await lastDay(-1);
    await same(expired.path);
    const revoked = await share();
    await api().brochure.revoke({ seq: revoked.seq, by: "李工" });
    await same(revoked.path);
    // not copied whole
    await same(revoked.path.slice(0, -1));
    await same(`${revoked.path}x`);
    await expect(api().brochure.revoke({ seq: revoked.seq, by: "李工" })).rejects.toThrow(`${revoked.seq}`);
    const open = await share();
    await db.query("update project set withdrawn_at = now(), withdrawn_by = 'a', withdrawn_why = 'b'");
    await same(open.path);
    await db.query("update project set withdrawn_at = null, withdrawn_by = null, withdrawn_why = null");
    expect((await ask(`${open.path}/content.json`)).statusCode).toBe(200);
  });

  test("the list tells author, state and openings; a look at the head is none, and the token is nowhere", async () => {
    const { seq, path } = await share("price");
    expect((await clients.inject({ method: "HEAD", url: `${path}/content.json` })).statusCode).toBe(404);
    await ask(`${path}/content.json`);
    await ask(`${path}/content.json`);
    await ask(`${path}/sites.pdf?lang=en`);
    const { origin, links } = await api().brochure.of({ project: "Q" });
    expect(origin).toBe("http://clients.example");
    expect(links[0]).toEqual({
      ...{ seq, audience: "甲客户公司", level: "price", sites: 2, author: "孙工", state: "open" },
      ...{ expiresOn: wish.expiresOn, revokedAt: null, revokedBy: null, openings: 3 },
      ...{ createdAt: expect.stringMatching(/Z$/), lastOpenedAt: expect.stringMatching(/Z$/) },
    });
    expect(links.map(({ state }) => state)).toEqual(expect.arrayContaining(["open", "expired", "revoked"]));
    const token = path.split("/").at(-1)!;
    const [kept] = await db.query<{ row: string }>(
      "select l::text as row from brochure_link l where seq = $1",
      [seq],
    );
    expect(kept?.row).not.toContain(token);
    // a token opens one link and no second
    await expect(
      db.query(
        `insert into brochure_link (district_id, project_id, token_sha256, content, author, expires_on)
         select district_id, project_id, token_sha256, content, author, expires_on from brochure_link where seq = $1`,
        [seq],
      ),
    ).rejects.toThrow(/brochure_link_token_sha256_key/);
    const lines = told.join("");
    expect(lines).toContain("client page opened");
    expect(lines).not.toContain(token);
    expect(lines).not.toMatch(/甲客户|机密|fits|busy|0574-1234/);
  });

  test("only starred sites, a day to come within a year, and a project that is there", async () => {
    const asked = { ...wish, level: "land" as const };
    const other = { ...asked, sites: [{ parcel: "crowd", floor: null }] };
    await expect(api().brochure.share(other)).rejects.toThrow(/crowd/);
    // starred are its floors, not the parcel
    await expect(
      api().brochure.share({ ...asked, sites: [{ parcel: "busy", floor: null }] }),
    ).rejects.toThrow(/busy/);
    await expect(api().brochure.share({ ...asked, expiresOn: day(-1) })).rejects.toThrow(day(-1));
    await expect(api().brochure.share({ ...asked, expiresOn: day(400) })).rejects.toThrow(day(400));
    await expect(api().brochure.share({ ...asked, project: "nobody" })).rejects.toThrow();
    await expect(
      api().brochure.share({ ...asked, sites: [wish.sites[0]!, wish.sites[0]!] }),
    ).rejects.toThrow();
    const off = createCallerFactory(appRouter)({ ...context(), brochureOrigin: null }).promotion;
    await expect(off.brochure.share(asked)).rejects.toThrow("brochure_off");
  });

  test("with the link in hand every procedure, file and page of the house is not there", async () => {
    const { path } = await share("standing");
    const token = path.split("/").at(-1)!;
    const procedures = Object.keys(appRouter._def.procedures).map((name) => `/trpc/${name}`);
    expect(procedures.length).toBeGreaterThan(50);
    const others = [
      ...["/", "/healthz", "/park/P", "/promotion", "/map/geometry.bin", "/map/columns.bin?period=2024"],
      ...[
        "/map/parks.json",
        "/export/parcels.geojson",
        "/report/district.pdf",
        "/project.gpkg",
        "/notes/1/file",
      ],
      ...[
        "/deliveries",
        "/basemap.json",
        "/index.html",
        "/share",
        `${path}/`,
        `${path}/content`,
        `${path}/x.json`,
      ],
      ...["/share//content.json", `${path}/..%2f..%2f..%2fpackage.json`, "/share/assets/../../index.html"],
    ];
    for (const url of [...procedures, ...others])
      for (const method of ["GET", "POST"] as const) {
        const headers = {
          authorization: `Bearer ${token}`,
          cookie: `token=${token}`,
          "x-mutu-release": "r1",
        };
        const answer = await clients.inject({ method, url, headers });
        expect([url, answer.statusCode, answer.json().reason]).toEqual([url, 404, "not_found"]);
      }
    for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const)
      expect((await clients.inject({ method, url: `${path}/content.json` })).statusCode, method).toBe(404);
  });

  test("guarded as the house's page is, found by nobody, kept by nobody, and called by its names only", async () => {
    const { path } = await share();
    const { headers } = await ask(`${path}/content.json`);
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["x-robots-tag"]).toContain("noindex");
    expect(headers["cache-control"]).toBe("no-store");
    const called = (host: string) => clients.inject({ url: `${path}/content.json`, headers: { host } });
    expect((await called("sites.example.cn")).statusCode).toBe(200);
    expect((await called("evil.example")).statusCode).toBe(403);
  });

  test("who guesses is made to wait, others are not", async () => {
    const { path } = await share();
    for (let i = 0; i < 40; i++) await ask(`/share/${String(i).padStart(32, "0")}/content.json`, "10.9.9.9");
    const late = await ask(`/share/${"9".repeat(32)}/content.json`, "10.9.9.9");
    expect([late.statusCode, late.json().reason]).toEqual([429, "brochure_guesses"]);
    expect((await ask(`/share/${"9".repeat(32)}/content.json`, "10.9.9.8")).statusCode).toBe(404);
    // behind the same address: a link that opens still does, and so does the page that says what is wrong
    expect((await ask(`${path}/content.json`, "10.9.9.9")).statusCode).toBe(200);
    expect((await ask(path, "10.9.9.9")).body).toContain("the page");
  });

  test("a link with something behind it, too long or half is the page with its sentence, and nothing of it is a file", async () => {
    const token = (await share()).path.split("/").at(-1)!;
    const wrong = [`${token}%E3%80%82`, `${token})`, "x".repeat(65), token.slice(1), `${token}%00`];
    for (const segment of [...wrong, "..%2f..%2fpackage.json"]) {
      const page = await ask(`/share/${segment}`);
      expect([segment, page.statusCode, page.body]).toEqual([segment, 200, "<p>the page</p>"]);
      const said = await ask(`/share/${segment}/content.json`, "10.7.7.7");
      expect([segment, said.statusCode, said.json().reason]).toEqual([segment, 404, "brochure_gone"]);
    }
  });

  test("a link is opened sixty times a minute at most, its file laid out once, and other links open", async () => {
    const { seq, path } = await share();
    const first = await ask(`${path}/sites.pdf`);
    // nobody changes what is frozen: here it shows that nothing is laid out again
    await db.query(
      `update brochure_link set content = jsonb_set(content, '{audience}', '"另一客户"') where seq = $1`,
      [seq],
    );
    const second = await ask(`${path}/sites.pdf`);
    expect([first.statusCode, first.rawPayload.equals(second.rawPayload)]).toEqual([200, true]);
    const minute = vi.spyOn(Date, "now").mockReturnValue(Date.now());
    try {
      let busy = 0;
      for (let i = 0; i < 65; i++) if ((await ask(`${path}/content.json`)).statusCode === 429) busy += 1;
      expect(busy).toBeGreaterThanOrEqual(5);
      expect((await ask(`${path}/sites.pdf`)).json().reason).toBe("brochure_often");
      expect((await ask(`${(await share()).path}/content.json`)).statusCode).toBe(200);
    } finally {
      minute.mockRestore();
    }
    const { links } = await api().brochure.of({ project: "Q" });
    expect(links.find((link) => link.seq === seq)?.openings).toBeLessThanOrEqual(62);
  });

  test("what is written while somebody shares is in the page as a whole or not at all", async () => {
    const later: Promise<unknown>[] = [];
    const written = "update parcel set address = '后来的路 1 号' where id = 'fits'";
    const hooked = <Q extends Queryable>(queryable: Q): Q => ({
      ...queryable,
      query: async (sql: string, params?: readonly unknown[]) => {
        const rows = await queryable.query(sql, params);
        // between the look at the shortlist and at the sites
        if (sql.includes("from shortlist_entry e")) later.push(db.query(written));
        return rows;
      },
    });
    const watched: Database = {
      ...hooked(db),
      transaction: (work) => db.transaction((tx) => work(hooked(tx))),
    };
    const { address } = await createCallerFactory(appRouter)({
      ...context(),
      db: watched,
    }).promotion.brochure.share({ ...wish, level: "standing" });
    expect(later).toHaveLength(1);
    await Promise.all(later);
    const said = (await ask(`${new URL(address).pathname}/content.json`)).json<BrochureContent>();
    expect(said.sites[0]?.address).toBe("示例路 4 号");
    await db.query("update parcel set address = '示例路 4 号' where id = 'fits'");
  });

  test("a building or a floor of a name goes out without it", async () => {
    const called = (building: string, floor: string) =>
      db.query("update floor_space set building = $1, floor = $2 where id = 'F1'", [building, floor]);
    await called("戊企业大楼", "2层");
    expect((await content("standing")).sites[1]?.floor).toMatchObject({ building: null, floor: "2层" });
    await called("1号楼", "2层戊企业车间");
    expect((await content("standing")).sites[1]?.floor).toMatchObject({ building: "1号楼", floor: null });
    await called("1号楼", "2层");
  });

  test("a link frozen by older rules says no more than one of today: no names of buildings, no figures of parks", async () => {
    const { seq, path } = await share("standing");
    const now = (await ask(`${path}/content.json`)).json<BrochureContent>();
    expect(now.parks[0]?.standing).not.toBeNull();
    await db.query(
      `update brochure_link set content = jsonb_set(content - 'rule', '{sites,1,floor,building}', '"戊企业大楼"') where seq = $1`,
      [seq],
    );
    const older = (await ask(`${path}/content.json`)).json<BrochureContent>();
    const { rule: _, period: __, ...rest } = now;
    expect(older).toEqual({
      ...rest,
      level: "price",
      sites: [now.sites[0], { ...now.sites[1], floor: { ...now.sites[1]?.floor, building: null } }],
      parks: now.parks.map(({ standing: ___, ...park }) => park),
    });
    // rule 2 kept all digits, and verdicts of what has no target
    await db.query(
      `update brochure_link set content = jsonb_set(jsonb_set($2::jsonb, '{rule}', '2'), '{parks,0,standing,0,value}', '2469.13824') where seq = $1`,
      [seq, JSON.stringify(now)],
    );
    // nobody can tell from the page whose a share of leading industries is
    const parks = now.parks.map((park) => ({
      ...park,
      standing: park.standing?.filter(({ metric }) => metric !== "concentration") ?? null,
    }));
    expect((await ask(`${path}/content.json`)).json()).toEqual({ ...now, rule: 2, parks });
    const pdf = await brochurePdf(older, "zh");
    expect(pdf.bytes.length).toBeGreaterThan(1000);
  });

  test("the PDF says the same, carries the watermark on every page, and is the same file twice", async () => {
    const said = await content("standing");
    const { bytes, name } = await brochurePdf(said, "zh");
    expect((await brochurePdf(said, "zh")).bytes.equals(bytes)).toBe(true);
    expect(name).toBe(`选址推介 甲客户公司 ${day(0)}`);
    const many = {
      ...said,
      sites: Array.from({ length: 12 }, (_, at) => ({ ...said.sites[0]!, number: at + 1 })),
    };
    const long = await brochurePdf(many, "en");
    const folder = mkdtempSync(join(tmpdir(), "mutu-brochure-"));
    const textOf = (pdf: Buffer): string[] => {
      writeFileSync(join(folder, "a.pdf"), pdf);
      const text = execFileSync("pdftotext", ["-layout", join(folder, "a.pdf"), "-"], { encoding: "utf8" });
      return text.split("\f").filter((page) => page.trim() !== "");
    };
    try {
      const [page = ""] = textOf(bytes);
      for (const words of [
        "甲客户公司 专用",
        "致 甲客户公司",
        "0574-1234",
        "20,000.00",
        "30.00",
        "22.5",
        "甲园",
        "48",
      ])
        expect(page).toContain(words);
      expect(page).not.toMatch(SECRETS);
      const pages = textOf(long.bytes);
      expect(pages.length).toBeGreaterThan(1);
      for (const one of pages) expect(one).toContain("甲客户公司 专用");
      expect(pages.join("")).toContain("Site 12");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
