// What does a file say of its own coordinate system, and how much of it?
import { codeSystem } from "./codeSystem";
import { projStringSystem } from "./projStringSystem";
import type { Statement } from "./statement";
import { wktSystem } from "./wktSystem";
import { wordsSystem } from "./wordsSystem";

const WKT = /^\s*[A-Z][A-Z_]*\s*[[(]/i;
/** What GDAL and ArcGIS write for “nobody said”. */
const SILENT =
  /^\s*(?:(?:LOCAL_CS|ENGCRS|ENGINEERINGCRS)\s*[[(]\s*"(?:undefined|unknown|unnamed)|GEOG(?:CS|CRS)\s*[[(]\s*"undefined|(?:undefined|unknown|未知)\s*$)/i;

/** Nothing was said: no text, or one that says that it is not known. */
export const saysNothing = (text: string | null): boolean =>
  text === null || text.trim() === "" || SILENT.test(text);

/** The statement of a .prj, a code, a URN, a PROJ string or a name; null where it cannot be understood. */
export function readStatement(text: string): Statement | null {
  const trimmed = text.trim();
  const exact = WKT.test(trimmed) ? wktSystem : trimmed.includes("+proj=") ? projStringSystem : null;
  const system = (exact ?? codeSystem)(trimmed);
  if (system !== null) return { system, sure: "all" };
  return exact === null ? wordsSystem(trimmed) : null;
}

/**
 * The id of the system that a text states; null where it states none that is known. By parameters: projection,
 * meridian, false easting, ellipsoid; a name alone counts only where there is nothing else.
 * @param text a .prj (ESRI's or OGC's WKT 1 or 2), `EPSG:4549`, `urn:ogc:def:crs:EPSG::4549`, a PROJ string,
 *   `CGCS2000_3_Degree_GK_CM_120E`, the head of a coordinate text (坐标系=…, 带号=…)
 * @example parseStatedCrs("urn:ogc:def:crs:EPSG::4549") // "EPSG:4549"
 * @example parseStatedCrs("Xian_1980_3_Degree_GK_Zone_41") // "EPSG:2365"
 */
export function parseStatedCrs(text: string): string | null {
  return readStatement(text)?.system.id ?? null;
}
