// What is known of a site, and what does a project ask? Exact values under names; null is unknown, never zero.
import type { Exact } from "../number/ratio";

/** A value of a site: a number in the fact's unit, a word, or a day as `YYYY-MM-DD`. */
export type Fact = Exact | null;

/** Facts of a site by name; a name that is missing is unknown. */
export type Facts = Readonly<Record<string, Fact>>;

/** What a project asks, in the units of the facts; null: nothing. */
export type Needs = Readonly<Record<string, Fact>>;
