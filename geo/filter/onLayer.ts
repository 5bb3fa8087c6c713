// How much of a parcel must lie on a layer, or in what is drawn? The point inside of it, some land, all of it, or a share: judged on whole 0.01 m².
import { ratio } from "../number/ratio";
import { compareExact } from "./compareExact";
import type { FilterColumns } from "./evaluate";
import type { LandShare, LayerFilter, WithinFilter } from "./filter";
import { storedValue } from "./units";

/** What of each parcel lies there, whatever the features lie over each other. */
export interface LayerLand {
  /** Land of the parcel that lies there, in 0.01 m². */
  readonly commonDm2: ArrayLike<number>;
  /** 1 where the point inside the parcel lies there. */
  readonly inner: ArrayLike<number>;
}

/** Cut and uncut areas are each rounded to 0.01 m². */
const ROUNDED_DM2 = 1;

/** 1 for each parcel that lies on the layer as the condition asks; null where its columns are not there (yet). */
export function onLayer(filter: LayerFilter, columns: FilterColumns): Uint8Array | null {
  const { by, where, layer } = filter;
  if (by === undefined && where === undefined) {
    const points = columns.layer(layer);
    if (points !== null) return Uint8Array.from(points);
  }
  if (by !== undefined) return withLand(filter, by, columns);
  const land = columns.layerLand(filter);
  return land === null ? null : Uint8Array.from(land.inner);
}

/** 1 for each parcel of which so much lies there; null where the columns are not there (yet). */
export function withLand(
  place: LayerFilter | WithinFilter,
  by: LandShare,
  columns: FilterColumns,
): Uint8Array | null {
  const land = columns.layerLand(place);
  const whole = columns.number("geodesic_area")?.above;
  if (land === null || whole === undefined) return null;
  const holds = test(by);
  const mask = new Uint8Array(columns.count);
  for (let i = 0; i < mask.length; i++)
    mask[i] = holds(land.commonDm2[i] ?? Number.NaN, whole[i] ?? Number.NaN) ? 1 : 0;
  return mask;
}

function test(by: LandShare): (commonDm2: number, wholeDm2: number) => boolean {
  if (by === "touches") return (common) => common > 0;
  if (by === "inside") return (common, whole) => common > 0 && common >= whole - ROUNDED_DM2;
  const { numerator, denominator } = storedValue(by.percent, "percent");
  return compareExact(">=", ratio(numerator, denominator * 100n));
}
