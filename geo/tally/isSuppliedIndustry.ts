// Is this supplied industrial, mining or storage land (工矿仓储用地), the land of 综合亩均?

/**
 * The rule of the SQL function `is_supplied_industry`, for land whose use or status is only supposed: use codes 10… and 11… of the
 * classification of 2023, M… and W… of GB 50137-2011, or no code; approved land that nobody has got yet (已批未供) does not count.
 * A database test holds both against each other.
 * @example isSuppliedIndustry("1001", "idle") // true
 */
export function isSuppliedIndustry(use: string | null, status: string | null): boolean {
  return (use === null || /^(10|11|M|W)/.test(use)) && status !== "approved";
}
