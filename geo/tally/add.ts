// What do two sets of land amount to together, and what is left when one is taken out? All the arithmetic
// there is.
import { EMPTY_TALLY, exactInteger, TALLY_FIELDS, type Tally } from "./tally";

/**
 * The Tally of two disjoint sets of land together.
 * @throws RangeError where a sum leaves the safe integers
 * @example add(EMPTY_TALLY, tally) // equals tally
 */
export function add(a: Tally, b: Tally): Tally {
  return combine(a, b, 1);
}

/**
 * What remains of `a` without `b`; `subtract(add(a, b), b)` equals `a` to the yuan. Not clamped: the
 * difference of two states of the same land may be negative.
 * @throws RangeError where a difference leaves the safe integers
 */
export function subtract(a: Tally, b: Tally): Tally {
  return combine(a, b, -1);
}

/**
 * The Tally of many disjoint sets of land; of none, the empty one.
 * @throws RangeError where a sum leaves the safe integers
 * @example sum([]) // EMPTY_TALLY
 */
export function sum(tallies: Iterable<Tally>): Tally {
  const fields = fieldsOf(EMPTY_TALLY);
  const industries = new Map<string, number>();
  for (const tally of tallies) accumulate(fields, industries, tally, 1);
  return freeze(fields, industries);
}

type Fields = Record<(typeof TALLY_FIELDS)[number], number>;

function combine(a: Tally, b: Tally, sign: 1 | -1): Tally {
  const fields = fieldsOf(a);
  const industries = new Map(Object.entries(a.outputByIndustry));
  accumulate(fields, industries, b, sign);
  return freeze(fields, industries);
}

function fieldsOf({ outputByIndustry: _, ...fields }: Tally): Fields {
  return fields;
}

function accumulate(fields: Fields, industries: Map<string, number>, tally: Tally, sign: 1 | -1): void {
  for (const field of TALLY_FIELDS) fields[field] = exactInteger(fields[field] + sign * tally[field], field);
  for (const [code, yuan] of Object.entries(tally.outputByIndustry)) {
    industries.set(code, exactInteger((industries.get(code) ?? 0) + sign * yuan, `output of "${code}"`));
  }
}

/** Industries that cancel out vanish, so that equal land has equal Tallies however it was reached. */
function freeze(fields: Fields, industries: Map<string, number>): Tally {
  return {
    ...fields,
    outputByIndustry: Object.fromEntries([...industries].filter(([, yuan]) => yuan !== 0)),
  };
}
