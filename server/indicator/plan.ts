// From when to when do the policy's indicators run?
import type { Plan } from "../../geo/indicator/indicator";

/** The document's date, and the last day of 2027 (“到2027年”). */
export const PLAN: Plan & { readonly document: string } = {
  document: "《鄞州区关于大力推进新型工业化“521”工程 加快发展新质生产力的实施意见》（2024-05-13）",
  from: "2024-05-13",
  to: "2027-12-31",
};
