// How is a district of a few parcels put straight into the tables, so that a test shows only what it is about?
import type { Queryable } from "../../../server/db/database";

export const DISTRICT = "330212";
const BATCH = "b1";
let row = 0;

/** The district and one import batch that all rows come from. */
export async function addDistrict(db: Queryable, id: string = DISTRICT): Promise<void> {
  await db.query("insert into district (id, name) values ($1, $2)", [id, "鄞州区"]);
  await db.query(
    `insert into import_batch (district_id, id, kind, file_name, sha256, imported_by)
     values ($1, $2, 'parcels', 'a.geojson', repeat('0', 64), 'test')`,
    [id, BATCH],
  );
}

/** A rectangle in degrees: west, south, east, north. */
export type Box = readonly [number, number, number, number];

const boxSql = (at: number) => `st_multi(st_makeenvelope($${at}, $${at + 1}, $${at + 2}, $${at + 3}, 4490))`;

export async function addPark(
  db: Queryable,
  park: { id: string; box: Box; parentId?: string; kind?: string },
): Promise<void> {
  await db.query(
    `insert into park (district_id, id, name, kind, parent_id, geom)
     values ($5, $6, $6, $7, $8, ${boxSql(1)})`,
    [...park.box, DISTRICT, park.id, park.kind ?? "strategic_park", park.parentId ?? null],
  );
}

export interface ParcelFixture {
  id: string;
  areaDm2?: number;
  geodesicDm2?: number;
  box?: Box;
  parkId?: string;
  townId?: string;
  useCode?: string | null;
  status?: string;
}

/** A parcel of 10 000 m² by certificate unless told otherwise. */
export async function addParcel(db: Queryable, parcel: ParcelFixture): Promise<void> {
  const area = parcel.areaDm2 ?? 1_000_000;
  row += 1;
  await db.query(
    `insert into parcel (district_id, id, geom, label_lon, label_lat, certificate_dm2, area_dm2, area_basis, geodesic_dm2,
       park_id, park_rule, town_id, use_code, status, batch_id, row_no)
     values ($5, $6, ${boxSql(1)}, $1, $2, $7, $7, 'certificate', $8, $9, $10, $11, $12, $13, '${BATCH}', $14)`,
    [
      ...(parcel.box ?? [121.5, 29.8, 121.501, 29.801]),
      DISTRICT,
      parcel.id,
      area,
      parcel.geodesicDm2 ?? area,
      parcel.parkId ?? null,
      parcel.parkId === undefined ? "none" : "assigned",
      parcel.townId ?? null,
      parcel.useCode === undefined ? "100101" : parcel.useCode,
      parcel.status ?? "in_use",
      row,
    ],
  );
}

export interface FloorFixture {
  id: string;
  parcel: string;
  building: string;
  floor: string;
  areaDm2: number;
  /** Of all buildings on the parcel. */
  parcelFloorDm2?: number;
  divisible?: boolean;
  heightM?: number;
  loadTM2?: number;
  lifts?: number;
  price?: number;
  availableFrom?: string;
  title?: string;
}

export async function addFloor(db: Queryable, one: FloorFixture): Promise<void> {
  row += 1;
  await db.query(
    `insert into floor_space (district_id, id, parcel_id, building, floor, floor_dm2, parcel_floor_dm2, divisible, clear_height_m,
       floor_load_t_m2, lifts, price_per_m2_month, available_from, title_problem, batch_id, row_no)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '${BATCH}', $15)`,
    [
      ...[DISTRICT, one.id, one.parcel, one.building, one.floor, one.areaDm2, one.parcelFloorDm2 ?? null],
      ...[one.divisible ?? true, one.heightM ?? null, one.loadTM2 ?? null, one.lifts ?? null],
      ...[one.price ?? null, one.availableFrom ?? null, one.title ?? null, row],
    ],
  );
}

export async function addEnterprise(
  db: Queryable,
  enterprise: { id: string; aboveScale?: boolean; industryCode?: string | null },
): Promise<void> {
  row += 1;
  await db.query(
    `insert into enterprise (district_id, id, name, industry_code, above_scale, batch_id, row_no)
     values ($1, $2, $2, $3, $4, '${BATCH}', $5)`,
    [
      DISTRICT,
      enterprise.id,
      enterprise.industryCode === undefined ? "3620" : enterprise.industryCode,
      enterprise.aboveScale ?? true,
      row,
    ],
  );
}

export async function addOccupancy(
  db: Queryable,
  use: {
    enterprise: string;
    parcel: string;
    areaDm2?: number;
    floorDm2?: number;
    from?: number;
    to?: number;
    supersededBy?: string;
  },
): Promise<void> {
  row += 1;
  await db.query(
    `insert into occupancy (district_id, batch_id, row_no, enterprise_id, parcel_id, area_dm2, floor_dm2, year_from, year_to, superseded_by)
     values ($1, '${BATCH}', $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      DISTRICT,
      row,
      use.enterprise,
      use.parcel,
      use.areaDm2 ?? null,
      use.floorDm2 ?? null,
      use.from ?? null,
      use.to ?? null,
      use.supersededBy ?? null,
    ],
  );
}

export async function addFigure(
  db: Queryable,
  enterprise: string,
  period: string,
  figures: { output?: number; tax?: number; rd?: number },
): Promise<void> {
  for (const [measure, yuan] of Object.entries(figures)) {
    row += 1;
    await db.query(
      `insert into figure (district_id, enterprise_id, period, measure, value_yuan, batch_id, row_no)
       values ($1, $2, $3, $4, $5, '${BATCH}', $6)`,
      [DISTRICT, enterprise, period, measure, yuan, row],
    );
  }
}
