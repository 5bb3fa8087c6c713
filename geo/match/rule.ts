// What must a site be to come into question? Rules are data: an office sets them, their order and their thresholds.
import type { ProjectMode } from "../promotion/projectMode";

/** What a value is held against: what the project asks under a name, or a fixed one. */
export type Against = { readonly need: string } | { readonly value: string };

/** One way to satisfy a rule. */
export type Clause =
  /** The word is one of these. */
  | { readonly fact: string; readonly test: "in"; readonly words: readonly string[] }
  /** The code begins with one of these. */
  | { readonly fact: string; readonly test: "prefix"; readonly words: readonly string[] }
  /** The number is on this side. */
  | { readonly fact: string; readonly test: NumberTest; readonly than: Against; readonly times?: string }
  /** One of the words of the fact is one of those that the project asks for; several stand with `;` between them. */
  | { readonly fact: string; readonly test: "shares"; readonly than: { readonly need: string } }
  /** The day is not after, or not before. */
  | { readonly fact: string; readonly test: "by" | "from"; readonly than: Against };

export type NumberTest = ">=" | "<=" | ">" | "<";

/** What a project can be given: land, or floors of a building. */
export const SUPPLIES = ["land", "floor"] as const;
export type Supply = (typeof SUPPLIES)[number];

export interface SiteRule {
  readonly id: string;
  /** One is enough. */
  readonly anyOf: readonly Clause[];
  /** Empty: in every mode. */
  readonly modes: readonly ProjectMode[];
  /** Asked of this supply alone; left away: of all. */
  readonly of?: Supply;
  /** Whether a site of which the facts are not known stays in, to be asked about. */
  readonly whenUnknown: "keep" | "exclude";
  /** A soft rule excludes nothing: a site that does not satisfy it stays in, and says so. Left away: hard. */
  readonly soft?: boolean;
}

/** Whether the rule is asked of projects of a mode; of one without a mode only what all modes are asked: land and floors alike are open to it. */
export const appliesTo = ({ modes }: SiteRule, mode: ProjectMode | null): boolean =>
  modes.length === 0 || (mode !== null && modes.includes(mode));

/** Facts that only a site as a whole has: a rule that reads one is asked of the assembled site, every other of each of its parcels. */
const WHOLE_FACTS: readonly string[] = ["area_mu", "enterprises", "parcels", "owners", "compactness"];

/** Whether the rule is asked of an assembled site as a whole. */
export const isOfWhole = ({ anyOf }: SiteRule): boolean =>
  anyOf.some(({ fact }) => WHOLE_FACTS.includes(fact));
