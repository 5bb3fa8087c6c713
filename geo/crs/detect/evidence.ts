// What can be known of a file before its coordinates are understood?
import type { LandGeometry } from "../../area/landGeometry";
import type { RawPosition } from "../crsSystem";

/** A window in degrees, CGCS2000. */
export interface DegreeExtent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A feature that the database knows already: its centroid in the file's numbers, and in degrees. */
export interface Anchor {
  readonly raw: RawPosition;
  readonly known: readonly [lon: number, lat: number];
}

export interface CrsEvidence {
  /** What the file says of its system: a .prj, a `crs` member, a head line; null where it says nothing. */
  readonly stated: string | null;
  /** Positions in the file's numbers and order; all of them or a few hundred. */
  readonly positions: readonly RawPosition[];
  /** Outer rings of whole features; without them known parks are not compared. */
  readonly shapes?: readonly (readonly RawPosition[])[];
  /** Where land of the district can lie; null where nobody knows. */
  readonly extent: DegreeExtent | null;
  /** Park polygons of the database, in degrees. */
  readonly parks: readonly LandGeometry[];
  readonly anchors: readonly Anchor[];
  /** Id of the system that a person chose for this source before; null where none did. */
  readonly remembered: string | null;
  /** `geojson` promises WGS 84 (RFC 7946); other formats promise nothing. */
  readonly format?: string;
  /** `eastFirst` where the format fixes it (shp, gpkg); `unknown` for csv, dxf, txt. */
  readonly axisHint?: "eastFirst" | "unknown";
}
