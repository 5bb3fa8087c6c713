// An empty table of each kind as the import reads it, with one invented line to show what is meant.
import { stringify } from "csv-stringify/sync";
import { DRAWN_KINDS } from "../import/drawnKinds";
import { EXPORT_COLUMNS, type ExportKind } from "./exportColumns";

/** Invented, and said to be: 示例. */
const EXAMPLES: Readonly<Record<ExportKind, Readonly<Record<string, string>>>> = {
  districts: { id: "330212", name: "鄞州区（示例）" },
  parks: {
    id: "SP-99",
    name: "示例产业园",
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
    use_code: "100102",
    status: "投产",
    owner: "示例有限公司",
    certificate: "96487.51",
    far_actual: "1.5",
    density_percent: "45",
    expires_on: "2055-06-30",
    far_min: "1.2",
    far_max: "2.0",
    commit_tax: "48",
  },
  enterprises: { id: "91330212MA0010001Q", name: "示例有限公司", industry_code: "3670", above_scale: "是" },
  occupancy: {
    enterprise: "91330212MA0010001Q",
    parcel: "330212001001GB99999",
    area: "96487.51",
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
};
/** A square of 145 mu, west of the district's middle. */
const SQUARE = [
  [121.54, 29.76],
  [121.543, 29.76],
  [121.543, 29.763],
  [121.54, 29.763],
  [121.54, 29.76],
];

export interface Template {
  readonly text: string;
  readonly ending: "csv" | "geojson";
  readonly type: string;
}

/** Tables as CSV (UTF-8 with BOM, as Excel wants it), shapes as GeoJSON. */
export function templateOf(kind: ExportKind): Template {
  const columns = EXPORT_COLUMNS[kind];
  const example = EXAMPLES[kind];
  if (DRAWN_KINDS.includes(kind)) {
    const properties = Object.fromEntries(
      columns.map(({ header, field }) => [header, example[field] ?? null]),
    );
    const geometry = { type: "Polygon", coordinates: [SQUARE] };
    const features = [{ type: "Feature", properties, geometry }];
    return {
      text: `${JSON.stringify({ type: "FeatureCollection", features }, null, 1)}\n`,
      ending: "geojson",
      type: "application/geo+json; charset=utf-8",
    };
  }
  const lines = [columns.map(({ header }) => header), columns.map(({ field }) => example[field] ?? "")];
  return { text: `\ufeff${stringify(lines)}`, ending: "csv", type: "text/csv; charset=utf-8" };
}
