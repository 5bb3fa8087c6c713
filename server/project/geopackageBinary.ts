// How does a shape become a GeoPackage's binary geometry and back? A header before its WKB; the doubles are not touched.
// Source: OGC 12-128r18 (GeoPackage 1.3), 2.1.3.

const HEADER_BYTES = 8;
const LITTLE_ENDIAN = 0b1;
const EMPTY = 0b1_0000;
/** By the header's bits 1 to 3: what box stands before the WKB. */
const BOX_BYTES = [0, 32, 48, 48, 64];
/** Byte order, type and a count of 0: a collection without a part. */
const EMPTY_WKB_BYTES = 9;

/** @param text `SRID=4490;` and the WKB in hex, little endian, as PostGIS reads it */
export function toGeopackageBinary(text: string): Uint8Array {
  const [, srid, hex] = /^SRID=(\d+);(\w+)$/.exec(text) ?? [];
  if (hex === undefined) throw new Error(`not a shape: ${text.slice(0, 40)}`);
  const wkb = Buffer.from(hex, "hex");
  const header = Buffer.alloc(HEADER_BYTES);
  header.write("GP", "latin1");
  header[3] = LITTLE_ENDIAN | (wkb.length === EMPTY_WKB_BYTES ? EMPTY : 0);
  header.writeInt32LE(Number(srid), 4);
  return Buffer.concat([header, wkb]);
}

/**
 * The shape as `toGeopackageBinary` took it.
 * @throws Error where the bytes are no GeoPackage geometry
 */
export function fromGeopackageBinary(value: unknown): string {
  if (!(value instanceof Uint8Array) || value.length < HEADER_BYTES) throw new Error("not a shape");
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.length);
  const flags = bytes[3] ?? 0;
  const box = BOX_BYTES[(flags >> 1) & 0b111];
  if (bytes.toString("latin1", 0, 2) !== "GP" || box === undefined) throw new Error("not a shape");
  const srid = (flags & LITTLE_ENDIAN) === 1 ? bytes.readInt32LE(4) : bytes.readInt32BE(4);
  return `SRID=${srid};${bytes.toString("hex", HEADER_BYTES + box)}`;
}
