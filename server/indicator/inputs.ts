// What of the district's own data do indicators need? Each is asked once for a state of the data, and only where a rule needs it.
import type { DataContext } from "../api/context";
import { type EnterpriseOutput, enterpriseOutputs } from "../ladder/enterpriseOutputs";
import { heldHonours } from "../ladder/honours";
import { parkUnits } from "../ledger/units";
import type { Unit } from "../ledger/yardstickOf";
import { tallies } from "../metrics/tallies";

/** For which district, state of the data and period. */
export interface InputsOf {
  readonly districtId: string;
  readonly version: string;
  readonly period: string;
}

export interface IndicatorInputs {
  readonly tallies: (unit: "district" | "park") => ReturnType<typeof tallies>;
  readonly outputs: (population: "above-scale" | "all") => Promise<readonly EnterpriseOutput[]>;
  readonly parks: () => Promise<readonly Unit[]>;
  readonly clusters: () => Promise<readonly ClusterLine[]>;
  readonly honours: () => ReturnType<typeof heldHonours>;
  readonly granted: () => Promise<GrantedLand>;
}

interface ClusterLine {
  readonly prefix: string;
  readonly cluster: string;
  readonly name: string;
}

/** Parcels whose contract is of one year, whatever they are used for; 0.01 m². */
interface GrantedLand {
  readonly parcels: number;
  readonly industrial_dm2: number;
  readonly other_dm2: number;
}

export function indicatorInputs(ctx: DataContext, of: InputsOf): IndicatorInputs {
  const { districtId, version, period } = of;
  const year = Number(period.slice(0, 4));
  const once = <T>(what: string, work: () => Promise<T>) => ctx.memo.of(`${what} ${version} ${period}`, work);
  return {
    // the key under which the parks' review keeps them
    tallies: (unit) =>
      ctx.memo.of(`tallies ${version} ${unit} ${period} above-scale`, () =>
        tallies(ctx.db, unit, districtId, period, "above-scale"),
      ),
    outputs: (population) =>
      once(`outputs ${population}`, () => enterpriseOutputs(ctx.db, districtId, period, population)),
    parks: () => once("indicator parks", () => parkUnits(ctx.db, districtId)),
    clusters: () => once("indicator clusters", () => clusterLines(ctx, districtId)),
    honours: () => once("honours", () => heldHonours(ctx.db, districtId, year)),
    granted: () => once("granted", () => grantedLand(ctx, districtId, year)),
  };
}

const clusterLines = ({ db }: DataContext, districtId: string): Promise<ClusterLine[]> =>
  db.query(
    `select prefix, cluster, name from industry_cluster where district_id = $1 order by prefix collate "C"`,
    [districtId],
  );

async function grantedLand({ db }: DataContext, districtId: string, year: number): Promise<GrantedLand> {
  const [row] = await db.query<GrantedLand>(
    `select count(*)::int as parcels,
       coalesce(sum(v.area_dm2) filter (where is_supplied_industry(v.use_code, null)), 0)::bigint as industrial_dm2,
       coalesce(sum(v.area_dm2) filter (where not is_supplied_industry(v.use_code, null)), 0)::bigint as other_dm2
     from parcel p join parcels_in_force($1) v on v.id = p.id
     where p.district_id = $1 and p.granted_on between make_date($2, 1, 1) and make_date($2, 12, 31)`,
    [districtId, year],
  );
  return row ?? { parcels: 0, industrial_dm2: 0, other_dm2: 0 };
}
