// Where on the paper does a place lie? A frame at a true scale, in the national 3° zone of its middle.
import { offsetM } from "../../geo/crs/metres";
import { type Transformer, transformer } from "../../geo/crs/transformer";
import { sheetScale } from "../../geo/map/sheetScale";
import type { Box } from "./mapLand";
import { round } from "./paper";

const POINTS_PER_MM = 72 / 25.4;
/** Empty paper around the land, as a share of the frame. */
const MARGIN = 0.06;
const FIRST_ZONE = { zone: 25, code: 4534, last: 45 };

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapFrame extends Frame {
  /** 10 000 for 1:10 000. */
  readonly scale: number;
  /** Degrees east. */
  readonly meridian: number;
  /** What the frame shows, a little more. */
  readonly shown: Box;
  readonly place: (lon: number, lat: number) => [x: number, y: number];
  readonly degrees: (x: number, y: number) => [lon: number, lat: number];
  readonly pointsPerMetre: number;
}

/** The national 3° zone around a longitude, its metres without the zone's number. */
export function zoneGrid(lon: number): { readonly grid: Transformer; readonly meridian: number } {
  const zone = Math.min(FIRST_ZONE.last, Math.max(FIRST_ZONE.zone, Math.round(lon / 3)));
  return { grid: transformer(`EPSG:${FIRST_ZONE.code + zone - FIRST_ZONE.zone}`), meridian: zone * 3 };
}

/** The frame around a box of land. @param box degrees; one of no extent is shown with some ground around it */
export function mapFrame(frame: Frame, box: Box): MapFrame {
  const [west, south, east, north] = box;
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  const { grid, meridian } = zoneGrid(middle[0]);
  const corners = [
    grid.fromDegrees(west, south),
    grid.fromDegrees(east, south),
    grid.fromDegrees(east, north),
    grid.fromDegrees(west, north),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const mm = (points: number) => (points / POINTS_PER_MM) * (1 - 2 * MARGIN);
  const scale = sheetScale(right - left, top - bottom, mm(frame.width), mm(frame.height));
  const pointsPerMetre = (1000 / scale) * POINTS_PER_MM;
  const centre = [(left + right) / 2, (bottom + top) / 2] as const;
  const place = (lon: number, lat: number): [number, number] => {
    const [x, y] = grid.fromDegrees(lon, lat);
    return [
      round(frame.x + frame.width / 2 + (x - centre[0]) * pointsPerMetre),
      round(frame.y + frame.height / 2 - (y - centre[1]) * pointsPerMetre),
    ];
  };
  const degrees = (x: number, y: number): [number, number] =>
    grid.toDegrees(
      centre[0] + (x - frame.x - frame.width / 2) / pointsPerMetre,
      centre[1] - (y - frame.y - frame.height / 2) / pointsPerMetre,
    );
  const ends = [
    degrees(frame.x, frame.y),
    degrees(frame.x + frame.width, frame.y),
    degrees(frame.x, frame.y + frame.height),
    degrees(frame.x + frame.width, frame.y + frame.height),
  ];
  const lons = ends.map(([lon]) => lon);
  const lats = ends.map(([, lat]) => lat);
  return {
    ...frame,
    scale,
    meridian,
    shown: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
    place,
    degrees,
    pointsPerMetre,
  };
}

/** Degrees between lines of the graticule, so that about four cross the frame. */
export function graticuleDegrees({ shown: [west, south, , north] }: MapFrame): number {
  const [, heightM] = offsetM([west, south], [west, north]);
  const wished = heightM / 111_000 / 3;
  const steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];
  return steps.find((step) => step >= wished) ?? 2;
}
