// The fixture matrix: every way that a parcel file comes to a planning office, and who decides what it is.
import { afterAll, expect, test } from "vitest";
import { type CrsDetection, detectCrs } from "../../../geo/crs/detect/detectCrs";
import { numbersKey, systemOf } from "../../../geo/crs/systemOf";
import { evidenceOf, PARCELS } from "./landFile";

/** Prefixed and not, 3° and 6°, each datum, degrees, web maps, a foreign grid, a city's own meridian. */
const SYSTEMS = [
  "EPSG:4490",
  "EPSG:4549",
  "EPSG:4528",
  "EPSG:4550",
  "EPSG:4529",
  "EPSG:4510",
  "EPSG:4499",
  "EPSG:4610",
  "EPSG:2385",
  "EPSG:2364",
  "EPSG:2386",
  "EPSG:2365",
  "EPSG:2335",
  "EPSG:4214",
  "EPSG:2437",
  "EPSG:2416",
  "EPSG:2438",
  "EPSG:2417",
  "EPSG:21421",
  "EPSG:32651",
  "EPSG:3857",
  "GCJ-02",
  "BD-09",
  "GCJ-02/3857",
  "CGCS2000/CM121.5/FE500000",
];
const FORMATS = ["shp", "geojson", "csv"];

/** What a file says: nothing, the truth, the wrong zone, or degrees although it is a plane (and a plane although degrees). */
const STATED: Record<string, (system: string) => string | null> = {
  silent: () => null,
  right: (system) => system,
  wrong: (system) => (/^EPSG:(4550|4529|4510|4499)$/.test(system) ? "EPSG:4549" : "EPSG:4550"),
  "wrong kind": (system) => (isDegrees(system) ? "EPSG:4549" : "EPSG:4490"),
};

const isDegrees = (system: string) => systemOf(system)?.grid === null && !system.includes("3857");
const isOld = (system: string) => systemOf(system)?.needsLocalParameters === true;
/** Numbers of a web map, or of a datum whose shift nobody knows, look like those of CGCS2000. */
const isHidden = (system: string) => isOld(system) || system.startsWith("GCJ") || system === "BD-09";

/** Whether two plane grids count from the same meridian with the same false easting. */
const onOneMeridian = (a: string, b: string) => {
  const [one, other] = [systemOf(a)?.grid, systemOf(b)?.grid];
  return (
    one != null &&
    other != null &&
    one.centralMeridian === other.centralMeridian &&
    one.falseEastingM === other.falseEastingM
  );
};

const isTrue = (system: string, swapped: boolean, found: { system: string; swapped: boolean } | undefined) =>
  found !== undefined &&
  found.swapped === swapped &&
  numbersKey(systemOf(found.system)!) === numbersKey(systemOf(system)!);

/** Whether the data decide, by what each kind of evidence can show; worked out apart from the weights. */
function decidable(system: string, swapped: boolean, says: string, format: string, known: string): boolean {
  if (says.startsWith("wrong")) return false;
  if (isOld(system)) return false;
  if (says === "right" || known === "anchors" || known === "both") return true;
  if (system.startsWith("CGCS2000/CM")) return false;
  if (known === "parks") return true;
  return isDegrees(system) && format === "geojson" && !swapped;
}

const figures = {
  cases: 0,
  decidable: 0,
  decidedRight: 0,
  asked: 0,
  askedRightly: 0,
  wrong: 0,
  topRight: 0,
  topDecidable: 0,
  rfc: 0,
  takenAtTheirWord: 0,
};
afterAll(() => console.info("coordinate matrix", figures));

test("over systems × axes × statements × formats × evidence: right wherever the data decide, asked wherever not, never wrong", () => {
  const odd: string[] = [];
  // Every eighth parcel: 150 in 13 parks, as large as what a file's sample keeps.
  const parcels = PARCELS.filter((_, index) => index % 8 === 0);
  for (const system of SYSTEMS) {
    for (const swapped of [false, true]) {
      for (const [says, stated] of Object.entries(STATED)) {
        for (const format of FORMATS) {
          for (const known of ["nothing", "parks", "anchors", "both"]) {
            const found: CrsDetection = detectCrs(
              evidenceOf({
                system,
                swapped,
                format,
                parcels,
                stated: stated(system),
                parks: known === "parks" || known === "both",
                anchors: known === "anchors" || known === "both" ? 5 : 0,
              }),
            );
            const first = isTrue(system, swapped, found.candidates[0]);
            const expected = decidable(system, swapped, says, format, known);
            figures.cases++;
            const name = [system, swapped ? "swapped" : "straight", says, format, known].join(" ");
            // RFC 7946 says that GeoJSON is WGS 84: where nothing else is known, its word is taken.
            const byRfc =
              format === "geojson" &&
              says === "silent" &&
              known === "nothing" &&
              !swapped &&
              isHidden(system) &&
              isDegrees(system);
            if (byRfc) {
              figures.rfc++;
              expect(found.decided?.reasons.some(({ code }) => code === "format_rfc7946")).toBe(true);
              continue;
            }
            // Another datum or scale on the very meridian that the file names: the numbers are those of its word, and nothing is
            // known that could contradict it.
            const statedSystem = stated(system);
            const lie =
              says === "wrong" &&
              known === "nothing" &&
              statedSystem !== null &&
              onOneMeridian(system, statedSystem);
            if (lie) {
              figures.takenAtTheirWord++;
              expect(found.decided?.system, name).toBe(statedSystem);
              continue;
            }
            if (first) figures.topRight++;
            if (expected) figures.decidable++;
            if (expected && first) figures.topDecidable++;
            if (found.decided === null) {
              figures.asked++;
              if (!expected) figures.askedRightly++;
              else odd.push(`asked: ${name} (${found.asks.map(({ code }) => code).join(", ")})`);
              expect(found.asks.length).toBeGreaterThan(0);
            } else if (!isTrue(system, swapped, found.decided)) {
              figures.wrong++;
              odd.push(`wrong: ${name} as ${found.decided.system}`);
            } else if (expected) figures.decidedRight++;
            else odd.push(`decided: ${name}`);
          }
        }
      }
    }
  }
  expect(odd).toEqual([]);
  expect(figures.wrong).toBe(0);
  expect(figures.topDecidable).toBe(figures.decidable);
}, 300_000);
