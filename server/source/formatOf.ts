// What is a file, by its first bytes rather than by its name?
import type { SourceFormat } from "./sourceLayer";

/** Things that are known and cannot be read, and what to say of them. */
export type ForeignFormat =
  | "dwg"
  | "rar"
  | "sevenzip"
  | "gzip"
  | "pdf"
  | "image"
  | "word"
  | "sqlite"
  | "binary";

/** Parts of a Shapefile or a MapInfo table, which are nothing by themselves. */
export type PartFormat = "part";

const startsWith = (head: Buffer, hex: string): boolean =>
  head.subarray(0, hex.length / 2).toString("hex") === hex;

const SIGNATURES: readonly (readonly [hex: string, format: SourceFormat | ForeignFormat])[] = [
  ["504b0304", "archive"],
  ["504b0506", "archive"],
  ["d0cf11e0a1b11ae1", "xls"],
  ["0000270a", "shapefile"],
  ["6667620366676200", "flatgeobuf"],
  ["6667620366676201", "flatgeobuf"],
  ["526172211a07", "rar"],
  ["377abcaf271c", "sevenzip"],
  ["1f8b", "gzip"],
  ["25504446", "pdf"],
  ["89504e47", "image"],
  ["ffd8ff", "image"],
  ["47494638", "image"],
  ["49492a00", "image"],
  ["4d4d002a", "image"],
];

/** Endings of the files that each format brings along. */
const PARTS = {
  shapefile: /\.(shx|dbf|prj|cpg|sbn|sbx|qix|qpj|fbn|fbx|ain|aih|ixs|mxs|atx|shp\.xml)$/i,
  tab: /\.(dat|map|id|ind)$/i,
  mif: /\.mid$/i,
  dbf: /\.cpg$/i,
} as const satisfies Partial<Record<SourceFormat, RegExp>>;

/** Whether a file of this name belongs to another one. */
export const isPartName = (name: string): boolean =>
  Object.values(PARTS).some((endings) => endings.test(name));

/** Whether a format brings along files that are named as this one; whether they share its stem is for the caller to see. */
export const isPartOf = (format: string, name: string): boolean =>
  format in PARTS && PARTS[format as keyof typeof PARTS].test(name);

/**
 * @param head the file's first bytes, 4 KB are enough
 * @returns the format, `part` for a file that another one brings along, `binary` for what is none of them
 */
export function formatOf(name: string, head: Buffer): SourceFormat | ForeignFormat | PartFormat {
  for (const [hex, format] of SIGNATURES) if (startsWith(head, hex)) return format;
  if (head.toString("latin1", 0, 15) === "SQLite format 3")
    return isGeoPackage(name, head) ? "gpkg" : "sqlite";
  if (/^AC10\d\d/.test(head.toString("latin1", 0, 6))) return "dwg";
  if (head.toString("latin1", 0, 18) === "AutoCAD Binary DXF") return "dxf";
  if (/\.dbf$/i.test(name) && isDbf(head)) return "dbf";
  if (isPartName(name)) return "part";
  return formatOfText(name, head);
}

/** Endings under which nobody keeps a table: such a text is a damaged drawing. */
const DRAWINGS = /\.(shp|gpkg|dxf|dwg|mif|fgb|kml|kmz|geojson)$/i;

function formatOfText(name: string, head: Buffer): SourceFormat | ForeignFormat {
  const text = textOf(head);
  if (text === null) return "binary";
  if (/^(999\r?\n.*\r?\n)*\s*0\s*\r?\n\s*SECTION\b/.test(text)) return "dxf";
  if (/^!table\b/i.test(text)) return "tab";
  if (/^\s*version\s+\d+\s/i.test(text) && /\.mif$/i.test(name)) return "mif";
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(\w+:)?kml\b/.test(text)) return "kml";
  if (/^\s*<(!doctype|\?xml|[a-z])/i.test(text)) return /\.kml$/i.test(name) ? "kml" : "binary";
  if (/^\s*[{[]/.test(text)) return isManyJson(name, text) ? "ndjson" : "geojson";
  return DRAWINGS.test(name) ? "binary" : "csv";
}

/** The text of the bytes; null for what no text would hold. */
function textOf(head: Buffer): string | null {
  if (startsWith(head, "fffe")) return head.toString("utf16le", 2);
  if (startsWith(head, "feff"))
    return Buffer.from(head.subarray(2, head.length - (head.length % 2)))
      .swap16()
      .toString("utf16le");
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  // every second byte nothing: UTF-16 of digits and separators
  if (zeros > 0)
    return zeros > head.length / 4 && zeros <= head.length / 2 + 1 ? head.toString("utf16le") : null;
  const controls = head.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 30) ? 1 : 0), 0);
  return controls > head.length / 50 ? null : head.toString("utf8").replace(/^\ufeff/, "");
}

/** A feature a line, with or without the record separator of RFC 8142. */
function isManyJson(name: string, text: string): boolean {
  if (/\.(ndjson|geojsonl|geojsons|jsonl|ldjson)$/i.test(name)) return true;
  const [first = "", second = ""] = text.split("\n", 2);
  return /^\s*\{.*\}\s*$/.test(first) && /^\s*\{/.test(second);
}

/** By its application id `GPKG`; older ones by their name. */
const isGeoPackage = (name: string, head: Buffer): boolean =>
  head.toString("latin1", 68, 72) === "GPKG" || /\.gpkg$/i.test(name);

/** Version, a plausible date and the ends of the header (dBASE III and its kin). */
function isDbf(head: Buffer): boolean {
  if (head.length < 33) return false;
  const [version = 0, , month = 0, day = 0] = head;
  return [0x03, 0x30, 0x31, 0x43, 0x83, 0x8b, 0xf5].includes(version) && month <= 12 && day <= 31;
}
