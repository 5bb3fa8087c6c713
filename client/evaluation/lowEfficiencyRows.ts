// Which inefficient parcels are shown, in which order? Pure.
import type { DisposalStage } from "../../geo/lowEfficiency/disposal";
import type { LowEfficiencyView } from "../../server/api/lowEfficiencyShapes";

export const LOW_SORTS = ["area", "since", "park", "code", "stage"] as const;
export type LowSort = (typeof LOW_SORTS)[number];

export interface LowShown {
  /** Id of a park, "" for land in none; null: all. */
  readonly park: string | null;
  /** Id of a rule that is met; null: any. */
  readonly reason: string | null;
  readonly stage: DisposalStage | null;
  readonly sort: LowSort;
  readonly descending: boolean;
}

/** The largest land first: where most is to be won. */
export const LOW_AS_OPENED: LowShown = {
  park: null,
  reason: null,
  stage: null,
  sort: "area",
  descending: true,
};

/** @param stages in the order in which a parcel passes them */
export function lowEfficiencyRows(
  parcels: readonly LowEfficiencyView[],
  { park, reason, stage, sort, descending }: LowShown,
  stages: readonly DisposalStage[],
): readonly LowEfficiencyView[] {
  const shown = parcels.filter(
    (one) =>
      (park === null || (one.parkId ?? "") === park) &&
      (reason === null || one.reasons.some(({ rule, state }) => rule === reason && state === "met")) &&
      (stage === null || one.stage === stage),
  );
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  const text = (one: LowEfficiencyView): string | null => {
    if (sort === "since") return one.since;
    return sort === "park" ? one.parkName : (one.code ?? one.id);
  };
  const number = (one: LowEfficiencyView): number | null => {
    if (sort === "area") return one.areaDm2;
    return one.stage === null ? null : stages.indexOf(one.stage);
  };
  const turn = descending ? -1 : 1;
  return shown.toSorted((a, b) => {
    const byNumber = sort === "area" || sort === "stage";
    const [x, y] = byNumber ? [number(a), number(b)] : [text(a), text(b)];
    // what is not known stands last, whichever way
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byId(a, b);
    const order =
      typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y));
    return order * turn || byId(a, b);
  });
}

const byId = (a: LowEfficiencyView, b: LowEfficiencyView): number => (a.id < b.id ? -1 : 1);
