// Which areas does the border take as a site?
import { z } from "zod";

/** A site is drawn by hand or is one plot: more corners than that is a mistake. */
const MOST_CORNERS = 5000;
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const ring = z.array(position).min(4).max(MOST_CORNERS);
const rings = z.array(ring).min(1).max(500);

/** A GeoJSON area in degrees CGCS2000. */
export const siteInput = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: rings }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(rings).min(1).max(500) }),
]);
