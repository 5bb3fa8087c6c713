// Which layer is looked at, within what, and how far is each of its shapes?
import type { LandGeometry } from "../area/landGeometry";
import type { Shape, Window } from "./finding";
import type { Outline } from "./overlapOf";
import type { Winding } from "./winding";

export interface LayerContext {
  readonly of: "parcels" | "parks";
  /** Where land of the district can lie at all; null where nothing is known. */
  readonly window: Window | null;
  /** The district's outline; null where none is known. */
  readonly district: LandGeometry | null;
  /** For parcels: the parks whose lines they may cross. */
  readonly parks: readonly {
    readonly id: string;
    readonly parent: string | null;
    readonly geometry: LandGeometry;
  }[];
  /** RFC 7946 where the format promises it; the layer's own habit where left away. */
  readonly winding?: Winding;
}

/** A shape on its way: as it is after the repairs made so far. */
export interface Going {
  readonly shape: Shape;
  geometry: LandGeometry | null;
  outline: Outline | null;
  changed: boolean;
}
