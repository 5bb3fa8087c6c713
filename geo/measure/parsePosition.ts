// Which place does somebody mean who types two numbers? Degrees, degrees with minutes and seconds, or metres of a 3° zone.
import { transformer } from "../crs/transformer";

/** What a text lacks to be a place. */
export type PositionFault = "not_two" | "not_a_number" | "off_the_earth" | "other_zone";

/** The widest a zone's easting is from its false easting, and what Chinese northings are, metres. */
const EASTING = { least: 100_000, most: 900_000 } as const;
const NORTHING = { least: 1_500_000, most: 6_500_000 } as const;
const FALSE_EASTING_M = 500_000;

/**
 * The place that a text names, CGCS2000. `121.55, 29.8` or with letters in any order (`29°48′N 121°33′E`); numbers beyond 360 are metres of the
 * zone. North and east stand in either order where they cannot be confused; where they can, east is first. Eastings with their zone's number before them are taken in that
 * zone only.
 * @param zone id of a grid of CGCS2000 by central meridian, `EPSG:4549`
 * @example parsePosition("654696.915807 3299016.87471", "EPSG:4549") // [121.6, 29.8]
 */
export function parsePosition(text: string, zone: string): readonly [number, number] | PositionFault {
  const parts = partsOf(text);
  if (parts.length !== 2) return "not_two";
  const [first, second] = parts.map(angleOf);
  if (first === undefined || second === undefined || Number.isNaN(first.value) || Number.isNaN(second.value))
    return "not_a_number";
  if (Math.abs(first.value) > 360 || Math.abs(second.value) > 360)
    return inZone(first.value, second.value, zone);
  const lettered = first.letter !== null || second.letter !== null;
  // a map may have given the north first: 29.82, 121.55 can be read in one way only
  const northFirst = lettered
    ? first.letter === "N" || second.letter === "E"
    : Math.abs(second.value) > 90 && Math.abs(first.value) <= 90;
  const [lon, lat] = northFirst ? [second.value, first.value] : [first.value, second.value];
  return Math.abs(lon) > 180 || Math.abs(lat) > 90 ? "off_the_earth" : [lon, lat];
}

/** Two texts, parted by a comma or semicolon where there is one, else by a letter or space. */
function partsOf(text: string): string[] {
  const plain = text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[东東]经?/g, "E")
    .replaceAll(/北纬?/g, "N")
    .replaceAll("、", ",")
    .trim();
  const parts = /[,;]/.test(plain)
    ? plain.split(/[,;]/)
    : /[EN]/.test(plain)
      ? plain.match(/^[EN]/)
        ? plain.split(/(?=[EN])/)
        : plain.split(/(?<=[EN])/)
      : plain.split(/\s+/);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** Degrees, or degrees, minutes and seconds; NaN where it is no number. */
function angleOf(part: string): { readonly value: number; readonly letter: string | null } {
  const letter = /[EN]/.exec(part)?.[0] ?? null;
  const bare = part.replaceAll(/[EN=:]/g, " ").trim();
  const found =
    /^(-?\d+(?:\.\d+)?)(?:\s*[°度]\s*(?:(\d+(?:\.\d+)?)\s*['′分]\s*)?(?:(\d+(?:\.\d+)?)\s*(?:["秒]|''|′′)\s*)?)?$/.exec(
      bare,
    );
  if (found === null) return { value: Number.NaN, letter };
  const [, degrees = "", minutes = "0", seconds = "0"] = found;
  const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
  return { value: degrees.startsWith("-") ? -size : size, letter };
}

function inZone(a: number, b: number, zone: string): readonly [number, number] | PositionFault {
  const isNorth = (value: number) => value >= NORTHING.least && value <= NORTHING.most;
  const [east, north] = isNorth(a) && !isNorth(b) ? [b, a] : [a, b];
  const numbered = Math.floor(east / 1_000_000);
  const easting = east - numbered * 1_000_000;
  if (!isNorth(north) || easting < EASTING.least || easting > EASTING.most) return "off_the_earth";
  const { toDegrees, fromDegrees } = transformer(zone);
  const [lon, lat] = toDegrees(easting, north);
  // the zone's own number is a third of its central meridian, which lies at the false easting
  const [meridian] = toDegrees(FALSE_EASTING_M, fromDegrees(lon, lat)[1]);
  if (numbered !== 0 && numbered !== Math.round(meridian / 3)) return "other_zone";
  return [lon, lat];
}

/**
 * A bearing as written: `135.5`, `135°30′`, `N45°E`, `南偏东30`; degrees clockwise from north, or null.
 * @example parseBearing("S30°E") // 150
 */
export function parseBearing(text: string): number | null {
  const plain = text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll("北", "N")
    .replaceAll("南", "S")
    .replaceAll("东", "E")
    .replaceAll("西", "W")
    .replaceAll("偏", "")
    .replaceAll(/\s/g, "");
  const quadrant = /^([NS])([EW])?(.+?)([EW])?$/.exec(plain);
  if (quadrant === null) {
    const { value } = angleOf(plain);
    return value >= 0 && value <= 360 ? value % 360 : null;
  }
  const [, from, before, angle = "", after] = quadrant;
  const towards = before ?? after;
  const { value } = angleOf(angle);
  if (towards === undefined || !(value >= 0 && value <= 90)) return null;
  const eastward = from === "N" ? value : 180 - value;
  return (towards === "E" ? eastward : 360 - eastward) % 360;
}
