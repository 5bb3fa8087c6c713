// What does one row of the tally functions say, as a Tally of geo/ and as the shape that the client reads?
import { type Tally, tallyOf } from "../../geo/tally/tally";
import type { TallyView } from "../api/shapes";

/** One row of `parcel_tallies`, `park_tallies`, `town_tallies` or `district_tallies`; see prisma/README.md. */
export interface TallyRow {
  readonly id: string;
  readonly parcels: number;
  readonly enterprises: number;
  readonly area_dm2: number;
  readonly geodesic_dm2: number;
  readonly industrial_dm2: number;
  readonly idle_dm2: number;
  readonly occupied_dm2: number;
  readonly output_yuan: number | null;
  readonly tax_yuan: number | null;
  readonly rd_yuan: number | null;
  readonly output_land_dm2: number;
  readonly tax_land_dm2: number;
  readonly rd_land_dm2: number;
  readonly output_land_geodesic_dm2: number;
  readonly tax_land_geodesic_dm2: number;
  readonly rd_land_geodesic_dm2: number;
  /** Of all parcels; `mixed` where they differ, null without parcels. */
  readonly area_basis: string | null;
  /** Parks, towns and the district only: yuan by industry code. */
  readonly output_by_industry?: Readonly<Record<string, number>>;
}

/** The row as a Tally, on which geo/ judges. Unknown money is 0 beside land 0. */
export function tallyFrom(row: TallyRow): Tally {
  return tallyOf({
    parcels: row.parcels,
    areaDm2: row.area_dm2,
    geodesicDm2: row.geodesic_dm2,
    industrialDm2: row.industrial_dm2,
    idleDm2: row.idle_dm2,
    occupiedDm2: row.occupied_dm2,
    outputYuan: row.output_yuan ?? 0,
    taxYuan: row.tax_yuan ?? 0,
    rdYuan: row.rd_yuan ?? 0,
    outputLandDm2: row.output_land_dm2,
    taxLandDm2: row.tax_land_dm2,
    rdLandDm2: row.rd_land_dm2,
    outputLandGeodesicDm2: row.output_land_geodesic_dm2,
    taxLandGeodesicDm2: row.tax_land_geodesic_dm2,
    rdLandGeodesicDm2: row.rd_land_geodesic_dm2,
    ...(row.output_by_industry === undefined ? {} : { outputByIndustry: row.output_by_industry }),
  });
}

/** A Tally that no row holds, for the client: money without land is unknown. */
export function viewOfTally(tally: Tally, enterprises: number): TallyView {
  return {
    parcels: tally.parcels,
    enterprises,
    areaDm2: tally.areaDm2,
    geodesicDm2: tally.geodesicDm2,
    industrialDm2: tally.industrialDm2,
    idleDm2: tally.idleDm2,
    occupiedDm2: tally.occupiedDm2,
    outputYuan: tally.outputLandDm2 > 0 ? tally.outputYuan : null,
    taxYuan: tally.taxLandDm2 > 0 ? tally.taxYuan : null,
    rdYuan: tally.rdLandDm2 > 0 ? tally.rdYuan : null,
    outputLandDm2: tally.outputLandDm2,
    taxLandDm2: tally.taxLandDm2,
    rdLandDm2: tally.rdLandDm2,
  };
}

/** The row for the client; unknown money stays null. */
export function tallyView(row: TallyRow): TallyView {
  return {
    parcels: row.parcels,
    enterprises: row.enterprises,
    areaDm2: row.area_dm2,
    geodesicDm2: row.geodesic_dm2,
    industrialDm2: row.industrial_dm2,
    idleDm2: row.idle_dm2,
    occupiedDm2: row.occupied_dm2,
    outputYuan: row.output_yuan,
    taxYuan: row.tax_yuan,
    rdYuan: row.rd_yuan,
    outputLandDm2: row.output_land_dm2,
    taxLandDm2: row.tax_land_dm2,
    rdLandDm2: row.rd_land_dm2,
  };
}
