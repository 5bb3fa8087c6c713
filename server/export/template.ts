// An empty table of each kind as the import reads it, with one invented line to show what is meant.
import * as XLSX from "@e965/xlsx";
import { stringify } from "csv-stringify/sync";
import { FURTHER_MEASURES, MEASURE_UNITS } from "../../geo/evaluation/measure";
import { DRAWN_KINDS } from "../import/drawnKinds";
import { FIELDS } from "../import/fields";
import type { RecordKind } from "../import/importReport";
import { PROJECT_HEADERS, STAGE_HEADERS, YEAR_HEADERS } from "../import/projectNames";
import { EXPORT_COLUMNS } from "./exportColumns";
import { exportName } from "./exportFile";

/** Invented, and said to be: 示例. */
const EXAMPLES: Readonly<Record<RecordKind, Readonly<Record<string, string>>>> = {
  districts: { id: "330212", name: "鄞州区（示例）", name_en: "Yinzhou (example)" },
  parks: {
    id: "SP-99",
    name: "示例产业园",
    name_en: "Example Park",
    kind: "战略产业园",
    boundary: "示意",
    lead_industries: "36;39",
    towns: "示例街道",
    source: "示例文件",
  },
  parcels: {
    code: "330212001001GB99999",
    name: "示例地块",
    address: "示例路1号",
    town: "示例街道",
    given_park: "SP-99",
    use_code: "100102",
    use_grade: "二级",
    status: "投产",
    owner: "示例有限公司",
    owner_credit_code: "91330212MA0010001Q",
    certificate: "96487.51",
    far_actual: "1.5",
    density_percent: "45",
    expires_on: "2055-06-30",
    granted_on: "2005-07-01",
    available_from: "2027-06-30",
    price_per_mu: "45",
    title_problem: "权属清晰",
    far_min: "1.2",
    far_max: "2.0",
    green_max: "20",
    height_max: "36",
    commit_tax: "48",
    commit_output: "950",
    commit_investment: "500",
  },
  enterprises: { id: "91330212MA0010001Q", name: "示例有限公司", industry_code: "3670", above_scale: "是" },
  occupancy: {
    enterprise: "91330212MA0010001Q",
    parcel: "330212001001GB99999",
    area: "96487.51",
    floor: "120000",
    tenure: "自有",
    year_from: "2020",
  },
  figures: {
    enterprise: "91330212MA0010001Q",
    period: "2025",
    output: "39262.45",
    tax: "2909.15",
    rd: "661.95",
  },
  indicators: {
    id: "T45",
    role: "实际值",
    value: "12",
    unit: "个/年",
    as_of: "2025-09-30",
    source: "示例文件",
    note: "示例",
    author: "示例",
  },
  honours: {
    enterprise: "91330212MA0010001Q",
    honour: "高新技术企业",
    level: "国家级",
    year_from: "2024",
    year_to: "2026",
    source: "示例文号",
  },
  measures: {
    enterprise: "91330212MA0010001Q",
    period: "2025",
    added_value: "8120.5",
    revenue: "38110",
    energy: "1260",
    emission: "1.38",
    employees: "375",
    electricity: "410.5",
    water: "52000",
    source: "示例文件",
  },
  floors: {
    id: "LC-001",
    parcel: "330212001001GB99999",
    building: "1号楼",
    floor_no: "1层",
    floor: "3200",
    parcel_floor: "12800",
    divisible: "是",
    clear_height: "8",
    floor_load: "2",
    crane: "10",
    lifts: "2",
    price: "22",
    available_from: "2027-03-01",
    title_problem: "权属清晰",
  },
  projects: {
    id: "XM-001",
    name: "示例项目",
    source: "示例",
    lead_unit: "示例招商局",
    contact: "示例",
    confidentiality: "内部",
    investor: "示例有限公司",
    investor_credit_code: "91330212MA0010001Q",
    honours: "小巨人;高企",
    foreign_owned: "否",
    industry_code: "3670",
    mode: "供地",
    land: "60",
    floor: "50000-60000",
    far_min: "1.5",
    clear_height: "8",
    floor_load: "1.5",
    crane: "10",
    lifts: "2",
    investment: "40000",
    fixed_investment: "32000",
    financing: "8000",
    output: "72000",
    tax: "3600",
    rd: "2400",
    output_per_mu: "1200",
    tax_per_mu: "60",
    rd_per_mu: "40",
    employees: "300",
    energy: "1500",
    power: "3150",
    cod: "1.2",
    ammonia: "0.1",
    so2: "0.3",
    nox: "0.8",
    vocs: "0.6",
    hazardous: "12",
    wanted_parks: "SP-99",
    needed_by: "2027-06-30",
    signed_on: "2026-12-31",
    land_on: "2027-06-30",
    starts_on: "2027-09-30",
    completes_on: "2028-12-31",
    produces_on: "2029-03-31",
    full_on: "2030-12-31",
    state: "在谈",
    list_stage: "s1",
    list_stage_on: "2026-11-02",
    list_stage_owner: "示例",
    list_stage_note: "待环评",
    output_by_year: "2029=18000;2030=54000",
    tax_by_year: "2029=600;2030=2400",
    rd_by_year: "2029=1200;2030=2000",
    investment_by_year: "2027=12000;2028=28000",
  },
  targets: {
    set: "example",
    set_name: "示例目标集",
    set_name_en: "Example set",
    caption: "示例",
    caption_en: "Example",
    metric: "tax_per_mu",
    operator: ">=",
    value: "48",
    unit: "万元/亩",
    population: "above-scale",
    binds_kinds: "strategic_park",
    valid_from: "2024-05-13",
    denominator: "occupied",
    ramp_shape: "line",
    ramp: "2024=42;2027=48",
    exemptions: "park=SP-02|2026-12-31|首期在建",
    document: "示例文件",
    clause: "第一条",
  },
};
const measureColumn = (field: string, unit = MEASURE_UNITS[field]) => ({
  field,
  header: `${FIELDS.measures[field]?.[0] ?? field}${unit === undefined ? "" : `(${unit})`}`,
});
const MEASURE_TEMPLATE = ["enterprise", "period", ...FURTHER_MEASURES, "source"].map((field) =>
  measureColumn(field),
);
/** A square of 145 mu, west of the district's middle. */
const SQUARE = [
  [121.54, 29.76],
  [121.543, 29.76],
  [121.543, 29.763],
  [121.54, 29.763],
  [121.54, 29.76],
];
/** Said although RFC 7946 knows only degrees: whoever fills the template in another system sees where to say it. */
const CRS = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4490" } };
/** As an export writes shapes into a table. */
const SHAPE_CELLS: readonly (readonly [header: string, text: string])[] = [
  ["坐标系", "EPSG:4490"],
  ["WKT", `POLYGON ((${SQUARE.map((corner) => corner.join(" ")).join(", ")}))`],
];

export const TEMPLATE_FORMATS = ["csv", "xlsx", "geojson"] as const;
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

export interface Template {
  readonly content: string | Buffer;
  readonly type: string;
}

/** Tables and layers come as both kinds of table, layers as GeoJSON too. */
export const templateFormats = (kind: RecordKind): readonly [TemplateFormat, ...TemplateFormat[]] =>
  DRAWN_KINDS.includes(kind) ? ["geojson", "xlsx", "csv"] : ["xlsx", "csv"];

export interface TemplateColumn {
  readonly field: string;
  readonly header: string;
  /** Empty where the example says nothing. */
  readonly example: string;
}

/** The columns of a kind's template in order, with its example. */
export function templateColumns(kind: RecordKind): readonly TemplateColumn[] {
  const columns =
    kind === "targets"
      ? // an own file of policy keeps its English names; where there is a Chinese one, that is written
        Object.entries(FIELDS.targets).map(([field, names]) => ({ field, header: names[1] ?? field }))
      : kind === "measures"
        ? // an office fills a line an enterprise; an export has a line a measure, as the list is open
          MEASURE_TEMPLATE
        : kind === "projects"
          ? // in mu, as offices speak of it; an export has the ends of its ranges in m², to the last digit
            Object.entries({ ...PROJECT_HEADERS, ...STAGE_HEADERS, ...YEAR_HEADERS }).map(
              ([field, header]) => ({
                field,
                header,
              }),
            )
          : EXPORT_COLUMNS[kind];
  return columns.map(({ field, header }) => ({ field, header, example: EXAMPLES[kind][field] ?? "" }));
}

/** How a kind's template is called, without an ending. */
export const templateName = (kind: RecordKind): string => (kind === "targets" ? "目标" : exportName(kind));

export function templateOf(kind: RecordKind, format: TemplateFormat): Template {
  const columns = templateColumns(kind);
  if (format === "geojson") {
    const properties = Object.fromEntries(columns.map(({ header, example }) => [header, example || null]));
    const features = [{ type: "Feature", properties, geometry: { type: "Polygon", coordinates: [SQUARE] } }];
    return {
      content: `${JSON.stringify({ type: "FeatureCollection", crs: CRS, features }, null, 1)}\n`,
      type: "application/geo+json; charset=utf-8",
    };
  }
  const shape = DRAWN_KINDS.includes(kind) ? SHAPE_CELLS : [];
  const lines = [
    [...columns.map(({ header }) => header), ...shape.map(([header]) => header)],
    [...columns.map(({ example }) => example), ...shape.map(([, text]) => text)],
  ];
  // UTF-8 with BOM, as Excel wants it
  if (format === "csv") return { content: `\ufeff${stringify(lines)}`, type: "text/csv; charset=utf-8" };
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet(lines);
  sheet["!cols"] = (lines[0] ?? []).map((header) => ({ wch: Math.max(10, header.length * 2 + 2) }));
  XLSX.utils.book_append_sheet(book, sheet, templateName(kind));
  return {
    content: XLSX.write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer,
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  };
}
