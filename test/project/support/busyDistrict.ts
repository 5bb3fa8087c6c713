// A district in which every table has rows, and some have a history: corrected, split, repaired, superseded, taken back.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withdrawBatch } from "../../../server/batch/withdraw";
import { addCorrection } from "../../../server/correction/writeCorrection";
import type { Database } from "../../../server/db/database";
import { rememberProfile } from "../../../server/delivery/profiles";
import { importFile } from "../../../server/import/importFile";
import type { ImportKind } from "../../../server/import/importReport";
import { addEntry, withdrawEntry } from "../../../server/indicator/writeEntry";
import { NO_REPAIR } from "../../../server/repair/repairChoice";
import { seedPolicy } from "../../../server/seed/seedPolicy";

export const DISTRICT = "330212";
/** The park whose line cuts parcels. */
export const MOVED_PARK = "SP-01";
/** Corrected by hand. */
export const CORRECTED_PARCEL = "330212001001GB00001";

export const county = (name: string) => new URL(`../../fixtures/county-a/${name}`, import.meta.url).pathname;

export interface BusyDistrict {
  /** Of the figures that took the place of others. */
  readonly newFigures: string;
  readonly withdrawn: string;
}

/** The county, then what an office does with it in a year. */
export async function makeBusy(db: Database): Promise<BusyDistrict> {
  const folder = mkdtempSync(join(tmpdir(), "mutu-busy-"));
  const load = async (path: string, kind: ImportKind) => {
    const { batch } = await importFile(db, {
      path,
      kind,
      by: "甲",
      crs: "EPSG:4490",
      repair: { ...NO_REPAIR, all: true },
    });
    if (batch === null) throw new Error(`${path} brought nothing`);
    return batch;
  };
  const written = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  await seedPolicy(db);
  await load(county("parks.geojson"), "parks");
  await load(county("parcels.geojson"), "parcels");
  await load(county("enterprises.csv"), "enterprises");
  await load(county("occupancy.csv"), "occupancy");
  await load(county("figures-utf8.csv"), "figures");
  await load(county("parcels-defects.geojson"), "parcels");
  const square = {
    type: "Polygon",
    coordinates: [
      [
        [121.54, 29.7000000000001],
        [121.5430000000003, 29.7],
        [121.543, 29.703],
        [121.54, 29.703],
        [121.54, 29.7000000000001],
      ],
    ],
  };
  const properties = {
    宗地代码: "330212001001GB90001",
    镇街: "示例街道",
    容积率上限: 2.05,
    约定亩均税收: 48.1234,
    备注: "“引号”, 逗号\n换行 \\ 𠮷 {a,b} null",
  };
  const more = [{ type: "Feature", properties, geometry: square }];
  await load(written("补.geojson", JSON.stringify({ type: "FeatureCollection", features: more })), "parcels");
  const [one] = await db.query<{ id: string; value: number }>(
    `select enterprise_id as id, value_yuan as value from figure
     where period = '2024' and measure = 'output' and superseded_by is null order by enterprise_id collate "C" limit 1`,
  );
  const figures = (value: number) => `统一社会信用代码,年度,工业总产值(元)\n${one?.id},2024,${value}\n`;
  const newFigures = await load(written("改.csv", figures((one?.value ?? 0) + 12_345)), "figures");
  const withdrawn = await load(written("误.csv", figures((one?.value ?? 0) * 10)), "figures");
  await withdrawBatch(db, {
    district: DISTRICT,
    batch: withdrawn,
    by: "乙",
    why: "误导入",
    withLater: false,
  });
  await addCorrection(db, DISTRICT, {
    kind: "parcel",
    id: CORRECTED_PARCEL,
    field: "certificate",
    period: null,
    value: "20000",
    reason: "证载面积有误",
    source: "更正函",
    author: "丙",
    until: "2099-12-31",
  });
  await movePark(db, written, load);
  await rememberProfile(
    db,
    DISTRICT,
    "0123",
    { kind: "parcels", crs: "EPSG:4549", map: { 地块: "code" }, moneyUnit: null, encoding: null },
    "甲",
  );
  await db.query(
    'insert into setting (district_id, key, value) values ($1, \'note\', \'{"b": 1.50, "a": [null, "é"]}\'::jsonb)',
    [DISTRICT],
  );
  await db.query(
    `insert into release (district_id, id, title, note, author, as_of, periods, parks, parcels, data_version, app_version, file_sha256, file_bytes)
     values ($1, 'r1-00000000', '2024 年报', '季度例会', '丁', '2025-03-01', '{2024,2023}', 1, 2, '1-2', '0.1.0', repeat('0', 64), 3)`,
    [DISTRICT],
  );
  const reported = await addEntry(db, DISTRICT, {
    indicator: "T44",
    role: "value",
    value: "150.00000001",
    asOf: "2025-12-31",
    source: "“统计公报”",
    note: null,
    author: "甲",
  });
  await withdrawEntry(db, DISTRICT, { seq: reported.entry.seq, by: "乙", why: "误报" });
  await load(written("指标.csv", "指标编号,数值,截至日期\nT44,148.3,2024\n"), "indicators");
  await load(written("荣誉.csv", `统一社会信用代码,荣誉,认定年度\n${one?.id},高企,2024\n`), "honours");
  await load(
    written("能耗.csv", `统一社会信用代码,年度,增加值(万元),综合能耗(吨标煤)\n${one?.id},2024,12.3456,7.5\n`),
    "measures",
  );
  await load(
    written(
      "项目.csv",
      "项目编号,项目名称,用地需求(亩),投资额(万元),荷载(吨/平方米),COD(吨/年),需地日期\nX-1,“甲”,40-80,123.4567,1.25,0.3,2027-06-30\n",
    ),
    "projects",
  );
  const line = {
    type: "LineString",
    coordinates: [
      [121.54, 29.7000000000001],
      [121.55, 29.71],
    ],
  };
  const drawn = [
    { type: "Feature", properties: { 名: "“蓝线”" }, geometry: line },
    { type: "Feature", properties: {}, geometry: square },
  ];
  await load(
    written("蓝线.geojson", JSON.stringify({ type: "FeatureCollection", features: drawn })),
    "reference",
  );
  await db.query(
    `insert into evaluation_statement (district_id, enterprise_id, year, kind, value, evidence, author)
     values ($1, $2, 2024, 'bonus', 2.50, '“专家组”', '甲')`,
    [DISTRICT, one?.id],
  );
  await db.query(
    `insert into low_efficiency_decision (district_id, parcel_id, year, confirmed, reasons, note, author, decided_on)
     values ($1, 'p', 2024, true, '[{"rule":"idle"}]'::jsonb, '现场核查', '甲', '2025-01-02')`,
    [DISTRICT],
  );
  await db.query(
    `insert into disposal_step (district_id, parcel_id, track, state, on_day, author) values ($1, 'p', 'vacate', 'planned', '2025-01-03', '甲')`,
    [DISTRICT],
  );
  await db.query(
    `insert into parcel_note (district_id, parcel_id, author, text, file_name, file_type, file_bytes, file_sha256, file_base64)
     values ($1, 'p', '甲', '“现场”', '现场.jpg', 'image/jpeg', 3, repeat('0', 64), '/9j/')`,
    [DISTRICT],
  );
  await db.query(
    `insert into shortlist_entry (district_id, project_id, parcel_id, mark, reason, author) values ($1, 'X-1', 'p', 'rejected', '“太远”', '甲')`,
    [DISTRICT],
  );
  await db.query(
    `with link as (
       insert into brochure_link (district_id, project_id, token_sha256, content, author, expires_on, revoked_at, revoked_by)
       values ($1, 'X-1', repeat('a', 64), '{"audience":"“客户”"}'::jsonb, '甲', '2025-02-01', '2025-01-20T08:00:00Z', '乙') returning seq)
     insert into brochure_opening (district_id, link_seq, what) select $1, seq, 'page' from link`,
    [DISTRICT],
  );
  await db.query(
    `insert into plan_decision (district_id, project_id, park_id, mark, author) values ($1, 'X-1', '', 'forbidden', '甲')`,
    [DISTRICT],
  );
  await db.query(
    `insert into plan_record (district_id, run_id, author, inputs_sha256, view, asked, plan)
     values ($1, '6f1c', '甲', repeat('0', 64), '{"period": "2024"}', '{"aims": []}', '{"status": "optimal"}')`,
    [DISTRICT],
  );
  const [batch] = await db.query<{ id: string }>(
    "select id from import_batch where district_id = $1 order by seq limit 1",
    [DISTRICT],
  );
  await db.query(
    `insert into floor_space (district_id, id, parcel_id, building, floor, floor_dm2, parcel_floor_dm2, clear_height_m, lifts,
       price_per_m2_month, available_from, title_problem, batch_id, row_no)
     values ($1, 'F-1', (select min(id) from parcel where district_id = $1), '1 号“楼”', '二层', 123456, 654321, 6.05, 2, 18.5, '2026-06-30', '权属清晰', $2, 1)`,
    [DISTRICT, batch?.id],
  );
  await db.query(
    `insert into saved_item (district_id, id, kind, name, author, content) values ($1, 'v1', 'view', '低税宗地', '乙', '{"f": "税收 < 1"}'::jsonb)`,
    [DISTRICT],
  );
  await db.query("insert into scenario (district_id, id, author) values ($1, 's1', '丙')", [DISTRICT]);
  await db.query(
    `insert into scenario_version (district_id, scenario_id, version, title, log, data_version, author)
     values ($1, 's1', 1, '“腾挪”', '[]'::jsonb, '1-2', '丙')`,
    [DISTRICT],
  );
  await db.query(
    `insert into relocation (district_id, id, enterprise_id, from_parcel_id, floor_dm2, leave_from, leave_by, note, author)
     values ($1, 'BQ-001', '“E”', 'p', 123456, '2027-01-01', '2027-03-31', '“先搬”', '甲')`,
    [DISTRICT],
  );
  await db.query(
    `insert into relocation_stay (district_id, relocation_id, place, park_id, state, in_on, out_on, author)
     values ($1, 'BQ-001', 'transit', 'R', 'in', '2027-02-01', '2027-12-31', '乙')`,
    [DISTRICT],
  );
  await db.query(
    `insert into relocation_capacity (district_id, park_id, from_day, floor_dm2, source, author)
     values ($1, 'R', '2026-01-01', 99999, '“批复”', '乙')`,
    [DISTRICT],
  );
  await db.query(
    `insert into relocation_destination (district_id, id, parcel_id, name, land_dm2, ready_on, author)
     values ($1, 'AZ-001', 'p', '“安置”1号', 654321, '2027-12-31', '丙')`,
    [DISTRICT],
  );
  await db.query(
    `insert into project_stage (district_id, project_id, stage_id, on_day, owner, note, author)
     values ($1, 'X-1', 's1', '2027-01-02', '“李工”', '待环评', '甲')`,
    [DISTRICT],
  );
  await db.query(
    `insert into project_landing (district_id, project_id, enterprise_id, parcel_ids, landed_on, note, author)
     values ($1, 'X-1', 'E', array['p', 'q'], '2027-01-02', '“落地”', '甲')`,
    [DISTRICT],
  );
  await db.query(
    `insert into project_year_amount (district_id, project_id, year, measure, side, amount_yuan, author)
     values ($1, 'X-1', 2027, 'investment', 'delivered', 12345678901, '甲')`,
    [DISTRICT],
  );
  rmSync(folder, { recursive: true, force: true });
  return { newFigures, withdrawn };
}

/** A park is shifted so that its line cuts parcels, which are then split by area. */
async function movePark(
  db: Database,
  written: (name: string, content: string) => string,
  load: (path: string, kind: ImportKind) => Promise<string>,
): Promise<void> {
  type Parks = {
    features: { properties: { id: string; kind: string }; geometry: { coordinates: unknown } }[];
  };
  const all = JSON.parse(readFileSync(county("parks.geojson"), "utf8")) as Parks;
  const park = all.features.find(({ properties }) => properties.id === MOVED_PARK)!;
  const shifted = (part: unknown): unknown =>
    Array.isArray(part) && typeof part[0] === "number"
      ? [part[0] + 0.0005, part[1]]
      : (part as unknown[]).map(shifted);
  const geometry = { ...park.geometry, coordinates: shifted(park.geometry.coordinates) };
  await load(written("移.geojson", JSON.stringify({ ...all, features: [{ ...park, geometry }] })), "parks");
  await db.query(
    "insert into boundary_rule (district_id, kind, rule, why, decided_by) values ($1, $2, 'share', '会议纪要', '丁')",
    [DISTRICT, park.properties.kind],
  );
  await db.query("select assign_parks($1)", [DISTRICT]);
}
