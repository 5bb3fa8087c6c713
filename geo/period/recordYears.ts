// Of which years may a record be?

/** What lies outside was mistyped. */
export const RECORD_YEARS = { first: 1990, last: 2100 } as const;
