// Where in a tile pyramid that shows places shifted (GCJ-02) lies the picture of a tile that does not? The data are never moved, the tiles are.
import { toOffset } from "../crs/offsetDatum";

const TILE_PX = 256;

/**
 * By so many pixels of 256 to a tile the picture of a tile's middle lies further east and south in the shifted pyramid. Over one tile the
 * offset is taken as the same everywhere: it changes by less than half a pixel between the middle and a corner.
 * Source of the projection: EPSG 1024 (Popular Visualisation Pseudo Mercator); of the offset: `crs/offsetDatum`.
 * @param zoom,x,y of the tile as OpenStreetMap counts them, from the north-west
 * @example tileShift(10, 857, 422) // about 3.3 px east
 */
export function tileShift(zoom: number, x: number, y: number): { readonly dx: number; readonly dy: number } {
  const size = TILE_PX * 2 ** zoom;
  const middle = [(x + 0.5) * TILE_PX, (y + 0.5) * TILE_PX] as const;
  const lon = (middle[0] / size) * 360 - 180;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * middle[1]) / size))) * 180) / Math.PI;
  const [shownLon, shownLat] = toOffset("GCJ-02", lon, lat);
  const sine = Math.sin((shownLat * Math.PI) / 180);
  const shownX = ((shownLon + 180) / 360) * size;
  const shownY = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size;
  return { dx: toMicro(shownX - middle[0]), dy: toMicro(shownY - middle[1]) };
}

/** Without the last digits of the projection: a millionth of a pixel is none. */
const toMicro = (px: number): number => Math.round(px * 1e6) / 1e6;

/** A source tile, and where its left upper corner goes in the picture of the tile that is asked for, pixels. */
export interface ShiftedPart {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
}

/** The tiles of the shifted pyramid that the picture of a tile is made of: one to four. */
export function shiftedParts(zoom: number, x: number, y: number): ShiftedPart[] {
  const { dx, dy } = tileShift(zoom, x, y);
  const [west, north] = [x * TILE_PX + dx, y * TILE_PX + dy];
  const columns = tilesOver(west);
  const rows = tilesOver(north);
  return rows.flatMap((row) =>
    columns.map((column) => ({
      x: column,
      y: row,
      left: column * TILE_PX - west,
      top: row * TILE_PX - north,
    })),
  );
}

/** Numbers of the tiles under the 256 pixels from a place on. */
function tilesOver(from: number): number[] {
  const first = Math.floor(from / TILE_PX);
  return from === first * TILE_PX ? [first] : [first, first + 1];
}
