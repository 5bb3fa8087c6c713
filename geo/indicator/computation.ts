// By what rule does the district's own data say what an indicator is?

/** One rule, as `seeds/policy/indicator_computations.csv` writes it: `what@of`. */
export type Computation =
  | { readonly rule: "output_per_mu" | "tax_per_mu" | "rd_per_mu"; readonly of: "district" | "cluster_area" }
  | { readonly rule: "concentration"; readonly of: string }
  | { readonly rule: "parks"; readonly of: string }
  | { readonly rule: "new_industrial_share"; readonly of: "district" }
  | { readonly rule: "cluster_output"; readonly group: string }
  /** Enterprises whose output is at least `fromYuan` and below `toYuan` (null: without end). */
  | { readonly rule: "enterprises"; readonly fromYuan: number; readonly toYuan: number | null }
  /** Enterprises with any of these honours, each counted once per honour. */
  | { readonly rule: "honours"; readonly honours: readonly string[] };

/**
 * Reads a rule; null where it is none.
 * @example computationOf("enterprises@100000000..") // { rule: "enterprises", fromYuan: 100_000_000, toYuan: null }
 * @example computationOf("honours@single_champion+little_giant") // { rule: "honours", honours: ["single_champion", "little_giant"] }
 */
export function computationOf(text: string): Computation | null {
  const [rule = "", of = "", more] = text.split("@");
  if (of === "" || more !== undefined) return null;
  if (rule === "output_per_mu" || rule === "tax_per_mu" || rule === "rd_per_mu")
    return of === "district" || of === "cluster_area" ? { rule, of } : null;
  if (rule === "concentration" || rule === "parks") return { rule, of };
  if (rule === "new_industrial_share") return of === "district" ? { rule, of } : null;
  if (rule === "cluster_output") return { rule, group: of };
  if (rule === "honours") return { rule, honours: of.split("+") };
  const bounds = /^(\d{1,15})\.\.(\d{1,15})?$/.exec(of);
  if (rule !== "enterprises" || bounds === null) return null;
  const toYuan = bounds[2] === undefined ? null : Number(bounds[2]);
  return { rule, fromYuan: Number(bounds[1]), toYuan };
}
