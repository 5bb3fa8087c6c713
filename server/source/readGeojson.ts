// Which features does a GeoJSON file hold, one collection or a feature a line?
import type { SourceRow } from "../import/sourceRow";
import { jsonFault } from "./jsonFault";
import { SourceFault } from "./sourceFault";
import type { SourceLayer } from "./sourceLayer";
import { DEEPEST_VALUE } from "./sourceLimits";
import { textOfCell } from "./textOfCell";

interface Feature {
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: unknown;
}

/** Before each feature in RFC 8142. */
const RECORD_SEPARATOR = String.fromCharCode(0x1e);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** @throws SourceFault that names line, sign and what is wrong there in malformed JSON, and for JSON that is no feature collection */
export function readGeojson(text: string, file: string): SourceLayer {
  const parsed = parse(text, file, null);
  if (!isObject(parsed) || !Array.isArray(parsed.features)) {
    throw new SourceFault("not_feature_collection", { file });
  }
  return layerOf(parsed.features, statedCrs(parsed.crs), file);
}

/** @throws SourceFault that names the line which is no JSON */
export function readNdjson(text: string, file: string): SourceLayer {
  const features: unknown[] = [];
  let stated: string | null = null;
  for (const [index, line] of text.split("\n").entries()) {
    const plain = (line.startsWith(RECORD_SEPARATOR) ? line.slice(1) : line).trim();
    if (plain === "") continue;
    const value = parse(plain, file, index + 1);
    if (isObject(value)) stated ??= statedCrs(value.crs);
    features.push(value);
  }
  return layerOf(features, stated, file);
}

function parse(text: string, file: string, line: number | null): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = jsonFault(text);
    // a text that stops being JSON nowhere is one: something else went wrong
    if (fault === null) throw error;
    const { code, column, found } = fault;
    throw new SourceFault(code, { file, line: line ?? fault.line, column, found });
  }
}

function layerOf(features: readonly unknown[], stated: string | null, file: string): SourceLayer {
  if (features.length === 0) throw new SourceFault("empty_file", { file });
  const headers = new Set<string>();
  const rows = features.map((value, index): SourceRow => {
    const feature: Feature = isObject(value) ? value : {};
    if (isDeeper(feature.geometry, DEEPEST_VALUE) || isDeeper(feature.properties, DEEPEST_VALUE))
      throw new SourceFault("nested_too_deep", { file, row: index + 1 });
    const cells: Record<string, string> = {};
    for (const [key, cell] of Object.entries(feature.properties ?? {})) {
      headers.add(key);
      cells[key] = textOfCell(cell);
    }
    return { row: index + 1, cells, geometry: feature.geometry ?? null };
  });
  return {
    name: "",
    encoding: null,
    headers: [...headers],
    rows,
    drawn: true,
    statedCrs: stated,
    eastFirst: true,
    titleLines: [],
    totals: null,
    notes: [],
  };
}

/** Whether a value holds values in values beyond a depth: whatever walks it afterwards would run out of stack. */
function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (depth === 0) return true;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return parts.some((part) => isDeeper(part, depth - 1));
}

/** The old `crs` member by its name, as GDAL still writes it; null where the file says nothing. */
function statedCrs(member: unknown): string | null {
  if (member === undefined || member === null) return null;
  const properties = isObject(member) && isObject(member.properties) ? member.properties : {};
  return String(properties.name ?? properties.code ?? JSON.stringify(member));
}
