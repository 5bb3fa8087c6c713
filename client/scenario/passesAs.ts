// Does a filter let a supposed plot through? Filters read the base: a plot passes where one of the parcels does that it was made of.
import type { Plot } from "../../geo/scenario/plot";

/**
 * Whether the plot is among what is shown and counted.
 * @param indexOf number of each parcel of the base
 * @param passing 1 per parcel that the filter lets through; null: there is no filter
 */
export function passesAs(
  plot: Pick<Plot, "from">,
  indexOf: ReadonlyMap<string, number>,
  passing: Uint8Array | null,
): boolean {
  if (passing === null) return true;
  return plot.from.some((id) => {
    const parcel = indexOf.get(id);
    return parcel !== undefined && passing[parcel] !== 0;
  });
}
