// Is land in nobody's hands yet?

const NOT_SUPPLIED: readonly (string | null)[] = ["approved", "reserve"];

/** Approved for supply, or in the reserve: it needs a quota, and is granted anew. Of an unknown status nothing is said. */
export const isNotSupplied = (status: string | null): boolean => NOT_SUPPLIED.includes(status);
