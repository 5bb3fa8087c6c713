// Which classes have the enterprises on each parcel? A class is an enterprise's: a parcel has as many as there are enterprises on it.
import type { DataContext } from "../api/context";
import type { ParcelClass } from "../api/evaluationShapes";
import { type EvaluationRequest, evaluationBoard } from "./evaluationBoard";
import { evaluationChoices, ruleSetsStamp } from "./ruleSets";

/** By parcel, in the order of the enterprises' codes; a parcel that nobody uses in the year is not there. */
type ParcelClasses = ReadonlyMap<string, readonly ParcelClass[]>;

/**
 * Empty where the district has no method that can be used.
 * @throws ApiError where the period is no year, or a method or shares are asked for that are unknown or unusable
 */
export async function parcelClasses(ctx: DataContext, request: EvaluationRequest): Promise<ParcelClasses> {
  // which method is the first hangs on all of them
  const rules = await ruleSetsStamp(ctx.db, request.district.id);
  const key = `parcel classes ${request.version} ${rules} ${request.period} ${request.method ?? ""} ${request.shares ?? ""}`;
  return ctx.memo.of(key, async () => {
    const of = new Map<string, ParcelClass[]>();
    if (request.method === undefined && !(await hasMethod(ctx, request.district.id))) return of;
    const { groups, apart } = await evaluationBoard(ctx, request);
    const all = groups.flatMap(({ rows }) => rows);
    for (const { id, name, standing, parcels } of [...all, ...apart.map(without)]) {
      for (const parcel of parcels)
        of.set(parcel, [...(of.get(parcel) ?? []), { id, name, class: standing }]);
    }
    for (const list of of.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));
    return of;
  });
}

async function hasMethod({ db }: DataContext, districtId: string): Promise<boolean> {
  const { methods } = await evaluationChoices(db, districtId);
  return methods.some(({ unusable }) => unusable === null);
}

const without = ({ id, name, parcels }: { id: string; name: string; parcels: string[] }) => ({
  ...{ id, name, parcels },
  standing: null,
});
