// Who has to leave, where can they stay meanwhile, and where can they go? Areas in 0.01 m², days `YYYY-MM-DD`; null is unknown, never zero.

/** Floors and land: what a relocation park (产业腾挪园) holds of each, and what an enterprise needs of each. */
export const SPACES = ["floor", "land"] as const;
export type SpaceKind = (typeof SPACES)[number];
/** Null: not asked for, or of a park not stated. */
export type Space = Readonly<Record<SpaceKind, number | null>>;

/** An enterprise on land that is to be cleared. */
export interface Displaced {
  readonly id: string;
  /** In transit it takes all of it; a destination gives one of the two. */
  readonly needs: Space;
  /** Null: any day. */
  readonly leaveFrom: string | null;
  /** The land must be empty by then. */
  readonly leaveBy: string;
  /** Of a year; null: nobody has reported it. */
  readonly outputYuan: number | null;
  /** The relocation park where it is already; null: still on the land. */
  readonly inPark: string | null;
}

/** What a park holds from a day on. */
export interface Capacity {
  readonly from: string;
  readonly space: Space;
}

export interface RelocationPark {
  readonly id: string;
  /** In any order. */
  readonly capacities: readonly Capacity[];
}

export interface Destination {
  readonly id: string;
  readonly kind: SpaceKind;
  readonly areaDm2: number;
  /** Whether several enterprises can share it. */
  readonly divisible: boolean;
  readonly readyOn: string;
}

/** What is lost of a quarter's output, in hundredths of a percent; the office sets it. */
export interface LossRule {
  /** By each move. */
  readonly moveBp: number;
  /** By each quarter begun in transit. */
  readonly transitBp: number;
}

export interface RelocationProblem {
  /** From when on the plan is made. */
  readonly day: string;
  readonly displaced: readonly Displaced[];
  readonly parks: readonly RelocationPark[];
  readonly destinations: readonly Destination[];
  readonly loss: LossRule;
}

/** How one enterprise goes. */
export interface Relocation {
  readonly id: string;
  /** Null: straight from the land to its destination. */
  readonly parkId: string | null;
  /** Of one that is in transit already: the day of the plan. */
  readonly leavesOn: string;
  /** The same day where it goes straight. */
  readonly arrivesOn: string;
  readonly destinationId: string;
}
