// How does somebody get a kind's rows as a file?
import { systemOf } from "../../geo/crs/systemOf";
import type { Queryable } from "../db/database";
import { currentDistrict } from "../district/district";
import type { ExportKind } from "./exportColumns";
import { ExportError } from "./exportError";
import { type ExportFilter, WHOLE_DISTRICT } from "./exportFilter";
import { DRAWN_FORMATS, type ExportFormat } from "./exportFormats";
import { exportTable } from "./exportRows";
import { writeInThread } from "./writeInThread";

export interface ExportRequest {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  /** `EPSG:4490` where left away. */
  readonly crs?: string | undefined;
  /** The whole district where left away. */
  readonly filter?: ExportFilter | undefined;
  readonly out: string;
  /** Id of the published state that is exported; null or left away: the working data. */
  readonly release?: string | null | undefined;
}

const NAMES: Readonly<Record<ExportKind, string>> = {
  districts: "行政区",
  parks: "园区",
  parcels: "宗地",
  enterprises: "企业名录",
  occupancy: "企业用地",
  figures: "产值税收研发",
  indicators: "指标",
  honours: "企业荣誉",
  measures: "企业经济能耗",
  projects: "招商项目",
  floors: "厂房楼层",
};

/** How the exported layer is called, without an ending. */
export const exportName = (kind: ExportKind): string => NAMES[kind];

/** How a file of it is called, without an ending. @param release id of the published state it is of; null: the working data */
export const exportFileName = (kind: ExportKind, release: string | null): string =>
  release === null ? NAMES[kind] : `${NAMES[kind]}-${release}`;

/** What went out. */
export interface Exported {
  readonly rows: number;
  /** Texts of which a Shapefile's table holds only the beginning; whole they lie beside it, see `LONG_TEXTS`. */
  readonly shortened: number;
}

/** Writes the file. @throws ExportError */
export async function exportFile(db: Queryable, request: ExportRequest): Promise<Exported> {
  const { kind, format, crs = "EPSG:4490", filter = WHOLE_DISTRICT, out, release = null } = request;
  const { park } = filter;
  const district = await currentDistrict(db);
  if (district === null) throw new ExportError("no_district");
  const system = systemOf(crs);
  if (system === null || system.needsLocalParameters) throw new ExportError("unknown_crs", crs);
  if (format === "kml" && system.kind !== "geographic") throw new ExportError("geographic_only", crs);
  // its readers would take the shifted coordinates for WGS 84, 490 m off
  if (format === "geojson" && !system.id.startsWith("EPSG:")) throw new ExportError("system_untold", crs);
  if (park !== null) {
    const known = await db.query("select from park where district_id = $1 and id = $2", [district.id, park]);
    if (known.length === 0) throw new ExportError("unknown_park", park);
  }
  const table = await exportTable(db, district.id, kind, filter);
  if (!table.drawn && DRAWN_FORMATS.includes(format)) throw new ExportError("no_shapes", kind);
  if (table.rows.length === 0) throw new ExportError("nothing_to_export", kind);
  const shortened = await writeInThread({
    table,
    format,
    crs: system.id,
    name: exportName(kind),
    out,
    release,
  });
  return { rows: table.rows.length, shortened };
}
