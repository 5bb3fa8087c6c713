// In which words are the grounds for a coordinate system, the doubts about it and a refused fit said? {…} is filled in.
import type { FitRefusal } from "../../geo/crs/control/fitControlPoints";
import type { CrsReason, CrsReasonCode } from "../../geo/crs/detect/reason";
import type { ImportLanguage } from "./importReport";
import { numberInPlace } from "./placeInWords";

type Sentence = readonly [zh: string, en: string];

const REASONS = {
  degrees: ["坐标像经纬度（如 {x}, {y}）。", "The numbers look like degrees (such as {x}, {y})."],
  metres: [
    "坐标像平面米制坐标（如 {x}, {y}）。",
    "The numbers look like metres on a plane (such as {x}, {y}).",
  ],
  zone_prefix: [
    "横坐标带有带号 {prefix}，中央经线 {meridian}°。",
    "The eastings begin with zone number {prefix}, meridian {meridian}°E.",
  ],
  axes_swapped: [
    "先写北（或纬度）、后写东（或经度）。",
    "North (or latitude) is written before east (or longitude).",
  ],
  axes_swapped_against_format: [
    "北写在东之前，与此格式的规定相反：请核对导出设置。",
    "North is written before east, against this format's rule: check how it was exported.",
  ],
  in_district: ["{share} 的点落在本区范围内。", "{share} of the points lie in the district."],
  partly_in_district: [
    "只有 {share} 的点落在本区范围内：请核对其余图形。",
    "Only {share} of the points lie in the district: check the other shapes.",
  ],
  outside_district: [
    "落在本区之外约 {distanceKm} 公里：请核对坐标系或文件。",
    "Lies some {distanceKm} km outside the district: check the system or the file.",
  ],
  in_china: [
    "{share} 的点落在中国境内（本区范围未知）。",
    "{share} of the points lie in China (the district's extent is not known).",
  ],
  outside_china: ["不在中国境内：请核对坐标系。", "Does not lie in China: check the system."],
  stated_agrees: ["与文件自述（{stated}）一致。", "Agrees with what the file states ({stated})."],
  stated_zone_agrees: [
    "与文件自述的分带（{stated}）一致，只差带号前缀。",
    "Agrees with the zone that the file states ({stated}), but for the prefix.",
  ],
  stated_datum_agrees: ["与文件自述的大地基准一致。", "Agrees with the datum that the file states."],
  stated_contradicts: [
    "与文件自述（{stated}）矛盾：请确认以坐标为准，还是换一个文件。",
    "Contradicts what the file states ({stated}): confirm that the numbers are right, or take another file.",
  ],
  stated_not_understood: [
    "文件自述的坐标系看不懂（{text}）：请在候选中选择。",
    "The system that the file states is not understood ({text}): choose one of the candidates.",
  ],
  format_rfc7946: [
    "GeoJSON 标准（RFC 7946）规定用 WGS84 经纬度。",
    "GeoJSON is in WGS 84 by its standard (RFC 7946).",
  ],
  remembered: ["上次为此来源选过。", "Chosen for this source last time."],
  parks_fit: [
    "{inside} 块地在已知园区内，{crossing} 块跨界。",
    "{inside} shapes lie within known parks, {crossing} across their lines.",
  ],
  parks_misfit: [
    "{crossing} 块地跨越园区界线（{inside} 块在界内）：请核对坐标系或园区边界。",
    "{crossing} shapes lie across park lines ({inside} within): check the system or the parks' lines.",
  ],
  parks_fit_after_shift: [
    "向东移 {eastM} 米、向北移 {northM} 米后与园区相合（{inside} 块在界内，{crossing} 块跨界）。",
    "Fits the parks once moved {eastM} m east and {northM} m north ({inside} within, {crossing} across).",
  ],
  anchors_fit: [
    "{count} 个已知图形相差中位数 {medianM} 米。",
    "{count} known shapes come back within {medianM} m (median).",
  ],
  anchors_misfit: [
    "{count} 个已知图形相差中位数 {medianM} 米：请核对坐标系或编号。",
    "{count} known shapes land {medianM} m off (median): check the system or the ids.",
  ],
  anchors_constant_shift: [
    "{count} 个已知图形一致偏移：向东 {eastM} 米、向北 {northM} 米即可相合（余差 {spreadM} 米），可据此求转换参数。",
    "{count} known shapes are all off alike: {eastM} m east and {northM} m north bring them home (to {spreadM} m); parameters can be fitted from them.",
  ],
  same_numbers: ["以下坐标系的坐标数值与此相同：{systems}。", "The numbers are the same in {systems}."],
  needs_local_parameters: [
    "此坐标系到 CGCS2000 的转换参数不公开，直接使用会偏 30–130 米（独立坐标系则无从定位）：请提供控制点或参数。",
    "The shift from this system to CGCS2000 is not public; without it land lies 30–130 m off (an own grid cannot be placed at all): give control points or parameters.",
  ],
  offset_cannot_be_seen: [
    "若取自高德、腾讯、百度等网络地图，实际是 GCJ-02 或 BD-09（偏约 490 米、1.1 公里），单看坐标看不出来。",
    "From a web map (Amap, Tencent, Baidu) it would be GCJ-02 or BD-09 (490 m or 1.1 km off), which the numbers alone do not show.",
  ],
  meridian_guessed: [
    "中央经线 {meridian}° 是推测的：请核对测绘资料。",
    "The meridian {meridian}°E is a guess: check the survey's papers.",
  ],
  own_grid: [
    "可能是独立坐标系：请选择坐标系，或给出平移量或控制点。",
    "May be an own grid: choose a system, or give an offset or control points.",
  ],
  several_fit: [
    "单凭数据无法确定：{first} 与 {second} 都说得通，请选择。",
    "The data cannot tell: {first} and {second} both fit, choose one.",
  ],
  nothing_fits: [
    "没有坐标系能把它放进本区：请核对文件、区县或坐标系。",
    "No system places it in the district: check the file, the district or the system.",
  ],
} as const satisfies Record<CrsReasonCode, Sentence>;

const REFUSALS = {
  too_few_pairs: [
    "控制点太少：至少需要 {needed} 对。",
    "Too few control points: at least {needed} pairs are needed.",
  ],
  pair_not_finite: [
    "控制点中有不是数字的坐标：请改正。",
    "A control point has a coordinate that is no number: correct it.",
  ],
  coincident_pairs: [
    "控制点都在同一处：请换相距较远的点。",
    "All control points are one place: take points further apart.",
  ],
  collinear_pairs: [
    "控制点在一条直线上：请至少补一个离开直线的点。",
    "The control points lie on a line: add one that lies off it.",
  ],
  unknown_system: [
    "没有选定可用的坐标系：请选择 CGCS2000 的投影带（七参数则选旧坐标系）。",
    "No usable system was named: choose a zone of CGCS2000 (for seven parameters the old system).",
  ],
} as const satisfies Record<FitRefusal, Sentence>;

/** Shares come as percent, metres to one decimal, kilometres whole from ten on, degrees with seven decimals and plane metres with two. */
function written(name: string, value: string | number | undefined): string {
  if (typeof value !== "number") return value ?? "";
  if (name === "share") return `${Math.floor(value * 100)} %`;
  if (name === "x" || name === "y") return numberInPlace(value);
  if (/Km$/.test(name)) return value.toFixed(value < 10 ? 1 : 0);
  return /M$/.test(name) ? value.toFixed(1) : String(value);
}

const filled = ([zh, en]: Sentence, lang: ImportLanguage, params: CrsReason["params"]): string =>
  (lang === "zh" ? zh : en).replace(/\{(\w+)\}/g, (_, name: string) => written(name, params[name]));

/** The sentence of a reason in a language. */
export const crsReasonSentence = ({ code, params }: CrsReason, lang: ImportLanguage): string =>
  filled(REASONS[code], lang, params);

/** Why control points gave no parameters. */
export const fitRefusalSentence = (reason: FitRefusal, needed: number, lang: ImportLanguage): string =>
  filled(REFUSALS[reason], lang, { needed });
