// What did each enterprise make in a period, whole, and where is it?
import type { Population } from "../api/shapes";
import type { Queryable } from "../db/database";

export interface EnterpriseOutput {
  readonly id: string;
  readonly name: string;
  readonly industryCode: string | null;
  /** Null: not reported. */
  readonly outputYuan: number | null;
}

/** Every enterprise of the population in the register, by code. */
export function enterpriseOutputs(
  db: Queryable,
  districtId: string,
  period: string,
  population: Population,
): Promise<EnterpriseOutput[]> {
  return db.query(
    `select enterprise_id as id, name, industry_code as "industryCode", output_yuan as "outputYuan"
     from enterprise_outputs($1, $2, $3) order by enterprise_id collate "C"`,
    [districtId, period, population],
  );
}

export interface EnterprisePlace {
  readonly enterpriseId: string;
  readonly parkId: string | null;
  readonly townId: string | null;
  /** One of its parcels there. */
  readonly parcelId: string;
}

/** Where enterprises use land in a year; one that is in several parks or towns comes several times. */
export function enterprisePlaces(
  db: Queryable,
  districtId: string,
  year: number,
): Promise<EnterprisePlace[]> {
  return db.query(
    `select enterprise_id as "enterpriseId", park_id as "parkId", town_id as "townId", parcel_id as "parcelId"
     from enterprise_places($1, $2) order by enterprise_id collate "C", parcel_id collate "C", park_id collate "C"`,
    [districtId, year],
  );
}
