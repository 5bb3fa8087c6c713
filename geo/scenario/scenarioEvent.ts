// What can happen in a scenario? A log of these over a base; nothing else is kept.
import type { LandGeometry, LandPosition } from "../area/landGeometry";
import type { Measure } from "../tally/tally";
import { aroundRedraw } from "./edit/besideRedrawn";
import type { Extent } from "./extent";
import type { PlotLimit } from "./plot";

/** Whose figures a change of yields speaks of. */
export type ScenarioPopulation = "above-scale" | "all";

/** The plot counts in another park (null: in none), with all its land and figures. */
export interface MoveEdit {
  readonly kind: "move";
  readonly plotId: string;
  readonly parkId: string | null;
}
/** The plot is drawn anew. Both its areas change in the proportion of the drawn ones; figures stay, land in use keeps its share. */
export interface RedrawEdit {
  readonly kind: "redraw";
  readonly plotId: string;
  readonly shape: LandGeometry;
}
/** The plot is cut by a line; land and figures go by area, largest remainder. */
export interface SplitEdit {
  readonly kind: "split";
  readonly plotId: string;
  readonly line: readonly LandPosition[];
  /** What its pieces are called, from west to east (`withNames`); absent: the first names that are free. */
  readonly ids?: readonly string[];
}
/** Plots that touch become one: everything adds up, park by park; use, status and limits are the largest one's. */
export interface MergeEdit {
  readonly kind: "merge";
  readonly plotIds: readonly string[];
  /** What the new plot is called, likewise. */
  readonly id?: string;
}
/** What is left out stays as it is. */
export interface AttributesEdit {
  readonly kind: "attributes";
  readonly plotId: string;
  readonly use?: string | null;
  readonly status?: string | null;
  readonly limits?: Readonly<Record<string, PlotLimit>>;
}
/** An enterprise reports other figures, in yuan (null: none): split over all its land, largest remainder. */
export interface FiguresEdit {
  readonly kind: "figures";
  readonly enterpriseId: string;
  readonly yuan: Readonly<Partial<Record<Measure, number | null>>>;
}
/** Land in use yields so much a mu, in 万元/亩 as decimal text, rounded up to the yuan; a figure that is higher already stays. */
export interface RenewEdit {
  readonly kind: "renew";
  readonly plotId: string;
  readonly population: ScenarioPopulation;
  readonly perMu: Readonly<Partial<Record<Measure, string>>>;
  /** The industry of the renewed land; null: as it is. */
  readonly industry: string | null;
}
/** One figure of a plot rises by so many yuan, over those who report it. */
export interface RaiseEdit {
  readonly kind: "raise";
  readonly plotId: string;
  readonly population: ScenarioPopulation;
  readonly measure: Measure;
  readonly yuan: number;
  /** Only enterprises of these GB/T 4754 prefixes; empty: all. */
  readonly industries: readonly string[];
}
/** An enterprise comes to a plot. */
export interface AddEnterpriseEdit {
  readonly kind: "addEnterprise";
  readonly plotId: string;
  readonly enterpriseId: string;
  readonly name: string;
  readonly industry: string;
  readonly aboveScale: boolean;
  /** Null: all land of the plot that nobody uses. */
  readonly landDm2: number | null;
  readonly yuan: Readonly<Record<Measure, number | null>>;
}
/** An enterprise goes, with its figures: from one plot, or (null) from all. */
export interface RemoveEnterpriseEdit {
  readonly kind: "removeEnterprise";
  readonly enterpriseId: string;
  readonly plotId: string | null;
}
/** One stay of a relocated enterprise. */
export interface RelocationStay {
  readonly plotId: string;
  /** The first day of production there, `YYYY-MM-DD`. */
  readonly since: string;
  /** Null: as much as it had, and refused where that is not free. */
  readonly landDm2: number | null;
}
/**
 * An enterprise leaves a plot through a plot of a relocation park (腾挪园), and from there to its destination where one is known. Its figures
 * count, whole, where it produces on the day for which the scenario is looked at; between leaving and the first stay nowhere.
 */
export interface RelocateEdit {
  readonly kind: "relocate";
  readonly enterpriseId: string;
  readonly fromPlotId: string;
  /** The first day on which it no longer produces there. */
  readonly leaves: string;
  readonly via: RelocationStay;
  readonly to: RelocationStay | null;
}

export type ScenarioEdit =
  | MoveEdit
  | RedrawEdit
  | SplitEdit
  | MergeEdit
  | AttributesEdit
  | FiguresEdit
  | RenewEdit
  | RaiseEdit
  | AddEnterpriseEdit
  | RemoveEnterpriseEdit
  | RelocateEdit;

export type EditKind = ScenarioEdit["kind"];

/** One line of the log. */
export interface ScenarioEvent {
  readonly id: string;
  /** When it was written down, ISO with time zone. */
  readonly at: string;
  readonly by: string;
  /** Switched off: kept, and passed over. */
  readonly off: boolean;
  readonly edit: ScenarioEdit;
}

/** What a scenario says: its events in order, and the day for which it is looked at (null: after all of them). */
export interface ScenarioLog {
  readonly events: readonly ScenarioEvent[];
  readonly day: string | null;
}

/** The plots and enterprises of the base that an edit names: what must be at hand before it can be replayed. */
export function needsOf(edit: ScenarioEdit): {
  readonly plots: readonly string[];
  readonly enterprises: readonly string[];
} {
  switch (edit.kind) {
    case "merge":
      return { plots: edit.plotIds, enterprises: [] };
    case "figures":
      return { plots: [], enterprises: [edit.enterpriseId] };
    case "addEnterprise":
      return { plots: [edit.plotId], enterprises: [edit.enterpriseId] };
    case "removeEnterprise":
      return { plots: edit.plotId === null ? [] : [edit.plotId], enterprises: [edit.enterpriseId] };
    case "relocate":
      return {
        plots: [edit.fromPlotId, edit.via.plotId, ...(edit.to === null ? [] : [edit.to.plotId])],
        enterprises: [edit.enterpriseId],
      };
    default:
      return { plots: [edit.plotId], enterprises: [] };
  }
}

/** The stretches of land of which all plots must be at hand as well. */
export const landsOf = (edits: readonly ScenarioEdit[]): Extent[] =>
  edits.flatMap((edit) => {
    const extent = edit.kind === "redraw" ? aroundRedraw(edit) : null;
    return extent === null ? [] : [extent];
  });
