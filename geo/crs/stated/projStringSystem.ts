// Which system does a PROJ string say?
import type { CrsSystem } from "../crsSystem";
import { type ComputedDatum, datumOfEllipsoid } from "../datum";
import { gridSystem, systemOf } from "../systemOf";
import { utm } from "./codeSystem";

const ELLIPSOIDS: Readonly<Record<string, ComputedDatum>> = {
  GRS80: "CGCS2000",
  WGS84: "CGCS2000",
  IAU76: "Xian1980",
  krass: "Beijing1954",
};
const DEGREES: Record<ComputedDatum, string> = {
  CGCS2000: "EPSG:4490",
  Xian1980: "EPSG:4610",
  Beijing1954: "EPSG:4214",
};

/** The system of `+proj=tmerc +lon_0=120 …`; null for other projections, units, ellipsoids. */
export function projStringSystem(text: string): CrsSystem | null {
  const terms = new Map(
    [...text.matchAll(/\+(\w+)(?:=(\S+))?/g)].map(([, key = "", value = ""]) => [key, value] as const),
  );
  const number = (key: string, otherwise: number): number => Number(terms.get(key) ?? otherwise);
  if ((terms.get("units") ?? "m") !== "m" || terms.get("axis") !== undefined) return null;
  const projection = terms.get("proj");
  if (projection === "merc" || projection === "webmerc") {
    return projection === "webmerc" || (number("a", 0) === 6_378_137 && number("b", 0) === 6_378_137)
      ? systemOf("EPSG:3857")
      : null;
  }
  const datum =
    ELLIPSOIDS[terms.get("ellps") ?? terms.get("datum") ?? ""] ??
    datumOfEllipsoid({ semiMajorM: number("a", 0), inverseFlattening: number("rf", 0) });
  if (datum === null) return null;
  if (projection === "longlat") return systemOf(DEGREES[datum]);
  if (projection === "utm" && datum === "CGCS2000" && !terms.has("south")) return utm(number("zone", 0));
  const grid = {
    centralMeridian: number("lon_0", 0),
    originLatitude: number("lat_0", 0),
    scale: number("k", number("k_0", 1)),
    falseEastingM: number("x_0", 0),
    falseNorthingM: number("y_0", 0),
  };
  return projection === "tmerc" && Object.values(grid).every(Number.isFinite)
    ? gridSystem(datum, grid)
    : null;
}
