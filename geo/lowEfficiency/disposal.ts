// What is done about an inefficient parcel, and how far is it?

/** 提容改造, 协议收回, 政府收储, 退二优二, 腾退, 帮扶提升. */
export const DISPOSAL_TRACKS = [
  "densify",
  "agreed_return",
  "land_reserve",
  "replace_industry",
  "vacate",
  "support",
] as const;
export type DisposalTrack = (typeof DISPOSAL_TRACKS)[number];

export const DISPOSAL_STATES = ["planned", "agreed", "under_way", "done", "dropped"] as const;
export type DisposalState = (typeof DISPOSAL_STATES)[number];

/** How far an inefficient parcel is: a reason waits for a decision, it is confirmed, a step was told, or it was decided that it is none. */
export const DISPOSAL_STAGES = ["suggested", "confirmed", ...DISPOSAL_STATES, "refused"] as const;
export type DisposalStage = (typeof DISPOSAL_STAGES)[number];

/**
 * The stage of a parcel: that it was decided to be none goes first, then the last step told, the decision, a reason that waits; null: nothing.
 * @example disposalStage({ suggested: true, confirmed: null, last: null }) // "suggested"
 */
export function disposalStage({
  suggested,
  confirmed,
  last,
}: {
  readonly suggested: boolean;
  /** The decision that stands; null where nobody decided. */
  readonly confirmed: boolean | null;
  readonly last: DisposalState | null;
}): DisposalStage | null {
  if (confirmed === false) return "refused";
  if (last !== null) return last;
  if (confirmed !== null) return "confirmed";
  return suggested ? "suggested" : null;
}

/** One step on a track, as it was told. */
export interface DisposalStep {
  readonly track: DisposalTrack;
  readonly state: DisposalState;
  /** `YYYY-MM-DD`: since when. */
  readonly on: string;
}

/** After which states a state may follow on the same track. */
const AFTER: Readonly<Record<DisposalState, readonly (DisposalState | null)[]>> = {
  planned: [null, "dropped"],
  agreed: [null, "planned", "dropped"],
  under_way: [null, "planned", "agreed", "dropped"],
  done: ["planned", "agreed", "under_way"],
  dropped: ["planned", "agreed", "under_way"],
};

/**
 * Why a step cannot follow those before it; null where it can: states go forward, days never back, what is done stays done.
 * @param steps of the same parcel in the order in which they were told
 */
export function stepFault(
  steps: readonly DisposalStep[],
  next: DisposalStep,
): "not_after" | "day_before" | null {
  const last = steps.findLast(({ track }) => track === next.track);
  if (!AFTER[next.state].includes(last?.state ?? null)) return "not_after";
  return last !== undefined && next.on < last.on ? "day_before" : null;
}

/**
 * Which step has to be taken back before this one; null where none has: each stands on the one before it on its track, so the last goes first.
 * @param steps of one parcel in the order in which they were told, this one among them
 */
export const toTakeBackFirst = <Step extends Pick<DisposalStep, "track">>(
  steps: readonly Step[],
  step: Step,
): Step | null => steps.slice(steps.indexOf(step) + 1).findLast(({ track }) => track === step.track) ?? null;
