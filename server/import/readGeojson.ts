// Which features does a GeoJSON file hold, and in which coordinates?
import { ImportError } from "./importError";
import type { ImportLanguage, SourceCrs } from "./importReport";
import type { Source, SourceRow } from "./sourceRow";

interface Feature {
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** @throws ImportError for malformed JSON, no FeatureCollection, another coordinate system, projected coordinates */
export function readGeojson(text: string, file: string, lang: ImportLanguage): Omit<Source, "encoding"> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError("malformed_json", lang, { file, reason });
  }
  if (!isObject(parsed) || !Array.isArray(parsed.features)) {
    throw new ImportError("not_feature_collection", lang, { file });
  }
  const features = parsed.features as readonly unknown[];
  if (features.length === 0) throw new ImportError("empty_file", lang, { file });
  const crs = crsOf(parsed.crs, file, lang);
  refuseProjected(features, file, lang);
  const headers = new Set<string>();
  const rows = features.map((value, index): SourceRow => {
    const feature: Feature = isObject(value) ? value : {};
    const cells: Record<string, string> = {};
    for (const [key, cell] of Object.entries(feature.properties ?? {})) {
      headers.add(key);
      cells[key] = textOf(cell);
    }
    return { row: index + 1, cells, geometry: feature.geometry ?? null };
  });
  return { headers: [...headers], rows, crs };
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (Array.isArray(cell)) return cell.map(String).join(";");
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}

function crsOf(member: unknown, file: string, lang: ImportLanguage): SourceCrs {
  if (member === undefined || member === null) {
    return { code: "EPSG:4490", confidence: 0.9, stated: false, alternatives: ["EPSG:4326"] };
  }
  const properties = isObject(member) && isObject(member.properties) ? member.properties : {};
  const name = String(properties.name ?? properties.code ?? JSON.stringify(member));
  const code = /(4490|4326|CRS84)$/i.exec(name)?.[1];
  if (code === undefined) throw new ImportError("wrong_crs", lang, { file, value: name });
  // within the decimetre that a cadastre needs, WGS 84 and CGCS2000 are the same
  return { code: "EPSG:4490", confidence: code === "4490" ? 1 : 0.95, stated: true, alternatives: [] };
}

/** Metres cannot be degrees: where most features start beyond ±360, the whole file is projected. */
function refuseProjected(features: readonly unknown[], file: string, lang: ImportLanguage): void {
  let projected = 0;
  let example = "";
  for (const feature of features) {
    const geometry = isObject(feature) && isObject(feature.geometry) ? feature.geometry : {};
    let position: unknown = geometry.coordinates;
    while (Array.isArray(position) && Array.isArray(position[0])) position = position[0];
    if (!Array.isArray(position)) continue;
    const [x, y] = position as unknown[];
    if (typeof x === "number" && typeof y === "number" && (Math.abs(x) > 360 || Math.abs(y) > 360)) {
      projected++;
      example ||= `[${x}, ${y}]`;
    }
  }
  if (projected * 2 > features.length)
    throw new ImportError("projected_coordinates", lang, { file, value: example });
}
