// What does a client page (招商推介页) say? Frozen when it is shared: of the chosen sites what its level allows, and nothing else.
import type { AreaBasis } from "../area/areaBasis";
import type { ConditionOperator } from "../commitment/keeping";
import { METRIC_IDS, type MetricId, type Verdict } from "../target/target";

/**
 * How much a client sees: the land, what its plan allows and from when it can be had; what it is given for (标准地), its park, the outline of it
 * and the price as well; how that park stands against its targets as well. No level has figures of an enterprise, owners, or what is wrong with a title.
 */
export const BROCHURE_LEVELS = ["land", "price", "standing"] as const;
export type BrochureLevel = (typeof BROCHURE_LEVELS)[number];

/** What a client's page can open a mail to: not every address, but no other text. */
export const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** More sites than these nobody compares. */
export const MOST_BROCHURE_SITES = 12;

export interface BrochureName {
  readonly name: string;
  readonly nameEn: string | null;
}

/** What the plan allows; null: open on that side. */
export interface BrochureLimit {
  readonly key: string;
  readonly unit: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly minInclusive: boolean;
  readonly maxInclusive: boolean;
}

/** What the land is given for (标准地). */
export interface BrochureCommitment {
  readonly key: string;
  readonly operator: ConditionOperator;
  readonly value: string;
  readonly unit: string;
}

/** From which day a site can be had; whether somebody has to leave until then (腾退), never who. */
export interface BrochureDelivery {
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly clearing: boolean;
}

/** Floors of a building; decimals as text, null: unknown. */
interface BrochureFloor {
  /** Its number; null where it has a name instead, which is often its user's. */
  readonly building: string | null;
  /** Likewise. */
  readonly floor: string | null;
  readonly divisible: boolean;
  readonly clearHeightM: string | null;
  readonly floorLoadTM2: string | null;
  readonly craneT: string | null;
  readonly lifts: number | null;
  /** `YYYY-MM-DD`. */
  readonly availableFrom: string | null;
}

export interface BrochureSite {
  /** From 1, as on the map. */
  readonly number: number;
  /** Of the land on which it is. */
  readonly code: string | null;
  readonly address: string | null;
  readonly town: BrochureName | null;
  /** Of the land, or of the floors on offer; 0.01 m². */
  readonly areaDm2: number;
  /** Null: floors. */
  readonly areaBasis: AreaBasis | null;
  /** Whether the land is given for the first time (新供) or is in somebody's hands (存量); null: unknown. */
  readonly supply: "new" | "existing" | null;
  /** Until when the right to the land lasts, `YYYY-MM-DD`. */
  readonly expiresOn: string | null;
  readonly limits: readonly BrochureLimit[];
  /** Null: nobody has said, as on pages older than rule 4 of land. */
  readonly delivery?: BrochureDelivery | null;
  /** From level `price` on, else empty; only of land in nobody's hands: of other land they are the holder's contract. */
  readonly commitments: readonly BrochureCommitment[];
  /** Null: land. */
  readonly floor: BrochureFloor | null;
  /** From level `price` on: which of the parks, from 0; null: none. */
  readonly park?: number | null;
  /** From level `price` on: yuan; null: unknown, or land. */
  readonly pricePerM2Month?: string | null;
}

export interface BrochureMetric {
  readonly metric: MetricId;
  /** 万元/亩, or a share 0–1, rounded as it is written; null: not known. */
  readonly value: number | null;
  /** 万元/亩, or percent; null: none. */
  readonly target: string | null;
  /** Null: not told, as there is no figure or no target. */
  readonly verdict: Verdict | null;
}

export interface BrochurePark extends BrochureName {
  /** Whether its outline is a sketch (示意). */
  readonly sketch: boolean;
  /** Leading industries by plan. */
  readonly leads: readonly BrochureName[];
  /** At level `standing`; null: it has too few enterprises to be told of. */
  readonly standing?: readonly BrochureMetric[] | null;
}

/** Whether some figures of a park are told and others are not, as too few enterprises report them. */
export const leavesOutFigures = ({ parks }: Pick<BrochureContent, "parks">): boolean =>
  parks.some(({ standing = null }) => standing !== null && standing.length < METRIC_IDS.length);

/** Corners of a ring in metres, to the east and to the south of the map's upper left corner. */
export type BrochureRing = readonly (readonly [eastM: number, southM: number])[];
export type BrochureShape = readonly (readonly BrochureRing[])[];

/** A sheet in whole metres. It says nowhere on Earth it lies: true coordinates of parcels are not for everybody. */
export interface BrochureMap {
  readonly widthM: number;
  readonly heightM: number;
  readonly sites: readonly {
    /** Of the sites that are there: several floors stand on one parcel. */
    readonly numbers: readonly number[];
    readonly point: readonly [eastM: number, southM: number];
    readonly shape: BrochureShape;
  }[];
  /** From level `price` on. */
  readonly parks: readonly { readonly park: number; readonly shape: BrochureShape }[];
}

export interface BrochureContact {
  readonly name: string;
  /** "" where not given, as `mail`. */
  readonly phone: string;
  readonly mail: string;
}

/**
 * The rules by which pages are frozen now. 2: a figure of a park needs three enterprises that report it, buildings and floors go by number.
 * 3: figures of parks as the page writes them, verdicts beside targets only. 4: from when each site can be had; what land is given for is told from
 * level `price` on; no share of leading industries that one or two enterprises make.
 * Pages without one are older.
 */
export const BROCHURE_RULE = 4;

export interface BrochureContent {
  readonly rule?: number;
  readonly level: BrochureLevel;
  readonly audience: string;
  readonly watermark: string;
  readonly contact: BrochureContact;
  readonly district: BrochureName & { readonly demo: boolean };
  /** Days of Beijing, `YYYY-MM-DD`: of the last change of the data, null before any; of the sharing; the last on which it opens. */
  readonly asOf: string | null;
  readonly sharedOn: string;
  readonly expiresOn: string;
  /** At level `standing`: of which year the figures of parks are. */
  readonly period?: string;
  readonly sites: readonly BrochureSite[];
  /** From level `price` on; else empty. */
  readonly parks: readonly BrochurePark[];
  readonly map: BrochureMap | null;
}
