// How do parcels, pieces of them and floors become rows that no plan may take too much of? Whole 0.01 m².
import type { Takes } from "./planFrom";

const landRow = (parcelId: string): string => `land ${parcelId}`;
const piecesRow = (parcelId: string): string => `pieces ${parcelId}`;
const floorRow = (floorId: string): string => `floor ${floorId}`;

/** A parcel, or floors. */
export interface Stock {
  readonly id: string;
  readonly areaDm2: number;
}

/** What a site of whole parcels takes: all of each, so that nobody else has any of it. */
export const wholeTakes = (parcels: readonly Stock[]): Takes =>
  Object.fromEntries(parcels.map(({ id, areaDm2 }) => [landRow(id), BigInt(areaDm2)]));

/** What a piece takes: of the parcel, and of what all pieces of it may take together. */
export const pieceTakes = (parcelId: string, areaDm2: number): Takes => ({
  [landRow(parcelId)]: BigInt(areaDm2),
  [piecesRow(parcelId)]: BigInt(areaDm2),
});

export const floorTakes = (floorId: string, areaDm2: number): Takes => ({
  [floorRow(floorId)]: BigInt(areaDm2),
});

/**
 * What there is. Pieces leave `restDm2` of their parcel at least, so that what is left can still be used; a whole parcel leaves nothing.
 */
export function supplyLimits(parcels: readonly Stock[], floors: readonly Stock[], restDm2: number): Takes {
  return Object.fromEntries([
    ...parcels.flatMap(({ id, areaDm2 }) => [
      [landRow(id), BigInt(areaDm2)] as const,
      [piecesRow(id), BigInt(areaDm2 - restDm2)] as const,
    ]),
    ...floors.map(({ id, areaDm2 }) => [floorRow(id), BigInt(areaDm2)] as const),
  ]);
}
