// Which system does an EPSG code, a URN or an id of ours name?

import type { CrsSystem } from "../crsSystem";
import { gridSystem, systemOf } from "../systemOf";
import { gaussKruger } from "../systems";

/** Codes that stand for a listed one: retired or private names of Web Mercator, CGCS2000 with heights. */
const ALIASES: Readonly<Record<string, string>> = {
  900913: "3857",
  3785: "3857",
  102100: "3857",
  102113: "3857",
  4480: "4490",
  4979: "4326",
};
const CODE =
  /^(?:urn:(?:x-)?ogc:def:crs:|https?:\/\/www\.opengis\.net\/def\/crs\/)?(?:EPSG|ESRI)[:/](?:[\d.]*[:/])?(\d{4,6})$/i;
const CRS84 = /^(?:urn:ogc:def:crs:|https?:\/\/www\.opengis\.net\/def\/crs\/)?OGC[:/](?:[\d.]*[:/])?CRS84$/i;

/**
 * The system of `EPSG:4549`, `urn:ogc:def:crs:EPSG::4549`, `OGC:CRS84`, `GCJ-02`, `CGCS2000/CM121.5/FE500000`;
 * null for other texts and other codes.
 */
export function codeSystem(text: string): CrsSystem | null {
  const own = systemOf(text);
  if (own !== null) return own;
  if (CRS84.test(text)) return systemOf("EPSG:4326");
  const code = CODE.exec(text)?.[1];
  if (code === undefined) return null;
  const number = Number(code);
  // EPSG retired 21473–21483 as doubles of 21453–21463 (Beijing 1954, 6° without prefix).
  if (number >= 21_473 && number <= 21_483) return systemOf(`EPSG:${number - 20}`);
  if (number >= 32_601 && number <= 32_660) return utm(number - 32_600);
  return systemOf(`EPSG:${ALIASES[code] ?? code}`);
}

/** Zone 1–60, northern half. */
export const utm = (zone: number): CrsSystem =>
  gridSystem("CGCS2000", { ...gaussKruger(6 * zone - 183, 500_000), scale: 0.9996 });
