// Which system does a name or the head of a coordinate text say (CGCS2000_3_Degree_GK_CM_120E, 带号=40)?
import type { CrsSystem } from "../crsSystem";
import { computedDatum } from "../crsSystem";
import { gridSystem, systemOf } from "../systemOf";
import { gaussKruger, meridianOfZone } from "../systems";
import { utm } from "./codeSystem";
import { datumInWords } from "./datumInWords";
import type { Statement } from "./statement";

const DEGREES = {
  CGCS2000: "EPSG:4490",
  WGS84: "EPSG:4326",
  Xian1980: "EPSG:4610",
  Beijing1954: "EPSG:4214",
  "GCJ-02": "GCJ-02",
  "BD-09": "BD-09",
} as const;

const MERIDIAN =
  /(?:CM|中央子午线|中央经线|中央经度|central[\s_]*meridian)[\s_:：=]*(\d{2,3}(?:\.\d+)?)(?:\s*°\s*(\d{1,2})\s*['′分])?/i;
const ZONE = /zone[\s_]*(\d{2})(?!\d)|带号[\s:：=]*(\d{2})(?!\d)|(?<!\d)(\d{2})号?带/i;
const WIDTH =
  /(?<![\d.])([36])[\s_-]*(?:degree|度|°)[\s_-]*(?:分?带|gk|gauss|zone)|几度分带[\s:：=]*([36])(?!\d)/i;
const PROJECTED = /GK|gauss|高斯|tmerc|transverse|度分?带|度带|投影/i;

/**
 * The statement of a free text; null where it names no datum, no zone of a projection it speaks of, or
 * contradicts itself (zone 40 and meridian 123).
 */
export function wordsSystem(text: string): Statement | null {
  if (/web[\s_]*mercator|pseudo[\s_-]*mercator|web\s*墨卡托/i.test(text))
    return exactly(systemOf("EPSG:3857"));
  const datum = datumInWords(text);
  if (datum === null || datum === "local") return null;
  const degrees = systemOf(DEGREES[datum]);
  const base = degrees === null ? null : computedDatum(degrees);
  const utmZone = /UTM[\s_]*(?:zone)?[\s_]*(\d{1,2})[\s_]*N?/i.exec(text)?.[1];
  if (utmZone !== undefined) return datum === "WGS84" ? exactly(utm(Number(utmZone))) : null;

  const [, whole, minutes = "0"] = MERIDIAN.exec(text) ?? [];
  const [, ...zones] = ZONE.exec(text) ?? [];
  const [, ...widths] = WIDTH.exec(text) ?? [];
  const zone = Number(zones.find((found) => found !== undefined) ?? Number.NaN);
  const width = Number(widths.find((found) => found !== undefined) ?? Number.NaN);
  if (whole === undefined && Number.isNaN(zone)) {
    // A datum by itself: degrees, or plane coordinates whose zone the writer left out.
    return PROJECTED.test(text) || degrees === null ? null : { system: degrees, sure: "datum" };
  }
  if (base === null || datum === "GCJ-02" || datum === "BD-09") return null;
  const stated = whole === undefined ? Number.NaN : Number(whole) + Number(minutes) / 60;
  if (Number.isNaN(zone)) return exactly(gridSystem(base, gaussKruger(stated, 500_000)));
  const ofZone = meridianIn(zone);
  if (ofZone === null || (!Number.isNaN(width) && width !== ofZone.width)) return null;
  if (!Number.isNaN(stated) && stated !== ofZone.meridian) return null;
  return {
    system: gridSystem(base, gaussKruger(ofZone.meridian, zone * 1_000_000 + 500_000)),
    // `Zone_40` is the name of a system with prefix; 带号=40 names the zone and leaves the prefix open.
    sure: /带/.test(text) ? "zone" : "all",
  };
}

const exactly = (system: CrsSystem | null): Statement | null =>
  system === null ? null : { system, sure: "all" };

/** Zone numbers tell their width: China's 3° zones are 25–45, its 6° zones 13–23. */
function meridianIn(zone: number): { readonly meridian: number; readonly width: 3 | 6 } | null {
  const width = zone >= 25 && zone <= 45 ? 3 : zone >= 13 && zone <= 23 ? 6 : null;
  return width === null ? null : { meridian: meridianOfZone(zone, width), width };
}
