// Which enterprise is in which unit in either year, and what did it make? All that the ladder counts.
import type { LadderEnterprise } from "../../geo/ladder/ladder";
import type { DataContext } from "../api/context";
import type { LadderBy, LadderTierView } from "../api/ladderShapes";
import type { Population } from "../api/shapes";
import type { District } from "../district/district";
import { type EnterprisePlace, enterpriseOutputs, enterprisePlaces } from "./enterpriseOutputs";

/** What is asked: an annual period, the same a year earlier where there is one. */
export interface LadderRequest {
  readonly by: LadderBy;
  readonly district: District;
  readonly version: string;
  readonly period: string;
  readonly previous: string | null;
  readonly population: Population;
}

export interface LadderUnit {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: string | null;
  readonly enterprises: readonly LadderEnterprise[];
}

export interface LadderData {
  readonly units: readonly LadderUnit[];
  readonly names: ReadonlyMap<string, string>;
  /** This year's, then last year's. */
  readonly places: readonly EnterprisePlace[];
}

/** The tiers of the policy, the highest first. */
export function ladderTiers({ db }: Pick<DataContext, "db">, districtId: string): Promise<LadderTierView[]> {
  return db.query(
    `select id, name, name_en as "nameEn", from_yuan as "fromYuan", to_yuan as "toYuan", indicator_id as "indicatorId", clause, quote
     from ladder_tier where district_id = $1 order by position, id`,
    [districtId],
  );
}

interface NamedUnit {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: string | null;
  readonly parentId: string | null;
}

const UNITS: Readonly<Record<LadderBy, string>> = {
  park: `select id, name, name_en as "nameEn", kind, parent_id as "parentId" from park where district_id = $1 order by id collate "C"`,
  town: `select id, name, name_en as "nameEn", null as kind, null as "parentId" from town where district_id = $1 order by id collate "C"`,
  district: `select id, name, name_en as "nameEn", null as kind, null as "parentId" from district where id = $1`,
};

/** Units by id, each with its enterprises of the population. In the district every enterprise of the register counts, with land or without. */
export async function ladderData(ctx: DataContext, request: LadderRequest): Promise<LadderData> {
  const { by, district, version, period, previous, population } = request;
  const { db, memo } = ctx;
  const outputs = (of: string) =>
    memo.of(`outputs ${population} ${version} ${of}`, () =>
      enterpriseOutputs(db, district.id, of, population),
    );
  const places = (of: string) =>
    memo.of(`places ${version} ${of.slice(0, 4)}`, () =>
      enterprisePlaces(db, district.id, Number(of.slice(0, 4))),
    );
  const units = await db.query<NamedUnit>(UNITS[by], [district.id]);
  const now = await outputs(period);
  const was = new Map(
    previous === null ? [] : (await outputs(previous)).map(({ id, outputYuan }) => [id, outputYuan]),
  );
  const here = await places(period);
  const there = previous === null ? [] : await places(previous);
  const nowIn = members(by, units, here);
  const beforeIn = members(by, units, there);
  const wholly = by === "district";
  return {
    names: new Map(now.map(({ id, name }) => [id, name])),
    places: [...here, ...there],
    units: units.map(({ parentId: _, ...unit }) => {
      const [is, used] = [nowIn.get(unit.id), beforeIn.get(unit.id)];
      const enterprises = now
        .map(({ id, outputYuan }) => ({
          id,
          now: { here: wholly || is?.has(id) === true, outputYuan },
          before: {
            here: previous !== null && (wholly || used?.has(id) === true),
            outputYuan: was.get(id) ?? null,
          },
        }))
        .filter((one) => one.now.here || one.before.here);
      return { ...unit, enterprises };
    }),
  };
}

/** Enterprises by unit; what is in a park is in those above it too, once. */
function members(
  by: LadderBy,
  units: readonly NamedUnit[],
  places: readonly EnterprisePlace[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const parentOf = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const found = new Map(units.map(({ id }) => [id, new Set<string>()]));
  for (const { enterpriseId, parkId, townId } of places) {
    let unit = by === "park" ? parkId : townId;
    while (unit !== null && unit !== undefined) {
      found.get(unit)?.add(enterpriseId);
      unit = parentOf.get(unit) ?? null;
    }
  }
  return found;
}
