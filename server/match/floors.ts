// Which floors and workshops are to be had, and what is known of each?
import { ratio } from "../../geo/number/ratio";
import { scaled } from "../../geo/scenario/apportion";
import { plotArea } from "../../geo/scenario/plot";
import type { Queryable } from "../db/database";
import type { Site } from "./sites";

/** Floors as a site: `plot` is the parcel on which the building stands. */
export interface FloorSite extends Site {
  readonly supply: "floor";
  readonly parcelCode: string | null;
  readonly building: string;
  readonly floor: string;
  readonly floorDm2: number;
  /** Of all buildings on the parcel; null: unknown. */
  readonly parcelFloorDm2: number | null;
  /** Whether several projects can share it. */
  readonly divisible: boolean;
}

interface FloorRow {
  readonly id: string;
  readonly parcel_id: string;
  readonly building: string;
  readonly floor: string;
  readonly floor_dm2: number;
  readonly parcel_floor_dm2: number | null;
  readonly divisible: boolean;
  readonly clear_height_m: string | null;
  readonly floor_load_t_m2: string | null;
  readonly crane_t: string | null;
  readonly lifts: number | null;
  readonly price: string | null;
  readonly available_from: string | null;
  readonly title_problem: string | null;
}

/** Every floor of the district that is on offer, by id; @param sites the parcels */
export async function floorsOf(
  db: Queryable,
  districtId: string,
  sites: readonly Site[],
): Promise<FloorSite[]> {
  const rows = await db.query<FloorRow>(
    `select f.id, f.parcel_id, f.building, f.floor, f.floor_dm2, f.divisible,
       coalesce(f.parcel_floor_dm2, round(p.far_actual * p.area_dm2)::bigint) as parcel_floor_dm2,
       trim_scale(f.clear_height_m)::text as clear_height_m, trim_scale(f.floor_load_t_m2)::text as floor_load_t_m2,
       trim_scale(f.crane_t)::text as crane_t, f.lifts, trim_scale(f.price_per_m2_month)::text as price,
       f.available_from, f.title_problem
     from floor_space f join parcel p on p.district_id = f.district_id and p.id = f.parcel_id
     where f.district_id = $1 order by f.id collate "C"`,
    [districtId],
  );
  const siteOf = new Map(sites.map((site) => [site.id, site]));
  return rows.flatMap((row): FloorSite[] => {
    const land = siteOf.get(row.parcel_id);
    if (land === undefined) return [];
    const { use, parks, commit_tax_per_mu, commit_output_per_mu } = land.facts;
    return [
      {
        ...land,
        id: row.id,
        code: null,
        name: `${row.building} ${row.floor}`,
        supply: "floor",
        parcelCode: land.code,
        enterprises: 0,
        building: row.building,
        floor: row.floor,
        floorDm2: row.floor_dm2,
        parcelFloorDm2: row.parcel_floor_dm2,
        divisible: row.divisible,
        facts: {
          supply: "floor",
          ...{ use: use ?? null, parks: parks ?? null, commit_tax_per_mu: commit_tax_per_mu ?? null },
          commit_output_per_mu: commit_output_per_mu ?? null,
          floor_m2: ratio(BigInt(row.floor_dm2), 100n),
          clear_height_m: row.clear_height_m,
          floor_load_t_m2: row.floor_load_t_m2,
          crane_t: row.crane_t,
          lifts: row.lifts,
          price_per_m2_month: row.price,
          available_from: row.available_from,
          title_problem: row.title_problem,
        },
      },
    ];
  });
}

export const isFloor = (site: Site): site is FloorSite => "supply" in site && site.supply === "floor";

/** So much is taken of it by who asks for so much, 0.01 m²: all of a floor that cannot be divided. */
export const floorTakenDm2 = ({ divisible, floorDm2 }: FloorSite, askedDm2: number): number =>
  divisible ? askedDm2 : floorDm2;

/** The share of the parcel's land that goes with so much floor, 0.01 m²; null where nobody knows of how much floor it is a share. */
export function floorLandDm2({ plot, parcelFloorDm2, floorDm2 }: FloorSite, takenDm2: number): number | null {
  if (parcelFloorDm2 === null || parcelFloorDm2 <= 0) return null;
  return scaled(takenDm2, plotArea(plot).areaDm2, Math.max(parcelFloorDm2, floorDm2));
}
