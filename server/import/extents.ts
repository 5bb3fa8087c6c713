// Where can land of a district lie at all?
import type { Queryable } from "../db/database";

/** Degrees, CGCS2000. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Windows of districts whose outline need not be loaded; Source: the county's outline, its coast included, with a margin of some kilometres. */
const EXTENTS: Readonly<Record<string, Extent>> = {
  "330212": { west: 121.3, south: 29.4, east: 122.1, north: 30.1 },
};
/** Around a district's own outline. */
const MARGIN_DEGREES = 0.2;

/** The window for a district; null where neither table nor outline knows it. */
export async function extentOf(db: Queryable, district: string): Promise<Extent | null> {
  const known = EXTENTS[district];
  if (known !== undefined) return known;
  const [row] = await db.query<Extent>(
    `select st_xmin(geom) - $2::float8 as west, st_ymin(geom) - $2::float8 as south,
       st_xmax(geom) + $2::float8 as east, st_ymax(geom) + $2::float8 as north
     from district where id = $1 and geom is not null`,
    [district, MARGIN_DEGREES],
  );
  return row ?? null;
}

export const within = ({ west, south, east, north }: Extent, lon: number, lat: number): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;
