// What does an edit see of the scenario so far, and how does it answer?
import type { Extent } from "./extent";
import type { Plot } from "./plot";

export interface ScenarioPark {
  readonly parentId: string | null;
  readonly kind: string;
}

/** The land before any event. Whoever replays a log has the plots at hand that it names (`needsOf`). */
export interface ScenarioBase {
  readonly parks: ReadonlyMap<string, ScenarioPark>;
  plot(id: string): Plot | undefined;
  /** Whether the base has such a plot, at hand or not. */
  isKnown(id: string): boolean;
  /** The plots of the base that an enterprise uses. */
  plotsOf(enterpriseId: string): readonly string[];
  /** The plots of the base whose shapes reach into a stretch of land; all of them are at hand where an event asks (`landsOf`). */
  plotsNear(extent: Extent): readonly string[];
}

/** The land as the events before this one have left it. */
export interface ScenarioState {
  readonly parks: ReadonlyMap<string, ScenarioPark>;
  /** The day looked at; null: after all events. */
  readonly day: string | null;
  /** Null where there is no such plot (any more). */
  plot(id: string): Plot | null;
  /** Whether a plot was ever called so, in the base or since. */
  isTaken(id: string): boolean;
  /** The plots that an enterprise uses, by id. */
  plotsOf(enterpriseId: string): readonly Plot[];
  /** The plots whose shapes reach into a stretch of land, by id. */
  plotsNear(extent: Extent): readonly Plot[];
}

/** Why an event does not apply. The sentences are the catalogues'. */
export type RefusalCode =
  | "no_plot"
  | "no_park"
  | "same_park"
  | "not_simple"
  | "too_small"
  | "line_misses"
  | "line_crosses_itself"
  | "sliver"
  | "one_plot"
  | "not_adjacent"
  | "overlapping"
  | "nothing_changes"
  | "limits_inverted"
  | "no_enterprise"
  | "no_figures"
  | "enterprise_there"
  | "land_exceeded"
  | "no_land"
  | "not_relocation_park"
  | "dates_out_of_order"
  | "too_large"
  | "overlaps"
  | "elsewhere";

/** An edit that does not apply: why, and of what it speaks (an id, or ""). */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly subject: string;
  /** The land of which it speaks, 0.01 m²; null: of none. */
  readonly areaDm2: number | null;
}

/** What an edit that applies leaves behind, and somebody should know: a strip between the plot and another, too narrow to be meant. */
export interface Remark {
  readonly kind: "gap";
  readonly plotId: string;
  readonly areaDm2: number;
  readonly widthM: number;
}

/** What an edit makes of the plots it touches (null: gone). Empty where it does not count on the day looked at. */
export type Change = ReadonlyMap<string, Plot | null>;

export const refuse = (refused: RefusalCode, subject = "", areaDm2: number | null = null): Refusal => ({
  refused,
  subject,
  areaDm2,
});
export const isRefusal = (outcome: Change | Refusal): outcome is Refusal => "refused" in outcome;

/**
 * The first ids that no plot has had yet: `A-1`, `A-2` for the stem `A-`.
 * @param kept what they are to be called as long as nobody else is; of a name that stands twice one is kept, as two plots of one name were one
 */
export function freeIds(
  state: Pick<ScenarioState, "isTaken">,
  stem: string,
  count: number,
  kept: readonly string[] = [],
): string[] {
  const ids = [...new Set(kept.slice(0, count))].filter((id) => !state.isTaken(id));
  for (let number = 1; ids.length < count; number++) {
    const id = `${stem}${number}`;
    if (!ids.includes(id) && !state.isTaken(id)) ids.push(id);
  }
  return ids;
}
