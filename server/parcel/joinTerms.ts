// How are parcels read together with what their plan allows and what their buyers promised? One way for the map's filters and for matching.

/** The unit in which yields are promised; the import writes no other. */
export const PROMISED_UNIT = "万元/亩";

/**
 * SQL that joins `p`, a parcel, with its plan's limit of a key as `limit_KEY`. At most one row: (district, parcel, key) is the primary key.
 * @example joinLimit("far") // then `limit_far.max` may be selected
 */
export const joinLimit = (key: "far" | "green_ratio" | "height"): string =>
  joinTerm("plan_limit", "limit", key);

/**
 * The same with its buyer's promise as `promise_KEY`, in 万元/亩. One in another unit cannot be compared with others and is not joined: it is
 * unknown to filters and rules, while the parcel's own page shows it as it was written.
 */
export const joinPromise = (key: "output_per_mu" | "tax_per_mu" | "investment_per_mu"): string =>
  `${joinTerm("commitment", "promise", key)} and promise_${key}.unit = '${PROMISED_UNIT}'`;

function joinTerm(table: string, prefix: string, key: string): string {
  const name = `${prefix}_${key}`;
  return `left join ${table} ${name} on ${name}.district_id = p.district_id and ${name}.parcel_id = p.id and ${name}.key = '${key}'`;
}
