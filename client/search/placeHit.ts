// Does somebody look for a place by its coordinates? Then the plot there is what they mean, and the map goes to the place.
import type { LandPosition } from "../../geo/area/landGeometry";
import { parsePosition } from "../../geo/measure/parsePosition";
import type { ParcelLand } from "../map/mapData";
import { measuringNow, openDrawing } from "../measure/measureStore";
import { goTo, openView } from "../state/viewStore";

/** The 3° zone in which the district's offices write metres. */
const ZONE = "EPSG:4549";
/** Near enough to see the plots around it. */
const ZOOM = 16;
/** So far outside of the district a place may lie, degrees: beyond that two numbers are no place of it. */
const REACH_DEGREES = 0.5;

export interface PlaceHit {
  readonly place: LandPosition;
  /** Id of the plot that holds it; null where none does. */
  readonly parcelId: string | null;
}

/**
 * The place in or near the district that a text names; null where it names none.
 * @param extent of the district, degrees; null where nothing is known of it
 * @param land null: not read yet, then no plot is known
 */
export function placeHit(
  text: string,
  extent: readonly [number, number, number, number] | null,
  land: Pick<ParcelLand, "picker" | "geometry"> | null,
): PlaceHit | null {
  const place = parsePosition(text, ZONE);
  if (typeof place === "string" || extent === null) return null;
  const [lon = Number.NaN, lat = Number.NaN] = place;
  const [west, south, east, north] = extent;
  const near =
    lon > west - REACH_DEGREES &&
    lon < east + REACH_DEGREES &&
    lat > south - REACH_DEGREES &&
    lat < north + REACH_DEGREES;
  if (!near) return null;
  return { place, parcelId: land?.geometry.ids[land.picker.at(lon, lat)] ?? null };
}

/** Opens the plot, or moves the map; the place is marked unless something else is being measured. */
export function openPlace({ place, parcelId }: PlaceHit): void {
  const [longitude = 0, latitude = 0] = place;
  if (parcelId !== null) openView({ parcelId });
  goTo({ longitude, latitude, zoom: ZOOM });
  const { points, around } = measuringNow();
  if (points.length === 0 && around === null) openDrawing("line", [place]);
}
