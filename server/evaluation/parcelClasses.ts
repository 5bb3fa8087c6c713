// Which classes have the enterprises on each parcel? A class is an enterprise's: a parcel has as many as there are enterprises on it.
import type { DataContext } from "../api/context";
import type { ParcelClass } from "../api/evaluationShapes";
import { type EvaluationRequest, evaluationBoard } from "./evaluationBoard";

export interface ParcelClasses {
  /** The method by which they were given, `huangyan@2022`. */
  readonly method: string;
  /** By parcel, in the order of the enterprises' codes; a parcel that nobody uses in the year is not there. */
  readonly of: ReadonlyMap<string, readonly ParcelClass[]>;
}

/** @throws ApiError where the period is no year, or method or shares are unknown or unusable */
export async function parcelClasses(ctx: DataContext, request: EvaluationRequest): Promise<ParcelClasses> {
  const key = `parcel classes ${request.version} ${request.period} ${request.method ?? ""} ${request.shares ?? ""}`;
  return ctx.memo.of(key, async () => {
    const { groups, apart, method } = await evaluationBoard(ctx, request);
    const of = new Map<string, ParcelClass[]>();
    const all = groups.flatMap(({ rows }) => rows);
    for (const { id, name, class: given, parcels } of [...all, ...apart.map(without)]) {
      for (const parcel of parcels) of.set(parcel, [...(of.get(parcel) ?? []), { id, name, class: given }]);
    }
    for (const list of of.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));
    return { method: `${method.id}@${method.version}`, of };
  });
}

const without = ({ id, name, parcels }: { id: string; name: string; parcels: string[] }) => ({
  ...{ id, name, parcels },
  class: null,
});
