// How does a point, a line or an area of a reference layer reach the database without becoming decimals on the way?

/** A GeoJSON geometry without collections; heights are left away. */
export type PlainGeometry = {
  readonly type: "Point" | "MultiPoint" | "LineString" | "MultiLineString" | "Polygon" | "MultiPolygon";
  readonly coordinates: unknown;
};

const LITTLE_ENDIAN = "01";
/** `0x20000000`: an SRID follows. Source: PostGIS, "EWKB". */
const WITH_SRID = 0x20000000;
const CGCS2000 = 4490;
/** Code of the type with several parts, of one part, and how deep a part's coordinates are nested. */
const TYPES = {
  Point: { many: 4, one: 1, depth: 0 },
  LineString: { many: 5, one: 2, depth: 1 },
  Polygon: { many: 6, one: 3, depth: 2 },
} as const;

/**
 * The shape as MULTIPOINT, MULTILINESTRING or MULTIPOLYGON in EPSG:4490, as the hexadecimal EWKB that a geometry column takes.
 * @param geometry of finite numbers
 */
export function anyEwkbText({ type, coordinates }: PlainGeometry): string {
  const single = type.replace(/^Multi/, "") as keyof typeof TYPES;
  const parts = (type === single ? [coordinates] : coordinates) as readonly unknown[];
  const { many, one, depth } = TYPES[single];
  const head = LITTLE_ENDIAN + uint(WITH_SRID + many) + uint(CGCS2000) + uint(parts.length);
  return head + parts.map((part) => LITTLE_ENDIAN + uint(one) + nested(part, depth)).join("");
}

function nested(value: unknown, depth: number): string {
  const list = value as readonly unknown[];
  return depth === 0
    ? double(list[0]) + double(list[1])
    : uint(list.length) + list.map((inner) => nested(inner, depth - 1)).join("");
}

function uint(value: number): string {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32LE(value);
  return bytes.toString("hex");
}

function double(value: unknown): string {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeDoubleLE(Number(value));
  return bytes.toString("hex");
}
