// Which parcels are selected? One mask over the map's parcels, for the map, the bar, tables, comparison and scenarios alike.
// Read it with `useSelection`; change it with `select`, `selectIds`, `invertSelection`, `clearSelection`, `restoreSelection`.
import { useSyncExternalStore } from "react";
import type { ParcelGeometry } from "../map/parcelGeometry";
import { type CombineMode, combine } from "./combine";

export interface Selection {
  /** The parcels that the mask is of; null until the map has its land. */
  readonly geometry: ParcelGeometry | null;
  /** 1 per parcel that is selected, by its number on the map. Never changed in place. */
  readonly mask: Uint8Array;
  readonly count: number;
}

const NOTHING: Selection = { geometry: null, mask: new Uint8Array(0), count: 0 };

let current: Selection = NOTHING;
/** Ids of a link that came before the land. */
let waiting: readonly string[] | null = null;
/** How many ids of a link are of no parcel. */
let missing = 0;
const listeners = new Set<() => void>();

export const selectionNow = (): Selection => current;

export function subscribeSelection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The selection; the component renders again when it changes. */
export function useSelection(): Selection {
  return useSyncExternalStore(subscribeSelection, selectionNow);
}

/** Combines the selection with a mask, or with numbers of parcels. */
export function select(found: Uint8Array | Uint32Array | readonly number[], mode: CombineMode): void {
  const { geometry, mask } = current;
  if (geometry === null) return;
  performance.mark("mutu:select:start");
  put(geometry, combine(mask, found instanceof Uint8Array ? found : maskOf(found, mask.length), mode));
  performance.measure("mutu:select", "mutu:select:start");
}

/** The same by ids; before the land is there they wait for it. @returns how many are of no parcel */
export function selectIds(ids: readonly string[], mode: CombineMode): number {
  const { geometry } = current;
  if (geometry === null) {
    waiting = mode === "add" ? [...(waiting ?? []), ...ids] : ids;
    return 0;
  }
  const known = ids.flatMap((id) => geometry.indexOf.get(id) ?? []);
  select(known, mode);
  return ids.length - known.length;
}

/** Turns one parcel over. */
export function toggleParcel(index: number): void {
  select([index], current.mask[index] === 1 ? "subtract" : "add");
}

export function invertSelection(): void {
  const { geometry, mask } = current;
  if (geometry !== null) put(geometry, mask.map((one) => 1 - one) as Uint8Array);
}

export function clearSelection(): void {
  waiting = null;
  if (current.count > 0 && current.geometry !== null)
    put(current.geometry, new Uint8Array(current.mask.length));
}

/** Selects again what was selected once; of other land the parcels with the same ids. @returns false before there is land */
export function restoreSelection(earlier: Selection): boolean {
  const { geometry } = current;
  if (geometry === null) return false;
  if (earlier.geometry === geometry) put(geometry, earlier.mask);
  else selectIds(selectedIds(earlier), "replace");
  return true;
}

/** The ids of what is selected, in the order of the map. */
export function selectedIds({ geometry, mask }: Selection = current): string[] {
  return geometry === null ? [] : geometry.ids.filter((_, i) => mask[i] === 1);
}

/** What was waiting for the land, or is selected: for the link. */
export const waitingIds = (): readonly string[] | null => waiting;
/** How many parcels of the link there are not (any more). */
export const missingIds = (): number => missing;

/** Tells which parcels there are; of a newer state of the data those with the same ids stay selected. */
export function bindSelection(geometry: ParcelGeometry): void {
  if (current.geometry === geometry) return;
  const ids = waiting ?? selectedIds();
  const known = ids.flatMap((id) => geometry.indexOf.get(id) ?? []);
  missing = waiting === null ? 0 : ids.length - known.length;
  waiting = null;
  put(geometry, maskOf(known, geometry.count));
}

function put(geometry: ParcelGeometry, mask: Uint8Array): void {
  let count = 0;
  for (let i = 0; i < mask.length; i++) count += mask[i] ?? 0;
  current = { geometry, mask, count };
  for (const listener of listeners) listener();
}

function maskOf(indices: Iterable<number>, length: number): Uint8Array {
  const mask = new Uint8Array(length);
  for (const i of indices) mask[i] = 1;
  return mask;
}
