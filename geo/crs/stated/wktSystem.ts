// Which system does a .prj say, by its parameters?
import type { CrsSystem, Grid } from "../crsSystem";
import { type ComputedDatum, datumOfEllipsoid } from "../datum";
import { gridSystem, numbersKey, systemOf } from "../systemOf";
import { codeSystem } from "./codeSystem";
import { datumInWords } from "./datumInWords";
import { childrenOf, findNode, parseWkt, type WktNode } from "./parseWkt";

const GEOGRAPHIC = [
  "GEOGCS",
  "GEOGCRS",
  "GEODCRS",
  "GEODETICCRS",
  "GEOGRAPHICCRS",
  "BASEGEOGCRS",
  "BASEGEODCRS",
];
const PROJECTED = ["PROJCS", "PROJCRS", "PROJECTEDCRS"];
const DEGREES = { "EPSG:4490": "CGCS2000", "EPSG:4610": "Xian1980", "EPSG:4214": "Beijing1954" } as const;
const DEGREE_RADIANS = Math.PI / 180;

/**
 * The system of a WKT; null where it is another kind of system, in other units, or contradicts itself (a name or
 * an EPSG code that its parameters are not).
 */
export function wktSystem(text: string): CrsSystem | null {
  const root = parseWkt(text);
  const crs = root === null ? null : horizontal(root);
  if (crs === null) return null;
  const found = PROJECTED.includes(crs.keyword) ? projected(crs) : geographic(crs);
  if (found === null) return null;
  const coded = codeOf(crs);
  return coded !== null && numbersKey(coded) !== numbersKey(found)
    ? null
    : (sameButNamed(found, coded) ?? found);
}

/** EPSG:4326 and 4490 have the same numbers: keep the one that was named. */
const sameButNamed = (found: CrsSystem, coded: CrsSystem | null): CrsSystem | null =>
  coded !== null && numbersKey(coded) === numbersKey(found) ? coded : null;

/** The system of the two horizontal axes: of a compound its first part, of a bound one its source. */
function horizontal(root: WktNode): WktNode | null {
  if (PROJECTED.includes(root.keyword) || GEOGRAPHIC.includes(root.keyword)) return root;
  if (!["COMPD_CS", "COMPOUNDCRS", "BOUNDCRS"].includes(root.keyword)) return null;
  return findNode(root, ...PROJECTED) ?? findNode(root, ...GEOGRAPHIC);
}

function codeOf(crs: WktNode): CrsSystem | null {
  const id = childrenOf(crs).find(({ keyword }) => keyword === "AUTHORITY" || keyword === "ID");
  const [authority, code] = id?.values ?? [];
  return authority === "EPSG" ? codeSystem(`EPSG:${String(code)}`) : null;
}

function geographic(crs: WktNode): CrsSystem | null {
  const datum = datumOf(crs);
  const unit = childrenOf(crs).find(({ keyword }) => keyword === "UNIT" || keyword === "ANGLEUNIT");
  if (datum === null || (unit !== undefined && !isDegree(unit))) return null;
  if (datum === "CGCS2000" && /wgs|4326/i.test(String(crs.values[0]))) return systemOf("EPSG:4326");
  const id = Object.entries(DEGREES).find(([, of]) => of === datum)?.[0];
  return id === undefined ? null : systemOf(id);
}

/** By the ellipsoid's numbers; null for foreign ones, another prime meridian, or a name that says otherwise. */
function datumOf(crs: WktNode): ComputedDatum | null {
  const ellipsoid = findNode(crs, "SPHEROID", "ELLIPSOID");
  const [, semiMajorM, inverseFlattening] = ellipsoid?.values ?? [];
  const prime = findNode(crs, "PRIMEM", "PRIMEMERIDIAN")?.values[1] ?? 0;
  if (prime !== 0 || typeof semiMajorM !== "number" || typeof inverseFlattening !== "number") return null;
  const datum = datumOfEllipsoid({ semiMajorM, inverseFlattening });
  const named = datumInWords(String(findNode(crs, "DATUM", "GEODETICDATUM", "ENSEMBLE")?.values[0] ?? ""));
  const says = named === "WGS84" ? "CGCS2000" : named;
  return says !== null && says !== datum ? null : datum;
}

const squeeze = (name: unknown): string =>
  String(name)
    .toLowerCase()
    .replaceAll(/[^a-zü0-9]/g, "");

function projected(crs: WktNode): CrsSystem | null {
  const method = squeeze(findNode(crs, "PROJECTION", "METHOD")?.values[0]);
  if (isWebMercator(crs, method)) return systemOf("EPSG:3857");
  const datum = datumOf(crs);
  const grid = /^(transversemercator|gausskr(u|ü|ue)ger)$/.test(method) ? gridOf(crs) : null;
  return datum === null || grid === null ? null : gridSystem(datum, grid);
}

function isWebMercator(crs: WktNode, method: string): boolean {
  if (method === "mercatorauxiliarysphere" || method === "popularvisualisationpseudomercator") return true;
  // OGC WKT 1 has no word for it: GDAL writes Mercator_1SP and what it means in an extension.
  const extension = childrenOf(crs).find(({ keyword }) => keyword === "EXTENSION");
  return method === "mercator1sp" && /\+a=6378137 \+b=6378137\b/.test(String(extension?.values[1]));
}

/** What each parameter is called in ESRI's WKT, OGC's 1 and 2. */
const PARAMETERS: Readonly<Record<string, keyof Grid>> = {
  centralmeridian: "centralMeridian",
  longitudeofnaturalorigin: "centralMeridian",
  latitudeoforigin: "originLatitude",
  latitudeofnaturalorigin: "originLatitude",
  scalefactor: "scale",
  scalefactoratnaturalorigin: "scale",
  falseeasting: "falseEastingM",
  falsenorthing: "falseNorthingM",
};

function gridOf(crs: WktNode): Grid | null {
  const grid = {
    centralMeridian: Number.NaN,
    originLatitude: 0,
    scale: 1,
    falseEastingM: 0,
    falseNorthingM: 0,
  };
  const conversion = findNode(crs, "CONVERSION") ?? crs;
  for (const parameter of childrenOf(conversion).filter(({ keyword }) => keyword === "PARAMETER")) {
    const [name, value] = parameter.values;
    const key = PARAMETERS[squeeze(name)];
    if (key === undefined || typeof value !== "number") return null;
    if (!childrenOf(parameter).every((unit) => !unit.keyword.endsWith("UNIT") || isMetreOrDegree(unit)))
      return null;
    grid[key] = value;
  }
  const units = [...childrenOf(crs), ...childrenOf(findNode(crs, "CS") ?? crs)];
  const length = units.find(({ keyword }) => keyword === "UNIT" || keyword === "LENGTHUNIT");
  if (length !== undefined && length.values[1] !== 1) return null;
  return Number.isFinite(grid.centralMeridian) ? grid : null;
}

const isDegree = ({ values }: WktNode): boolean => Math.abs(Number(values[1]) - DEGREE_RADIANS) < 1e-9;
const isMetreOrDegree = (unit: WktNode): boolean => unit.values[1] === 1 || isDegree(unit);
