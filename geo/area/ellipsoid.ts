// On which body are lengths, bearings and areas measured? On the CGCS2000 ellipsoid: a sphere would read areas 0.117 % too large.
import geodesic from "geographiclib-geodesic";
import { CGCS2000_ELLIPSOID } from "../crs/datum";

/** Solver of geodesics. Source: Karney, Algorithms for geodesics, J. Geodesy 87 (2013), by geographiclib-geodesic. */
export const ELLIPSOID = new geodesic.Geodesic.Geodesic(
  CGCS2000_ELLIPSOID.semiMajorM,
  1 / CGCS2000_ELLIPSOID.inverseFlattening,
);
