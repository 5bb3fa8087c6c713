// Which shapes have an area? GeoJSON polygons (RFC 7946), by structure, so that geo/ needs no package for its
// types.

/** Longitude and latitude in degrees, CGCS2000; further values (height) are ignored. */
export type LandPosition = readonly number[];

/** A GeoJSON Polygon or MultiPolygon: of each polygon the outer ring, then its holes. */
export type LandGeometry =
  | { readonly type: "Polygon"; readonly coordinates: readonly (readonly LandPosition[])[] }
  | {
      readonly type: "MultiPolygon";
      readonly coordinates: readonly (readonly (readonly LandPosition[])[])[];
    };
