// For which reasons is a system taken, doubted or left to a person?

export type CrsReasonCode =
  // what the numbers look like
  | "degrees"
  | "metres"
  | "zone_prefix"
  | "axes_swapped"
  | "axes_swapped_against_format"
  // where they land
  | "in_district"
  | "partly_in_district"
  | "outside_district"
  | "in_china"
  | "outside_china"
  // what was said
  | "stated_agrees"
  | "stated_zone_agrees"
  | "stated_datum_agrees"
  | "stated_contradicts"
  | "stated_not_understood"
  | "format_rfc7946"
  | "remembered"
  // what is known already
  | "parks_fit"
  | "parks_misfit"
  | "parks_fit_after_shift"
  | "anchors_fit"
  | "anchors_misfit"
  | "anchors_constant_shift"
  // what stays open
  | "same_numbers"
  | "needs_local_parameters"
  | "offset_cannot_be_seen"
  | "meridian_guessed"
  | "own_grid"
  | "several_fit"
  | "nothing_fits";

export interface CrsReason {
  readonly code: CrsReasonCode;
  /** Numbers and ids for the sentence; metres, shares 0–1, system ids. */
  readonly params: Readonly<Record<string, string | number>>;
}

export const reason = (code: CrsReasonCode, params: CrsReason["params"] = {}): CrsReason => ({
  code,
  params,
});
