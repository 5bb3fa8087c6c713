// What the page reads of reference layers and of a site laid over them.
import type { Overlay } from "../../geo/overlay/overlay";
import type { ReferenceKind } from "../reference/referenceKind";

export type { ReferenceKind };

export interface ReferenceLayerView {
  /** Stays with the layer's name through all its versions. */
  id: string;
  name: string;
  kind: ReferenceKind;
  /** The batch that brought the version that stands: to take the layer off is to withdraw it. */
  batch: string;
  file: string;
  /** ISO 8601. */
  importedAt: string;
  importedBy: string;
  crs: string | null;
  /** Further versions that stand behind it and would take its place. */
  earlier: number;
  areas: number;
  lines: number;
  points: number;
  /** West, south, east, north in degrees CGCS2000. */
  extent: [number, number, number, number];
}

/** A feature of a reference layer on the map: every column of the file is a property. */
export type ReferenceProperties = Record<string, string>;

/** One layer under a site; `id` is a reference layer's, `parcels`, or `parks:` and a kind of parks. */
export interface SiteLayerView {
  id: string;
  /** Null for land that Mutu keeps itself: the page has its name. */
  name: string | null;
  kind: ReferenceKind | null;
  /** By which attribute its land is told apart; null for the layer as a whole. */
  field: string | null;
  overlay: Overlay;
}

export interface SiteOverlayView {
  wholeDm2: number;
  layers: SiteLayerView[];
  /** Reference layers with areas that were asked about too and of which none lies within the site, in the order in which they came. */
  free: { id: string; name: string }[];
}

/** The map under the data, as whoever runs the server has named it. */
export interface BasemapView {
  name: string;
  credit: string;
  /** Of GCJ-02 the page moves the tiles back; data are never moved. */
  datum: "CGCS2000" | "WGS84" | "GCJ-02";
  maxZoom: number;
}
