// What the page may know of scenarios: what they stand on, what they say, and where they lead.

import type { Plot } from "../../geo/scenario/plot";
import type { ScenarioEvent, ScenarioLog } from "../../geo/scenario/scenarioEvent";
import type { Refusal, Remark } from "../../geo/scenario/scenarioState";
import type { Tally } from "../../geo/tally/tally";
import type { MetricId, ParkKind, TargetView, VerdictWord } from "./shapes";

/** A park, or the district (id ""), as it is without any scenario. */
export interface ScenarioUnit {
  id: string;
  name: string;
  nameEn: string | null;
  /** Null for the district. */
  kind: ParkKind | null;
  parentId: string | null;
  leads: string[];
  tally: Tally;
  targets: Record<MetricId, TargetView | null>;
}

/** What a scenario of a period, population and target set starts from. */
export interface ScenarioBaseView {
  dataVersion: string;
  annual: boolean;
  units: ScenarioUnit[];
  clusters: { prefix: string; cluster: string }[];
}

/** Plots with their land and figures, and the enterprises of which all land is among them. */
export interface ScenarioPlots {
  plots: Plot[];
}

/** A saved scenario without its events. */
export interface ScenarioHead {
  id: string;
  title: string;
  note: string | null;
  version: number;
  /** Id of the release it stands on; null: the working data. */
  baseRelease: string | null;
  /** Of which version it is a copy, as `s3@2`. */
  copiedFrom: string | null;
  events: number;
  /** Who began it, and who saved this version, when (ISO). */
  author: string;
  createdAt: string;
  savedBy: string;
  savedAt: string;
  /** The state of the data when it was saved. */
  dataVersion: string;
}

export interface SavedScenario extends ScenarioHead {
  log: ScenarioLog;
}

/** Saved, or what somebody else saved in the meantime: then nothing was written. */
export type ScenarioSaving =
  | { saved: true; scenario: SavedScenario }
  | { saved: false; standing: SavedScenario };

/** A unit before and after, one metric. */
export interface ScenarioFigure {
  metric: MetricId;
  value: number | null;
  verdict: VerdictWord;
  surplusYuan: number | null;
}

/** Where a scenario leads, worked out by adding all plots. */
export interface ScenarioStanding {
  /** Units with any difference, by id; the district is "". */
  units: {
    id: string;
    name: string;
    nameEn: string | null;
    before: Tally;
    after: Tally;
    was: ScenarioFigure[];
    is: ScenarioFigure[];
  }[];
  steps: {
    event: ScenarioEvent;
    state: "done" | "off" | "later" | "refused";
    refusal: Refusal | null;
    remarks: Remark[];
  }[];
  /** False where the sums of all plots are not what the units' own sums and the differences make: an error of the program. */
  agrees: boolean;
}
