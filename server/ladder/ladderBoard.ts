// How do the district's enterprises stand on the 521 ladder, unit by unit, and who moved?
import { ladderOf } from "../../geo/ladder/ladder";
import { movementOf } from "../../geo/ladder/movement";
import { tierOf } from "../../geo/ladder/tierOf";
import { parsePeriod } from "../../geo/period/period";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { LadderBoard, LadderEnterpriseView, LadderMovers, LadderYearView } from "../api/ladderShapes";
import { type HeldHonours, heldHonours } from "./honours";
import { type LadderRequest, type LadderUnit, ladderData, ladderTiers } from "./ladderData";

/** @throws ApiError where the period is no whole year: a part of a year's output stands on no step */
export async function ladderBoard(ctx: DataContext, request: LadderRequest): Promise<LadderBoard> {
  const { by, district, period, previous, population } = annual(request);
  const tiers = await ladderTiers(ctx, district.id);
  const { units } = await ladderData(ctx, request);
  const now = await honoursIn(ctx, request, period);
  const before = previous === null ? null : await honoursIn(ctx, request, previous);
  return {
    by,
    period,
    previous,
    population,
    demo: district.demo,
    tiers,
    honours: [...now.kinds],
    units: units.map((unit) => {
      const { enterprises, ...named } = unit;
      return {
        ...named,
        ...ladderOf(enterprises, tiers, previous !== null),
        honours: now.kinds.map(({ id }) => ({
          now: countHolders(now, id, unit, "now"),
          before: before === null ? null : countHolders(before, id, unit, "before"),
        })),
      };
    }),
  };
}

/**
 * Who stands where in one unit, by name.
 * @throws ApiError where the period is no whole year, or there is no such unit
 */
export async function ladderMovers(
  ctx: DataContext,
  request: LadderRequest,
  id: string,
): Promise<LadderMovers> {
  const { district, period, previous } = annual(request);
  const tiers = await ladderTiers(ctx, district.id);
  const { units, names, places } = await ladderData(ctx, request);
  const unit = units.find((one) => one.id === id);
  if (unit === undefined) throw new ApiError("unknown_ladder_unit", id);
  const { kinds, holders } = await honoursIn(ctx, request, period);
  const parks = new Map<string, Set<string>>();
  const parcels = new Map<string, string>();
  const within = await unitIds(ctx, request, id);
  for (const { enterpriseId, parkId, townId, parcelId } of places) {
    if (parkId !== null) parks.set(enterpriseId, (parks.get(enterpriseId) ?? new Set()).add(parkId));
    const inside = request.by === "district" || within.has((request.by === "park" ? parkId : townId) ?? "");
    if (inside && !parcels.has(enterpriseId)) parcels.set(enterpriseId, parcelId);
  }
  const yearView = (year: { here: boolean; outputYuan: number | null }): LadderYearView => ({
    ...year,
    tierId: year.outputYuan === null ? null : (tierOf(year.outputYuan, tiers)?.id ?? null),
  });
  const enterprises = unit.enterprises.flatMap((one): LadderEnterpriseView[] => {
    const now = yearView(one.now);
    const before = previous === null ? null : yearView(one.before);
    const movement = previous === null ? "stayed" : movementOf(one.now, one.before, tiers);
    const named = now.tierId !== null || (before !== null && before.tierId !== null);
    const missing = now.outputYuan === null || movement === "no_data";
    if (movement === null || (!named && !missing)) return [];
    return [
      {
        id: one.id,
        name: names.get(one.id) ?? one.id,
        movement: previous === null && now.outputYuan === null ? "no_data" : movement,
        now,
        before,
        parks: [...(parks.get(one.id) ?? [])],
        parcelId: parcels.get(one.id) ?? null,
        honours: kinds.flatMap((kind) => (holders.get(kind.id)?.has(one.id) === true ? [kind.id] : [])),
      },
    ];
  });
  return {
    unit: { id: unit.id, name: unit.name, nameEn: unit.nameEn },
    enterprises: enterprises.toSorted((a, b) => highest(b) - highest(a)),
  };
}

const highest = ({ now, before }: LadderEnterpriseView): number =>
  now.outputYuan ?? before?.outputYuan ?? Number.NEGATIVE_INFINITY;

function annual(request: LadderRequest): LadderRequest {
  if (parsePeriod(request.period)?.annual !== true) throw new ApiError("ladder_not_annual", request.period);
  return request;
}

const honoursIn = (
  { db, memo }: DataContext,
  { district, version }: LadderRequest,
  period: string,
): Promise<HeldHonours> =>
  memo.of(`honours ${version} ${period}`, () => heldHonours(db, district.id, Number(period.slice(0, 4))));

/** Holders among the enterprises that are of the unit in that year; null where nothing of the honour was delivered. */
function countHolders(
  { holders }: HeldHonours,
  honour: string,
  { enterprises }: LadderUnit,
  of: "now" | "before",
): number | null {
  const held = holders.get(honour);
  return held === undefined ? null : enterprises.filter((one) => one[of].here && held.has(one.id)).length;
}

/** The unit's own id and, of a park, those below it. */
async function unitIds(
  { db }: DataContext,
  { by, district }: LadderRequest,
  id: string,
): Promise<ReadonlySet<string>> {
  if (by !== "park") return new Set([id]);
  const rows = await db.query<{ park_id: string }>("select park_id from park_tree($1, $2)", [
    district.id,
    id,
  ]);
  return new Set(rows.map(({ park_id }) => park_id));
}
