// Which system does an id name, and which systems give a place the same numbers?
import { type CrsSystem, computedDatum, type Grid } from "./crsSystem";
import type { ComputedDatum } from "./datum";
import { CRS_SYSTEMS } from "./systems";

const BY_ID = new Map(CRS_SYSTEMS.map((system) => [system.id, system]));

/**
 * Equal for two systems exactly if a place has the same numbers in both, to 0.1 mm: 3° and 6° zones without prefix
 * on one meridian, EPSG:4490 and 4326.
 */
export function numbersKey(system: CrsSystem): string {
  const datum = computedDatum(system);
  if (system.kind === "geographic") return `degrees ${datum}`;
  if (system.grid === null) return system.id;
  const { centralMeridian, originLatitude, scale, falseEastingM, falseNorthingM } = system.grid;
  return [datum, centralMeridian, originLatitude, scale, falseEastingM, falseNorthingM].join(" ");
}

/** For each key the systems that share it, the commonest first. */
const BY_NUMBERS = new Map<string, CrsSystem[]>();
for (const system of CRS_SYSTEMS) {
  const key = numbersKey(system);
  BY_NUMBERS.set(key, [...(BY_NUMBERS.get(key) ?? []), system]);
}

/** All listed systems with the same numbers, itself included, the commonest first. */
export function systemsLike(system: CrsSystem): readonly CrsSystem[] {
  return BY_NUMBERS.get(numbersKey(system)) ?? [system];
}

const CUSTOM_DATUMS = { CGCS2000: "CGCS2000", XIAN80: "Xian1980", BEIJING54: "Beijing1954" } as const;
const DATUM_WORDS: Record<ComputedDatum, keyof typeof CUSTOM_DATUMS> = {
  CGCS2000: "CGCS2000",
  Xian1980: "XIAN80",
  Beijing1954: "BEIJING54",
};
const NUMBER = "(-?\\d+(?:\\.\\d+)?)";
const CUSTOM = new RegExp(
  `^(CGCS2000|XIAN80|BEIJING54)/CM${NUMBER}/FE${NUMBER}(?:/FN${NUMBER})?(?:/K${NUMBER})?(?:/LAT${NUMBER})?$`,
);

/**
 * The system of an id, listed or of a custom meridian; null where it names none.
 * @example systemOf("EPSG:4549")?.grid?.centralMeridian // 120
 * @example systemOf("CGCS2000/CM121.5/FE500000")?.kind // "gaussKruger"
 */
export function systemOf(id: string): CrsSystem | null {
  const listed = BY_ID.get(id);
  if (listed !== undefined) return listed;
  const [match, word, meridian, easting, northing = "0", scale = "1", latitude = "0"] = CUSTOM.exec(id) ?? [];
  if (match === undefined) return null;
  return gridSystem(CUSTOM_DATUMS[word as keyof typeof CUSTOM_DATUMS], {
    centralMeridian: Number(meridian),
    originLatitude: Number(latitude),
    scale: Number(scale),
    falseEastingM: Number(easting),
    falseNorthingM: Number(northing),
  });
}

/**
 * The system of a transverse Mercator grid: the listed one with these numbers, else one whose id spells the
 * parameters out, `/FN`, `/K` and `/LAT` only where they are not 0, 1 and 0.
 */
export function gridSystem(datum: ComputedDatum, grid: Grid): CrsSystem {
  const { centralMeridian, originLatitude, scale, falseEastingM, falseNorthingM } = grid;
  const id = [
    `${DATUM_WORDS[datum]}/CM${centralMeridian}/FE${falseEastingM}`,
    ...(falseNorthingM === 0 ? [] : [`FN${falseNorthingM}`]),
    ...(scale === 1 ? [] : [`K${scale}`]),
    ...(originLatitude === 0 ? [] : [`LAT${originLatitude}`]),
  ].join("/");
  const spelled = id.split("/").slice(1).join(" ");
  const system: CrsSystem = {
    id,
    zh: `${datum === "CGCS2000" ? "CGCS2000" : datum === "Xian1980" ? "西安80" : "北京54"} 自定义横轴墨卡托（${spelled}）`,
    en: `${datum} transverse Mercator of its own (${spelled})`,
    kind: "gaussKruger",
    datum,
    grid,
    zoneWidthDegrees: null,
    zonePrefix: null,
    needsLocalParameters: datum !== "CGCS2000",
  };
  return systemsLike(system)[0] ?? system;
}
