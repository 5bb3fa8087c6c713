// Does a placed project deliver what it promised, year by year? What nobody reported is neither kept nor broken.

/** What a placed project is held to, in yuan a year; investment is added up from the first year. */
export const FOLLOWED = ["output", "tax", "rd", "investment"] as const;
export type Followed = (typeof FOLLOWED)[number];

type Amounts = Readonly<Record<Followed, number | null>>;

export interface FollowedYear {
  readonly year: number;
  /** What was promised of this very year; null: nothing. Whole yuan, as all amounts here. */
  readonly stated: Amounts;
  /** What was reported of it; null: nobody has. */
  readonly delivered: Amounts;
  /** What was reported belongs to other placed projects too, all but the investment: it keeps the promise of none of them. */
  readonly shared?: boolean;
}

/** What those who belong to a project reported of one amount, added up. */
export interface ReportedSum {
  /** Whole yuan; null where nobody reported it. */
  readonly yuan: number | null;
  readonly reporters: number;
  readonly members: number;
}

/** The sum where all of them reported it; null where one did not, as the others' is not the whole. */
export const wholeOf = ({ yuan, reporters, members }: ReportedSum): number | null =>
  reporters === members ? yuan : null;

/** What the project as a whole promises. */
export interface FollowedPromise {
  /** Of a year of full production; of investment in all. */
  readonly full: Amounts;
  /** The day from which it produces in full (达产), and that on which it is built (竣工); null: not said. */
  readonly fullOn: string | null;
  readonly completesOn: string | null;
}

/**
 * `kept`, `behind`: what is promised and what is delivered are both known. `unreported`: the year is over and nobody has reported (未上报).
 * `shared`: it is over, and what was reported is that of several placed projects together.
 * `running`: the year is not over, or what is invested so far does not have to be in yet. `ramp_up`: before full production nothing is promised of
 * single years. `no_day`: nobody said when production is full. `nothing`: nothing is promised.
 */
type FollowVerdict =
  | "kept"
  | "behind"
  | "unreported"
  | "shared"
  | "running"
  | "ramp_up"
  | "no_day"
  | "nothing";

export interface FollowCell {
  /** What is due; of investment all that is due by the end of the year. Null: nothing. */
  readonly promised: number | null;
  /** Of investment all that is reported up to the year; null: not known. */
  readonly delivered: number | null;
  /** Delivered less promised; null where one of them is not known, or belongs to others too. */
  readonly difference: number | null;
  readonly verdict: FollowVerdict;
}

export interface JudgedYear {
  readonly year: number;
  readonly cells: Readonly<Record<Followed, FollowCell>>;
}

/**
 * The years judged, in their order. A promise for a year of full production is due in the first calendar year that begins on the day of full
 * production or later, and in every year after it, unless something else was promised of that very year. Compared in whole yuan.
 * @param years one after the other, the first of them first
 * @param today `YYYY-MM-DD`; its year is not over
 */
export function followUp(
  promise: FollowedPromise,
  years: readonly FollowedYear[],
  today: string,
): JudgedYear[] {
  const now = Number(today.slice(0, 4));
  return years.map((one, at) => {
    const cell = (of: Exclude<Followed, "investment">) =>
      judged(due(promise, one, of), one.delivered[of], one.year >= now, one.shared);
    return {
      year: one.year,
      cells: {
        ...{ output: cell("output"), tax: cell("tax"), rd: cell("rd") },
        investment: invested(promise, years.slice(0, at + 1), one.year, now),
      },
    };
  });
}

type Due = { readonly yuan: number } | { readonly none: "ramp_up" | "no_day" | "nothing" };

function due({ full, fullOn }: FollowedPromise, { year, stated }: FollowedYear, of: Followed): Due {
  const own = stated[of];
  if (own !== null) return { yuan: own };
  const whole = full[of];
  if (whole === null) return { none: "nothing" };
  if (fullOn === null) return { none: "no_day" };
  return year >= firstWholeYear(fullOn) ? { yuan: whole } : { none: "ramp_up" };
}

/** The first calendar year that begins on a day or later. @example firstWholeYear("2027-06-30") // 2028 */
export const firstWholeYear = (day: string): number =>
  Number(day.slice(0, 4)) + (day.endsWith("-01-01") ? 0 : 1);

/** What is invested adds up: what was stated of the years so far is due, and all of it by the end of the year in which the project is built. */
function invested(
  { full, completesOn }: FollowedPromise,
  before: readonly FollowedYear[],
  year: number,
  now: number,
): FollowCell {
  const stated = sumOf(before.map((one) => one.stated.investment));
  const whole = completesOn !== null && year >= Number(completesOn.slice(0, 4)) ? full.investment : null;
  const most = stated === null || whole === null ? (stated ?? whole) : Math.max(stated, whole);
  const so = sumOf(before.map((one) => one.delivered.investment));
  const none = full.investment === null ? "nothing" : completesOn === null ? "no_day" : "ramp_up";
  const found = judged(most === null ? { none } : { yuan: most }, so, year >= now);
  // a year that nobody has reported may have brought what is missing
  return found.verdict === "behind" && before.some(({ delivered }) => delivered.investment === null)
    ? { ...found, difference: null, verdict: "unreported" }
    : found;
}

function sumOf(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((one) => one !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
}

function judged(due: Due, delivered: number | null, running: boolean, shared = false): FollowCell {
  if ("none" in due) return { promised: null, delivered, difference: null, verdict: due.none };
  const promised = due.yuan;
  if (delivered === null)
    return { promised, delivered, difference: null, verdict: running ? "running" : "unreported" };
  if (shared) return { promised, delivered, difference: null, verdict: running ? "running" : "shared" };
  const difference = delivered - promised;
  if (difference >= 0) return { promised, delivered, difference, verdict: "kept" };
  return { promised, delivered, difference, verdict: running ? "running" : "behind" };
}

export type FollowState = "behind" | "unreported" | "shared" | "kept" | "not_due";

/**
 * How a project stands: of each amount the newest year that could be judged. `behind` where one of them is; `unreported` where the newest year
 * in which one of them was due is not reported; `shared` where it is that of several projects; `not_due` where nothing is due yet.
 */
export function followState(years: readonly JudgedYear[]): FollowState {
  const newest = (...wanted: readonly FollowVerdict[]) =>
    FOLLOWED.flatMap(
      (of) =>
        years
          .map(({ cells }) => cells[of].verdict)
          .filter((verdict) => wanted.includes(verdict))
          .at(-1) ?? [],
    );
  if (newest("kept", "behind").includes("behind")) return "behind";
  const dues = newest("kept", "behind", "unreported", "shared");
  if (dues.includes("unreported")) return "unreported";
  if (dues.includes("shared")) return "shared";
  return dues.length > 0 ? "kept" : "not_due";
}
