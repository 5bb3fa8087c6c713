// What the client may know of relocation (腾挪): who has to leave, where there is room, and how all of them go.
import type { IndicatorOperator } from "../../geo/indicator/indicator";
import type { RelocationFault } from "../../geo/relocation/checkRelocation";
import type { SpaceKind } from "../../geo/relocation/relocation";

/** Areas in 0.01 m²; null: not asked for, or not stated. */
type SpaceView = Record<SpaceKind, number | null>;
export type StayState = "planned" | "in" | "left" | "cancelled";

/** A point on the map in degrees; null: not known. */
export type PointView = [number, number] | null;

/** Where an enterprise stays, as somebody has recorded it. Days `YYYY-MM-DD`. */
export interface StayView {
  /** Transit: a relocation park. Destination: the id of the space set aside. */
  id: string;
  name: string;
  nameEn: string | null;
  parcel: string | null;
  state: StayState;
  inOn: string;
  /** The planned end while it is in; null: open. */
  outOn: string | null;
  author: string;
  createdAt: string;
}

export interface DisplacedView {
  id: string;
  enterpriseId: string;
  /** Null where no delivery names the enterprise any more. */
  enterprise: string | null;
  parcel: string;
  needs: SpaceView;
  leaveFrom: string | null;
  leaveBy: string;
  note: string | null;
  author: string;
  createdAt: string;
  transit: StayView | null;
  destination: StayView | null;
  /** Still on the land, in a park, arrived, left for nobody knows where, or in a park that is none any more (lost). */
  at: "land" | "park" | "there" | "left" | "lost";
  /** All stays that were ever recorded, the newest first. */
  history: (StayView & { place: "transit" | "destination" })[];
}

interface RoomView {
  capacityDm2: number | null;
  takenDm2: number;
  freeDm2: number | null;
}

/** `2027Q1`. */
export interface QuarterView {
  quarter: string;
  floor: RoomView;
  land: RoomView;
}

interface RelocationParkView {
  id: string;
  name: string;
  nameEn: string | null;
  point: PointView;
  /** As recorded, from the present quarter on. */
  quarters: QuarterView[];
}

interface DestinationView {
  id: string;
  name: string;
  parcel: string;
  kind: SpaceKind;
  areaDm2: number;
  /** Not given to anybody who has arrived. */
  leftDm2: number;
  divisible: boolean;
  readyOn: string;
}

export interface RelocationBoard {
  parks: RelocationParkView[];
  /** The indicator that counts relocation parks (第22条); null where the policy has none. */
  required: {
    name: string;
    nameEn: string | null;
    target: string;
    operator: IndicatorOperator;
    clause: string;
  } | null;
  displaced: DisplacedView[];
  destinations: DestinationView[];
  /** The sample of what is lost, until the office sets its own. */
  loss: { moveBp: number; transitBp: number; example: boolean; source: string };
}

/** How one enterprise goes. */
interface RelocationWayView {
  id: string;
  /** Null: straight. */
  park: string | null;
  leavesOn: string;
  arrivesOn: string;
  destination: string;
  moves: number;
  transitQuarters: number;
}

export interface ShortageView {
  id: string;
  /** Null: no space set aside is large enough, of the kind that is needed. */
  way: { park: string | null; destination: string; leavesOn: string; arrivesOn: string } | null;
  rows: /** Null: what the park holds is not stated. */
  (
    | { of: SpaceKind; park: string; quarter: string; byDm2: number | null }
    | { of: "destination"; destination: string; byDm2: number }
  )[];
}

/** Land that is empty once all have gone as planned. */
export interface FreedView {
  parcel: string;
  areaDm2: number;
  /** Used by those who leave. */
  leavingDm2: number;
  clearedOn: string;
  /** Others who stay on it. */
  staying: number;
  /** Projects whose requirements the land meets once it is cleared. */
  projects: { id: string; name: string }[];
}

export interface RelocationFaultView {
  kind: RelocationFault["kind"];
  /** Of the enterprise's relocation, the park or the destination. */
  id: string;
  /** Of a park's room only. */
  at: { space: SpaceKind; quarter: string } | null;
  /** Null: of a date, or of room of which nothing is stated. */
  byDm2: number | null;
}

export interface RelocationPlanView {
  status: "optimal" | "feasible" | "infeasible" | "unknown";
  aims: { aim: "placed" | "moves" | "lost" | "spare"; value: string; bound: string; proved: boolean }[];
  ways: RelocationWayView[];
  moves: number;
  transitQuarters: number;
  /** Rounded to yuan, of those whose output is known. */
  lostYuan: number;
  /** Placed enterprises whose output nobody has reported. */
  withoutOutput: number;
  parks: { id: string; quarters: QuarterView[] }[];
  shortages: ShortageView[];
  /** What an independent check finds wrong; none where the plan holds. */
  faults: RelocationFaultView[];
  /** Who was not planned for: it left its place for nobody knows where, or is in a park that is none any more (lost). */
  stranded: { id: string; why: "left" | "lost"; place: string }[];
  freed: FreedView[];
  /** Of those on which nobody stays. */
  freedWhole: { parcels: number; areaDm2: number };
  milliseconds: number;
}
