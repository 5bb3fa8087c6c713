// Which park or parcel comes next? Parcels in the order of the open table; without it parks in the order of theirs, parcels of one park from the lowest class up.

import type { ParkRow } from "../../server/api/shapes";
import type { Scene } from "../map/scene";
import { orderParks } from "../park/parkOrder";
import { chosenParkSort } from "../park/parkSort";
import type { View } from "../state/view";
import { shownIds } from "../table/shownRows";
import { inLanguage } from "../ui/inLanguage";
import { metricOfMeasure } from "../ui/perMuMetrics";

/** The patch that opens the next (1) or previous (-1) one, going round at the ends; null where there is nothing. */
export function neighbourOf(
  { land, parks, classes, scopeParkId }: Scene,
  view: Pick<View, "parkId" | "parcelId" | "measure" | "lang">,
  by: 1 | -1,
): { parkId: string } | { parcelId: string } | null {
  const inTable = shownIds();
  if (inTable !== null && inTable.length > 0 && (view.parcelId !== null || view.parkId === null)) {
    const at = view.parcelId === null ? -1 : inTable.indexOf(view.parcelId);
    const next =
      inTable[at < 0 ? (by > 0 ? 0 : inTable.length - 1) : (at + by + inTable.length) % inTable.length];
    return next === undefined ? null : { parcelId: next };
  }
  if (view.parcelId !== null && land) {
    const { ids, park, parkIds, count } = land.geometry;
    const own: number[] = [];
    for (let i = 0; i < count; i++) {
      if ((parkIds[park[i] ?? -1] ?? null) === scopeParkId) own.push(i);
    }
    own.sort((a, b) => (classes?.[a] ?? 0) - (classes?.[b] ?? 0) || a - b);
    const at = own.findIndex((i) => ids[i] === view.parcelId);
    const next = ids[own[(at + by + own.length) % own.length] ?? -1];
    return next === undefined ? null : { parcelId: next };
  }
  const metric = metricOfMeasure(view.measure);
  const sort = chosenParkSort() ?? { column: metric, descending: true };
  const nameOf = (row: ParkRow) => inLanguage(view.lang, row);
  const { ranked, unranked, wholes } = orderParks(parks?.rows ?? [], sort, metric, nameOf, view.lang);
  const rows = [...ranked, ...unranked, ...wholes];
  const at = rows.findIndex((row) => row.id === view.parkId);
  const next = rows[at < 0 && by < 0 ? rows.length - 1 : (at + by + rows.length) % Math.max(rows.length, 1)];
  return next ? { parkId: next.id } : null;
}
