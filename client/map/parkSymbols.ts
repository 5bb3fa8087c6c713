// How does a park stand on the map as a point: its label with three verdicts, and its diamond when it is small?
import type { Feature, FeatureCollection, Point, Position } from "geojson";
import type { ParkRow } from "../../server/api/shapes";
import { parkStanding, type Standing, standingOf } from "../park/parkStanding";
import type { ParkShapes } from "./mapData";

/** A relocation park narrower than this on the screen becomes a diamond. */
const DIAMOND_BELOW_PX = 24;

export interface ParkSymbol {
  id: string;
  name: string;
  kind: string;
  /** Name of the image with the glyphs for output, tax, R&D. */
  trio: string;
  worst: Standing;
  /** Lower is placed first: the open park, then failing ones, then larger ones. */
  rank: number;
  /** The zoom at which the park grows to 24 px. */
  growsAt: number;
  open: boolean;
  /** Left out by a filter: drawn faintly. */
  aside: boolean;
}

/** One point per park at the middle of its upper edge, so that the label stands clear of the parcels. */
export function parkSymbols(
  shapes: ParkShapes,
  rows: ReadonlyMap<string, ParkRow>,
  openId: string | null,
  lang: "zh" | "en",
  isAside: (id: string) => boolean = () => false,
): FeatureCollection<Point, ParkSymbol> {
  return {
    type: "FeatureCollection",
    features: shapes.features.map((shape): Feature<Point, ParkSymbol> => {
      const { id, name, nameEn, kind } = shape.properties;
      const row = rows.get(id);
      const box = boxOf(
        shape.geometry.coordinates.flat(shape.geometry.type === "Polygon" ? 1 : 2) as Position[],
      );
      const worst = parkStanding(row);
      const width = Math.max(box[2] - box[0], 1e-6);
      return {
        type: "Feature",
        properties: {
          id,
          name: lang === "en" ? (nameEn ?? name) : shortName(name),
          kind,
          trio: trioName(row),
          worst,
          rank:
            (id === openId ? 0 : isAside(id) ? 3 : worst === "missed" || worst === "behind" ? 1 : 2) -
            Math.min(0.99, (row?.tally.areaDm2 ?? 0) / 1e10),
          growsAt: Math.log2((DIAMOND_BELOW_PX * 360) / (512 * width)),
          open: id === openId,
          aside: isAside(id),
        },
        geometry: { type: "Point", coordinates: topMiddle(shape.geometry.coordinates, box) },
      };
    }),
  };
}

/** The middle of each park, for the diamonds. */
export function parkMiddles(
  symbols: FeatureCollection<Point, ParkSymbol>,
  rows: ReadonlyMap<string, ParkRow>,
) {
  return {
    type: "FeatureCollection" as const,
    features: symbols.features.map((feature) => {
      const row = rows.get(feature.properties.id);
      return {
        ...feature,
        geometry: { type: "Point" as const, coordinates: row ? row.point : feature.geometry.coordinates },
      };
    }),
  };
}

/** All images a label may ask for are named by what the three wear: "met-missed-undecided", "on-behind-near". */
function trioName(row: ParkRow | undefined): string {
  const metrics = row?.metrics;
  return [metrics?.output_per_mu, metrics?.tax_per_mu, metrics?.rd_per_mu].map(standingOf).join("-");
}

/** Labels leave out the district's own name and the kind, which the outline tells. */
function shortName(name: string): string {
  const short = name.replace(/^鄞州区?/, "").replace(/(产业社区|主题化产业园|工业集聚区)$/, "");
  return short.length >= 2 ? short : name;
}

function boxOf(points: readonly Position[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of points) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

/** Where the vertical through the middle of the box leaves the park at the top. */
function topMiddle(
  coordinates: Position[][] | Position[][][],
  box: readonly [number, number, number, number],
): [number, number] {
  const middle = (box[0] + box[2]) / 2;
  const rings = (Array.isArray(coordinates[0]?.[0]?.[0]) ? coordinates.flat(1) : coordinates) as Position[][];
  let top = Number.NEGATIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      if (ax === bx || (ax - middle) * (bx - middle) > 0) continue;
      top = Math.max(top, ay + ((by - ay) * (middle - ax)) / (bx - ax));
    }
  }
  return [middle, Number.isFinite(top) ? top : box[3]];
}
