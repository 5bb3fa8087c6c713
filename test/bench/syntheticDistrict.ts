// A district of any size for timing: parks in a grid, parcels of about 13 points in each, enterprises on nine of ten parcels.
import type { Feature, FeatureCollection, Polygon } from "geojson";

/** Files as a county would deliver them, invented from a seed. */
export interface SyntheticDistrict {
  readonly parks: FeatureCollection<Polygon>;
  readonly parcels: FeatureCollection<Polygon>;
  readonly enterprisesCsv: string;
  readonly occupancyCsv: string;
  readonly figuresCsv: string;
}

/** What else may be asked of a district; each changes nothing of what the others are. */
export interface DistrictSize {
  /** In a grid of eight columns. */
  readonly parks?: number;
  /** Whether the year before (2023) has figures, too: some enterprises and figures of 2024 are not in it. */
  readonly yearBefore?: boolean;
}

const COLUMNS = 8;
const WEST = 121.46;
const SOUTH = 29.62;
const WIDTH = 0.42;
const HEIGHT = 0.28;
const CODES = ["3430", "3620", "3670", "3911", "3812", "2710", "3311", "2929"];
const CHECK_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** mulberry32: a small generator with a stated seed, so that every run times the same district. */
function generator(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function creditCode(serial: number): string {
  const body = `91330212MA${String(serial).padStart(7, "0")}`;
  let sum = 0;
  let weight = 1;
  for (const letter of body) {
    sum += CHECK_ALPHABET.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return body + CHECK_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function ringAround(
  lon: number,
  lat: number,
  halfLon: number,
  halfLat: number,
  random: () => number,
): number[][] {
  const points: number[][] = [];
  const sides = 12;
  for (let i = 0; i < sides; i += 1) {
    const angle = (2 * Math.PI * i) / sides;
    const square = 1 / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
    const reach = square * (0.86 + 0.1 * random());
    points.push([
      Number((lon + halfLon * reach * Math.cos(angle)).toFixed(8)),
      Number((lat + halfLat * reach * Math.sin(angle)).toFixed(8)),
    ]);
  }
  const first = points[0];
  if (first) points.push(first);
  return points;
}

/** Invents `n` parcels in 40 parks, or in more, with their enterprises and one year of figures (2024); the same for the same n. */
export function syntheticDistrict(
  n: number,
  { parks: parkCount = 40, yearBefore = false }: DistrictSize = {},
): SyntheticDistrict {
  const random = generator(n);
  const before = generator(n + 1);
  const rows = Math.ceil(parkCount / COLUMNS);
  const perPark = Math.ceil(n / parkCount);
  const parks: Feature<Polygon>[] = [];
  const parcels: Feature<Polygon>[] = [];
  const enterprises = ["统一社会信用代码,企业名称,行业代码,是否规上"];
  const occupancy = ["统一社会信用代码,宗地代码,占用面积(平方米),权属方式"];
  const figures = ["统一社会信用代码,企业名称,年度,工业总产值(万元),实缴税金(万元),研发费用(万元)"];
  let enterprise = "";
  for (let p = 0; p < parkCount; p += 1) {
    const west = WEST + (WIDTH / COLUMNS) * (p % COLUMNS);
    const south = SOUTH + (HEIGHT / rows) * Math.floor(p / COLUMNS);
    const east = west + (WIDTH / COLUMNS) * 0.94;
    const north = south + (HEIGHT / rows) * 0.94;
    parks.push({
      type: "Feature",
      properties: {
        id: `BP-${String(p).padStart(parkCount > 100 ? 3 : 2, "0")}`,
        name: `基准园区${p}`,
        kind: "strategic_park",
        lead_industries: "36;39",
      },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      },
    });
    const side = Math.ceil(Math.sqrt(perPark));
    const stepLon = (east - west) / side;
    const stepLat = (north - south) / side;
    for (let i = 0; i < perPark && parcels.length < n; i += 1) {
      const serial = parcels.length + 1;
      const code = `330212${String(100 + p)}001GB${String(i + 1).padStart(5, "0")}`;
      const lon = west + stepLon * ((i % side) + 0.5);
      const lat = south + stepLat * (Math.floor(i / side) + 0.5);
      const halfLon = stepLon * 0.42;
      const halfLat = stepLat * 0.42;
      const metres = halfLon * 2 * 96_500 * halfLat * 2 * 110_900;
      parcels.push({
        type: "Feature",
        properties: {
          宗地代码: code,
          用地性质: "100101",
          登记面积: Number((metres * 0.85).toFixed(2)),
          状态: "在用",
        },
        geometry: { type: "Polygon", coordinates: [ringAround(lon, lat, halfLon, halfLat, random)] },
      });
      if (random() < 0.1) continue;
      if (enterprise === "" || random() >= 0.1) {
        enterprise = creditCode(serial);
        enterprises.push(
          `${enterprise},宁波基准${serial}有限公司,${CODES[Math.floor(random() * CODES.length)]},${random() < 0.6 ? "是" : "否"}`,
        );
        const output = (metres / 666.67) * (300 + 1200 * random());
        figures.push(
          `${enterprise},,2024,${output.toFixed(4)},${(output * 0.05).toFixed(4)},${random() < 0.1 ? "—" : (output * 0.03).toFixed(4)}`,
        );
        if (yearBefore && before() < 0.95) {
          const then = output * (0.8 + 0.4 * before());
          figures.push(
            `${enterprise},,2023,${then.toFixed(4)},${before() < 0.05 ? "—" : (then * 0.05).toFixed(4)},${(then * 0.03).toFixed(4)}`,
          );
        }
      }
      occupancy.push(`${enterprise},${code},${(metres * 0.84).toFixed(2)},自有`);
    }
  }
  return {
    parks: { type: "FeatureCollection", features: parks },
    parcels: { type: "FeatureCollection", features: parcels },
    enterprisesCsv: `${enterprises.join("\n")}\n`,
    occupancyCsv: `${occupancy.join("\n")}\n`,
    figuresCsv: `${figures.join("\n")}\n`,
  };
}
