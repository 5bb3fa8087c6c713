// Which words may stand between a field and what it is compared with, whatever the field?
import { COMPARISONS } from "./filter";
import type { Term } from "./lexicon";

export const POSTFIX = ["missing", "known"] as const;
export const MEMBERSHIP = ["in", "notIn"] as const;
export const SEARCHES = ["contains", "notContains"] as const;
/** All of them; a kind of field knows some. */
export const OPERATORS = [
  ...COMPARISONS,
  "between",
  ...MEMBERSHIP,
  ...SEARCHES,
  ...POSTFIX,
] as const satisfies readonly Term[];
