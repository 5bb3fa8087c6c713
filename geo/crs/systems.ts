// Which coordinate systems do land files of a Chinese district come in?
import type { CrsSystem, Grid } from "./crsSystem";
import type { ComputedDatum } from "./datum";

const NAMES: Record<ComputedDatum, readonly [zh: string, en: string]> = {
  CGCS2000: ["CGCS2000", "CGCS2000"],
  Xian1980: ["西安80", "Xi'an 1980"],
  Beijing1954: ["北京54", "Beijing 1954"],
};

/** Zone numbers: 3° zones 25–45 lie on 3·n °E, 6° zones 13–23 on 6·n − 3 °E. Source: GB/T 17798, EPSG. */
const ZONES = { 3: { first: 25, last: 45 }, 6: { first: 13, last: 23 } } as const;
export const meridianOfZone = (zone: number, width: 3 | 6): number => (width === 3 ? 3 * zone : 6 * zone - 3);

/** EPSG codes of the first zone of each row; the others follow one by one. Source: EPSG 10.0, by `gdalsrsinfo`. */
const FIRST_CODE: readonly (readonly [ComputedDatum, width: 3 | 6, prefixed: boolean, code: number])[] = [
  ["CGCS2000", 3, false, 4534],
  ["CGCS2000", 3, true, 4513],
  ["CGCS2000", 6, false, 4502],
  ["CGCS2000", 6, true, 4491],
  ["Xian1980", 3, false, 2370],
  ["Xian1980", 3, true, 2349],
  ["Xian1980", 6, false, 2338],
  ["Xian1980", 6, true, 2327],
  ["Beijing1954", 3, false, 2422],
  ["Beijing1954", 3, true, 2401],
  ["Beijing1954", 6, false, 21453],
  ["Beijing1954", 6, true, 21413],
];

/** A Gauss-Krüger grid: true to scale on its meridian. */
export const gaussKruger = (centralMeridian: number, falseEastingM: number): Grid => ({
  centralMeridian,
  originLatitude: 0,
  scale: 1,
  falseEastingM,
  falseNorthingM: 0,
});

function zonesOf([datum, width, prefixed, code]: (typeof FIRST_CODE)[number]): CrsSystem[] {
  const { first, last } = ZONES[width];
  return Array.from({ length: last - first + 1 }, (_, index): CrsSystem => {
    const zone = first + index;
    const meridian = meridianOfZone(zone, width);
    const [zh, en] = NAMES[datum];
    return {
      id: `EPSG:${code + index}`,
      zh: `${zh} 高斯-克吕格 ${width}度带 中央经线${meridian}°${prefixed ? `（带号${zone}）` : "（无带号）"}`,
      en: `${en} Gauss-Krüger ${width}°, meridian ${meridian}°E (${prefixed ? `zone prefix ${zone}` : "no zone prefix"})`,
      kind: "gaussKruger",
      datum,
      grid: gaussKruger(meridian, prefixed ? zone * 1_000_000 + 500_000 : 500_000),
      zoneWidthDegrees: width,
      zonePrefix: prefixed ? zone : null,
      needsLocalParameters: datum !== "CGCS2000",
    };
  });
}

const plain = { grid: null, zoneWidthDegrees: null, zonePrefix: null, needsLocalParameters: false } as const;

/**
 * All systems, the commoner of those with equal numbers first (3° zones before 6° zones on the same meridian).
 * The order is what `detectCrs` shows where the numbers cannot tell two names apart.
 */
export const CRS_SYSTEMS: readonly CrsSystem[] = [
  {
    id: "EPSG:4490",
    zh: "CGCS2000 经纬度",
    en: "CGCS2000 longitude, latitude",
    kind: "geographic",
    datum: "CGCS2000",
    ...plain,
  },
  {
    id: "EPSG:4326",
    zh: "WGS84 经纬度",
    en: "WGS 84 longitude, latitude",
    kind: "geographic",
    datum: "WGS84",
    ...plain,
  },
  ...FIRST_CODE.flatMap(zonesOf),
  {
    id: "EPSG:32651",
    zh: "WGS84 UTM 51N（中央经线123°）",
    en: "WGS 84 UTM 51N (meridian 123°E)",
    kind: "utm",
    datum: "WGS84",
    ...plain,
    grid: { ...gaussKruger(123, 500_000), scale: 0.9996 },
  },
  { id: "EPSG:3857", zh: "Web 墨卡托", en: "Web Mercator", kind: "webMercator", datum: "WGS84", ...plain },
  {
    id: "GCJ-02",
    zh: "GCJ-02 火星坐标（高德、腾讯）",
    en: "GCJ-02 (Amap, Tencent)",
    kind: "offset",
    datum: "GCJ-02",
    ...plain,
  },
  { id: "BD-09", zh: "BD-09 百度坐标", en: "BD-09 (Baidu)", kind: "offset", datum: "BD-09", ...plain },
  {
    id: "GCJ-02/3857",
    zh: "GCJ-02 火星坐标的 Web 墨卡托",
    en: "Web Mercator of GCJ-02 (Amap, Tencent)",
    kind: "offsetWebMercator",
    datum: "GCJ-02",
    ...plain,
  },
  {
    id: "EPSG:4610",
    zh: "西安80 经纬度",
    en: "Xi'an 1980 longitude, latitude",
    kind: "geographic",
    datum: "Xian1980",
    ...plain,
    needsLocalParameters: true,
  },
  {
    id: "EPSG:4214",
    zh: "北京54 经纬度",
    en: "Beijing 1954 longitude, latitude",
    kind: "geographic",
    datum: "Beijing1954",
    ...plain,
    needsLocalParameters: true,
  },
  {
    id: "LOCAL",
    zh: "独立坐标系（需平移量或控制点）",
    en: "Own grid (needs an offset or control points)",
    kind: "local",
    datum: "local",
    ...plain,
    needsLocalParameters: true,
  },
];
