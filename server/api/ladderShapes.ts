// What the client may know of the 521 ladder.
import type { LadderCounts } from "../../geo/ladder/ladder";
import type { Movement } from "../../geo/ladder/movement";
import type { PeriodId, Population } from "./shapes";

export type { LadderCounts, Movement };

/** By which units enterprises are counted; one in several parks counts in each, in the district once. */
export type LadderBy = "park" | "town" | "district";

export interface LadderTierView {
  id: string;
  name: string;
  nameEn: string;
  /** Inclusive, whole yuan. */
  fromYuan: number;
  /** Exclusive; null: without end. */
  toYuan: number | null;
  /** The indicator that sets a number for it; null where the policy sets none. */
  indicatorId: string | null;
  clause: string;
  quote: string;
}

type HonourLevel = "national" | "provincial" | "municipal" | "district";

export interface HonourView {
  id: string;
  name: string;
  nameEn: string;
  /** Null where the policy does not say it. */
  level: HonourLevel | null;
  /** The indicators that count it. */
  indicators: string[];
  clause: string;
  quote: string;
}

export interface LadderUnitView {
  id: string;
  name: string;
  nameEn: string | null;
  /** Of parks. */
  kind: string | null;
  now: LadderCounts;
  /** Null where there is no year before. */
  before: LadderCounts | null;
  moved: Record<Movement, number> | null;
  /** In the order of `honours`; null: nothing was delivered (未提供), which is not 0. */
  honours: { now: number | null; before: number | null }[];
}

export interface LadderBoard {
  by: LadderBy;
  period: PeriodId;
  /** A year earlier; null where the district has no figures of it. */
  previous: PeriodId | null;
  population: Population;
  demo: boolean;
  tiers: LadderTierView[];
  honours: HonourView[];
  units: LadderUnitView[];
}

/** One year of an enterprise in a unit. */
export interface LadderYearView {
  /** Whether it uses land there in that year. */
  here: boolean;
  outputYuan: number | null;
  /** Null: on none. */
  tierId: string | null;
}

export interface LadderEnterpriseView {
  id: string;
  name: string;
  movement: Movement;
  now: LadderYearView;
  before: LadderYearView | null;
  /** Parks where it uses land, this year or else the year before. */
  parks: string[];
  /** One of its parcels in the unit; null where it uses none. */
  parcelId: string | null;
  honours: string[];
}

export interface LadderMovers {
  unit: { id: string; name: string; nameEn: string | null };
  /** Who is on a step in either year, and of whom a figure is missing: the highest step and output first. */
  enterprises: LadderEnterpriseView[];
}
