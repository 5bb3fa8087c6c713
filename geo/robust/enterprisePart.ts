// What is one enterprise's part of a park, and what would a figure that it has not reported add?
import type { Measure, Tally } from "../tally/tally";
import { tallyOf } from "../tally/tally";

/** An enterprise with its part inside the park; null: not reported. */
export interface ReportedEnterprise {
  readonly id: string;
  readonly industryCode: string | null;
  readonly landDm2: number;
  readonly outputYuan: number | null;
  readonly taxYuan: number | null;
  readonly rdYuan: number | null;
}

/** What it reported of a measure, yuan; null where nothing. */
export function reported(enterprise: ReportedEnterprise, measure: Measure): number | null {
  if (measure === "output") return enterprise.outputYuan;
  return measure === "tax" ? enterprise.taxYuan : enterprise.rdYuan;
}

/** Its part of the park's Tally: take it out with `subtract`. */
export function enterprisePart(enterprise: ReportedEnterprise): Tally {
  const { industryCode, landDm2, outputYuan, taxYuan, rdYuan } = enterprise;
  const land = (yuan: number | null) => (yuan === null ? 0 : landDm2);
  return tallyOf({
    occupiedDm2: landDm2,
    outputYuan: outputYuan ?? 0,
    taxYuan: taxYuan ?? 0,
    rdYuan: rdYuan ?? 0,
    outputLandDm2: land(outputYuan),
    taxLandDm2: land(taxYuan),
    rdLandDm2: land(rdYuan),
    outputByIndustry: { [industryCode ?? ""]: outputYuan ?? 0 },
  });
}

/** What a figure that is missing would add to the park, at `yuan`; its land is occupied already. */
export function missingPart(enterprise: ReportedEnterprise, measure: Measure, yuan: number): Tally {
  const filled = {
    ...enterprise,
    outputYuan: measure === "output" ? yuan : null,
    taxYuan: measure === "tax" ? yuan : null,
    rdYuan: measure === "rd" ? yuan : null,
  };
  return { ...enterprisePart(filled), occupiedDm2: 0 };
}

/** The enterprise with most of a measure, of equal ones the lower id; null where none reports it. */
export function largestBy<T extends ReportedEnterprise>(
  enterprises: readonly T[],
  measure: Measure,
): T | null {
  let largest: { readonly enterprise: T; readonly yuan: number } | null = null;
  for (const enterprise of enterprises) {
    const yuan = reported(enterprise, measure);
    if (yuan === null) continue;
    const isLarger =
      largest === null ||
      yuan > largest.yuan ||
      (yuan === largest.yuan && enterprise.id < largest.enterprise.id);
    if (isLarger) largest = { enterprise, yuan };
  }
  return largest?.enterprise ?? null;
}
