// How does an area of the district reach the database without becoming decimals on the way?
import type { LandGeometry } from "../../geo/area/landGeometry";

const LITTLE_ENDIAN = 1;
const POLYGON = 3;
/** MULTIPOLYGON with an SRID. Source: PostGIS, "EWKB". */
const MULTIPOLYGON_WITH_SRID = 0x20000006;
const CGCS2000 = 4490;
const POINT_BYTES = 16;

/**
 * The shape as MULTIPOLYGON in EPSG:4490, heights left away, as the hexadecimal EWKB that a geometry column takes.
 * @param geometry rings closed, of finite numbers
 */
export function ewkbText(geometry: LandGeometry): string {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  let bytes = 13;
  for (const rings of polygons) {
    bytes += 9;
    for (const ring of rings) bytes += 4 + ring.length * POINT_BYTES;
  }
  const buffer = Buffer.allocUnsafe(bytes);
  let at = buffer.writeUInt8(LITTLE_ENDIAN, 0);
  at = buffer.writeUInt32LE(MULTIPOLYGON_WITH_SRID, at);
  at = buffer.writeUInt32LE(CGCS2000, at);
  at = buffer.writeUInt32LE(polygons.length, at);
  for (const rings of polygons) {
    at = buffer.writeUInt8(LITTLE_ENDIAN, at);
    at = buffer.writeUInt32LE(POLYGON, at);
    at = buffer.writeUInt32LE(rings.length, at);
    for (const ring of rings) {
      at = buffer.writeUInt32LE(ring.length, at);
      for (const [lon = 0, lat = 0] of ring) {
        at = buffer.writeDoubleLE(lon, at);
        at = buffer.writeDoubleLE(lat, at);
      }
    }
  }
  return buffer.toString("hex");
}
