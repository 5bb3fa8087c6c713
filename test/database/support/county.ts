// How does the county's export of test/fixtures/county-a get into the tables without the product's own import?
// A second way in, so that the SQL is checked even where the import is wrong.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { geodesicAreaDm2 } from "../../../geo/area/geodesicArea";
import type { LandGeometry } from "../../../geo/area/landGeometry";
import { dm2OfM2 } from "../../../geo/unit/land";
import { yuanOfWanYuan } from "../../../geo/unit/money";
import type { Database, Queryable } from "../../../server/db/database";
import { refreshStatistics } from "../../../server/db/refreshStatistics";
import { addDistrict, DISTRICT } from "./smallDistrict";

const FOLDER = new URL("../../fixtures/county-a/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");

interface Features {
  features: { properties: Record<string, string | number>; geometry: LandGeometry }[];
}
const features = (name: string) => (JSON.parse(read(name)) as Features).features;
const rows = (name: string) => parse(read(name), { columns: true, bom: true }) as Record<string, string>[];

/** Sums of one population in one year, as expected.json gives them. */
export interface ExpectedSums {
  output_yuan: number;
  tax_yuan: number;
  rd_yuan?: number;
  lead_output_yuan: number;
  occupied_dm2?: number;
  occupied_with_figures_dm2: number;
}
export interface ExpectedPark {
  lead: string[];
  parcels: number;
  geodesic_dm2: number;
  registered_dm2: number;
  byYear: Record<string, ExpectedSums & { above_scale: ExpectedSums }>;
}
export const expectedParks = (): Record<string, ExpectedPark> => JSON.parse(read("expected.json")).parks;

const KINDS: Record<string, string> = {
  industrial_community: "advantage_community",
  cluster: "planned_cluster",
};
const MEASURES = [
  ["output", "工业总产值(万元)"],
  ["tax", "实缴税金(万元)"],
  ["rd", "研发费用(万元)"],
] as const;

async function insert(tx: Queryable, into: string, types: string, records: unknown[]): Promise<void> {
  await tx.query(`insert into ${into} from jsonb_to_recordset($1::jsonb) as r(${types})`, [
    JSON.stringify(records),
  ]);
}

/** Loads parks, parcels, enterprises, occupancy and the figures of 2023 and 2024, and finds each parcel's park. */
export async function loadCounty(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await addDistrict(tx);
    await insert(
      tx,
      `park (district_id, id, name, kind, geom)
       select '${DISTRICT}', id, name, kind, st_multi(st_setsrid(st_geomfromgeojson(geometry), 4490))`,
      "id text, name text, kind text, geometry jsonb",
      features("parks.geojson").map(({ properties: p, geometry }) => ({
        ...p,
        kind: KINDS[String(p.kind)] ?? p.kind,
        geometry,
      })),
    );
    await insert(
      tx,
      `parcel (district_id, id, code, use_code, status, certificate_dm2, area_dm2, area_basis, geodesic_dm2, geom, label_lon, label_lat, batch_id, row_no)
       select '${DISTRICT}', id, id, use_code, status, area, area, 'certificate', geodesic,
         st_multi(st_setsrid(st_geomfromgeojson(geometry), 4490)), 0, 0, 'b1', row_no`,
      "id text, use_code text, status text, area bigint, geodesic bigint, geometry jsonb, row_no int",
      features("parcels.geojson").map(({ properties: p, geometry }, i) => ({
        id: p.宗地代码,
        use_code: p.用地性质,
        status: p.状态 === "闲置" ? "idle" : "in_use",
        area: dm2OfM2(String(p.登记面积)),
        geodesic: geodesicAreaDm2(geometry),
        geometry,
        row_no: i + 1,
      })),
    );
    await insert(
      tx,
      `enterprise (district_id, id, name, industry_code, above_scale, batch_id, row_no)
       select '${DISTRICT}', id, name, industry_code, above_scale, 'b1', 0`,
      "id text, name text, industry_code text, above_scale boolean",
      rows("enterprises.csv").map((r) => ({
        id: r.统一社会信用代码,
        name: r.企业名称,
        industry_code: r.行业代码,
        above_scale: r.是否规上 === "是",
      })),
    );
    await insert(
      tx,
      `occupancy (district_id, batch_id, row_no, enterprise_id, parcel_id, area_dm2)
       select '${DISTRICT}', 'b1', row_no, enterprise_id, parcel_id, area`,
      "row_no int, enterprise_id text, parcel_id text, area bigint",
      rows("occupancy.csv").map((r, i) => ({
        row_no: i + 1,
        enterprise_id: r.统一社会信用代码,
        parcel_id: r.宗地代码,
        area: dm2OfM2(r["占用面积(平方米)"] ?? ""),
      })),
    );
    await insert(
      tx,
      `figure (district_id, enterprise_id, period, measure, value_yuan, batch_id, row_no)
       select '${DISTRICT}', enterprise_id, period, measure, value_yuan, 'b1', row_no`,
      "enterprise_id text, period text, measure text, value_yuan bigint, row_no int",
      rows("figures-utf8.csv").flatMap((r, i) =>
        MEASURES.flatMap(([measure, column]) => {
          const yuan = yuanOfWanYuan(r[column] ?? "");
          if (yuan === null) return [];
          return [
            {
              enterprise_id: r.统一社会信用代码,
              period: r.年度,
              measure,
              value_yuan: yuan,
              row_no: i + 1,
            },
          ];
        }),
      ),
    );
    await tx.query("select assign_parks($1)", [DISTRICT]);
    await refreshStatistics(tx);
  });
}
