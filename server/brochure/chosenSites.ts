// What is known of the chosen sites that a client page may say? Read by name: a column that is not asked for cannot leak.

import type { MultiPolygon } from "geojson";
import type { AreaBasis } from "../../geo/area/areaBasis";
import type {
  BrochureCommitment,
  BrochureDelivery,
  BrochureLimit,
  BrochureSite,
} from "../../geo/promotion/brochure";
import { ApiError } from "../api/apiError";
import type { Queryable } from "../db/database";
import { isNotSupplied } from "../land/notSupplied";
import type { ParcelShape } from "../report/mapLand";
import { buildingNumber } from "./buildingNumber";
import { floorNumber } from "./floorNumber";

/** Land, or floors on it. */
export interface ChosenSite {
  readonly parcel: string;
  readonly floor: string | null;
}

export interface ReadSite {
  readonly parcel: string;
  readonly parkId: string | null;
  readonly pricePerM2Month: string | null;
  /** What every level says. */
  readonly said: BrochureSite;
  readonly parts: ParcelShape["parts"];
  readonly point: readonly [number, number];
}

interface Row {
  readonly number: number;
  readonly id: string;
  readonly code: string | null;
  readonly address: string | null;
  readonly town: string | null;
  readonly town_en: string | null;
  readonly area_dm2: number;
  readonly area_basis: AreaBasis;
  readonly status: string | null;
  readonly park_id: string | null;
  readonly expires_on: string | null;
  readonly owned: boolean;
  readonly used: boolean;
  /** Whether all who use it have to leave, and the last day of all; null: nobody has to. */
  readonly leave_all: boolean;
  readonly leave_by: string | null;
  readonly land_from: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly geometry: string;
  readonly building: string | null;
  readonly floor: string | null;
  readonly floor_dm2: number | null;
  readonly divisible: boolean | null;
  readonly clear_height_m: string | null;
  readonly floor_load_t_m2: string | null;
  readonly crane_t: string | null;
  readonly lifts: number | null;
  readonly price: string | null;
  readonly available_from: string | null;
}

/** In the order given. @throws ApiError where a parcel or a floor on it is not there */
export async function chosenSites(
  db: Queryable,
  districtId: string,
  chosen: readonly ChosenSite[],
): Promise<ReadSite[]> {
  const rows = await db.query<Row>(
    `select w.number::int as number, p.id, p.code, p.address, t.name as town, t.name_en as town_en, v.area_dm2, v.area_basis, v.status,
       v.park_id, p.expires_on, p.label_lon as lon, p.label_lat as lat, ST_AsGeoJSON(p.geom, 8, 0) as geometry,
       p.owner is not null as owned,
       exists (select from occupancy o
         where o.district_id = p.district_id and o.parcel_id = p.id and o.superseded_by is null) as used,
       not exists (select from occupancy o
         where o.district_id = p.district_id and o.parcel_id = p.id and o.superseded_by is null
           and not exists (select from relocation r where r.district_id = o.district_id and r.from_parcel_id = o.parcel_id
             and r.enterprise_id = o.enterprise_id and r.withdrawn_at is null)) as leave_all,
       (select max(r.leave_by) from relocation r
         join occupancy o on o.district_id = r.district_id and o.parcel_id = r.from_parcel_id and o.enterprise_id = r.enterprise_id
           and o.superseded_by is null
         where r.district_id = p.district_id and r.from_parcel_id = p.id and r.withdrawn_at is null) as leave_by,
       p.available_from as land_from,
       f.building, f.floor, f.floor_dm2, f.divisible, trim_scale(f.clear_height_m)::text as clear_height_m,
       trim_scale(f.floor_load_t_m2)::text as floor_load_t_m2, trim_scale(f.crane_t)::text as crane_t, f.lifts,
       trim_scale(f.price_per_m2_month)::text as price, f.available_from
     from unnest($2::text[], $3::text[]) with ordinality w (parcel, floor, number)
     join parcel p on p.district_id = $1 and p.id = w.parcel
     join parcels_in_force($1) v on v.id = p.id
     left join town t on t.district_id = $1 and t.id = v.town_id
     left join floor_space f on f.district_id = $1 and f.id = w.floor and f.parcel_id = p.id
     order by w.number`,
    [districtId, chosen.map(({ parcel }) => parcel), chosen.map(({ floor }) => floor)],
  );
  const limits = await limitsOf(db, districtId, chosen);
  const commitments = await promisesOf(db, districtId, chosen);
  return chosen.map(({ parcel, floor }, at) => {
    const row = rows.find(({ number }) => number === at + 1);
    if (row === undefined) throw new ApiError("unknown_parcel", parcel);
    if (floor !== null && row.building === null) throw new ApiError("unknown_place", floor);
    return {
      parcel,
      parkId: row.park_id,
      pricePerM2Month: row.price,
      said: siteOf(row, limits.get(parcel) ?? [], commitments.get(parcel) ?? []),
      parts: (JSON.parse(row.geometry) as MultiPolygon).coordinates,
      point: [row.lon, row.lat],
    };
  });
}

/** Whose the promises on a plot are: of land that somebody holds, built on or not, they are the holder's contract. */
const isFree = ({ status, owned, used }: Row): boolean => isNotSupplied(status) && !owned && !used;

/**
 * Of land: the later of the day that is stated and the last on which its users have to leave. Null where neither is known, and where somebody uses the
 * land who has not to leave, whatever day is stated: it would say of them that they go.
 */
function deliveryOf({ used, leave_all, leave_by, land_from }: Row): BrochureDelivery | null {
  if (used && !leave_all) return null;
  const from = [land_from, used ? leave_by : null]
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);
  return from === undefined ? null : { from, clearing: used };
}

function siteOf(
  row: Row,
  limits: readonly BrochureLimit[],
  commitments: readonly BrochureCommitment[],
): BrochureSite {
  const { building, floor, floor_dm2 } = row;
  const floors = building !== null && floor !== null && floor_dm2 !== null;
  return {
    number: row.number,
    code: row.code,
    address: row.address,
    town: row.town === null ? null : { name: row.town, nameEn: row.town_en },
    areaDm2: floors ? floor_dm2 : row.area_dm2,
    areaBasis: floors ? null : row.area_basis,
    supply: row.status === null ? null : isNotSupplied(row.status) ? "new" : "existing",
    expiresOn: row.expires_on,
    delivery: floors
      ? row.available_from === null
        ? null
        : { from: row.available_from, clearing: false }
      : deliveryOf(row),
    limits: floors ? [] : limits,
    commitments: isFree(row) ? commitments : [],
    floor: floors
      ? {
          ...{ building: buildingNumber(building), floor: floorNumber(floor) },
          ...{ divisible: row.divisible !== false, clearHeightM: row.clear_height_m },
          ...{ floorLoadTM2: row.floor_load_t_m2, craneT: row.crane_t, lifts: row.lifts },
          availableFrom: row.available_from,
        }
      : null,
  };
}

async function limitsOf(
  db: Queryable,
  districtId: string,
  chosen: readonly ChosenSite[],
): Promise<Map<string, BrochureLimit[]>> {
  const rows = await db.query<BrochureLimit & { readonly parcel_id: string }>(
    `select parcel_id, key, unit, min::float8 as min, max::float8 as max, min_inclusive as "minInclusive", max_inclusive as "maxInclusive"
     from plan_limit where district_id = $1 and parcel_id = any($2) order by row_no, key`,
    [districtId, chosen.map(({ parcel }) => parcel)],
  );
  return byParcel(rows);
}

async function promisesOf(
  db: Queryable,
  districtId: string,
  chosen: readonly ChosenSite[],
): Promise<Map<string, BrochureCommitment[]>> {
  const rows = await db.query<BrochureCommitment & { readonly parcel_id: string }>(
    `select parcel_id, key, operator, trim_scale(value)::text as value, unit
     from commitment where district_id = $1 and parcel_id = any($2) order by row_no, key`,
    [districtId, chosen.map(({ parcel }) => parcel)],
  );
  return byParcel(rows);
}

function byParcel<Row extends { readonly parcel_id: string }>(
  rows: readonly Row[],
): Map<string, Omit<Row, "parcel_id">[]> {
  const found = new Map<string, Omit<Row, "parcel_id">[]>();
  for (const { parcel_id, ...row } of rows) found.set(parcel_id, [...(found.get(parcel_id) ?? []), row]);
  return found;
}
