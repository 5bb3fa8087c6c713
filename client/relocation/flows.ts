// Which lines does a plan draw? From parcel to relocation park to destination, bent to the left so that two ways stay apart, with arrowheads.

export type LonLat = readonly [number, number];

export interface Flow {
  readonly id: string;
  readonly from: LonLat;
  readonly via: LonLat | null;
  /** Null: from the park on nothing is arranged. */
  readonly to: LonLat | null;
}

type Leg = "out" | "in";
interface LegProperties {
  readonly id: string;
  readonly leg: Leg;
}

export interface FlowShapes {
  readonly lines: GeoJSON.FeatureCollection<GeoJSON.LineString, LegProperties>;
  /** `bearing`: degrees clockwise from north. */
  readonly heads: GeoJSON.FeatureCollection<GeoJSON.Point, LegProperties & { readonly bearing: number }>;
}

const STEPS = 24;
/** Of its length a leg is bent aside so much at its middle. */
const BEND = 0.14;
/** Arrowheads sit a little before the end, so that they do not hide it. */
const HEAD_AT = 20;

/** The points of a leg, degrees. A degree of longitude is shorter than one of latitude: bent where both are alike. */
export function bentLine([x1, y1]: LonLat, [x2, y2]: LonLat): LonLat[] {
  const narrow = Math.cos((((y1 + y2) / 2) * Math.PI) / 180);
  const [dx, dy] = [(x2 - x1) * narrow, y2 - y1];
  const [cx, cy] = [(x1 + x2) / 2 - (dy * 2 * BEND) / narrow, (y1 + y2) / 2 + dx * 2 * BEND];
  return Array.from({ length: STEPS + 1 }, (_, step): LonLat => {
    const t = step / STEPS;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [a * x1 + b * cx + c * x2, a * y1 + b * cy + c * y2];
  });
}

/** Degrees clockwise from north, as the map draws it. */
export function bearingOf([x1, y1]: LonLat, [x2, y2]: LonLat): number {
  const narrow = Math.cos((((y1 + y2) / 2) * Math.PI) / 180);
  return (Math.atan2((x2 - x1) * narrow, y2 - y1) * 180) / Math.PI;
}

export function flowShapes(flows: readonly Flow[]): FlowShapes {
  const legs = flows.flatMap(({ id, from, via, to }) => [
    ...(via === null ? [] : [{ id, leg: "out" as const, line: bentLine(from, via) }]),
    ...(to === null ? [] : [{ id, leg: "in" as const, line: bentLine(via ?? from, to) }]),
  ]);
  return {
    lines: {
      type: "FeatureCollection",
      features: legs.map(({ id, leg, line }) => ({
        type: "Feature",
        properties: { id, leg },
        geometry: { type: "LineString", coordinates: line.map(([lon, lat]) => [lon, lat]) },
      })),
    },
    heads: {
      type: "FeatureCollection",
      features: legs.flatMap(({ id, leg, line }) => {
        const [before, at] = [line[HEAD_AT - 1], line[HEAD_AT]];
        if (before === undefined || at === undefined) return [];
        return {
          type: "Feature" as const,
          properties: { id, leg, bearing: bearingOf(before, at) },
          geometry: { type: "Point" as const, coordinates: [at[0], at[1]] },
        };
      }),
    },
  };
}
