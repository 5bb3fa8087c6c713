// Which values may be corrected by hand, and what does a text say as one of them? The same ranges as for delivered values.
import { isIndustryCode } from "../../geo/industry/isIndustryCode";
import { plainNumber } from "../../geo/number/plainNumber";
import { dm2Of, LARGEST_LAND_DM2 } from "../../geo/unit/land";
import { LARGEST_YUAN, yuanOf } from "../../geo/unit/money";
import type { CorrectionField, CorrectionSubject } from "../api/correctionShapes";
import { AREA_UNITS, MONEY_UNITS } from "../import/cells";
import { STATUSES } from "../import/parcels";
import { landUse } from "../land/landUse";

/** The fields of each kind of subject. */
export const CORRECTION_FIELDS = {
  parcel: ["certificate", "contract", "survey", "status", "use_code"],
  enterprise: ["output", "tax", "rd", "industry_code", "above_scale"],
} as const satisfies Record<CorrectionSubject, readonly CorrectionField[]>;

/** A value as the table keeps it: money in yuan and areas in 0.01 m² as a number, everything else as text. */
export interface CorrectionValue {
  readonly number: number | null;
  readonly text: string | null;
}

export const isFigure = (field: CorrectionField): field is "output" | "tax" | "rd" =>
  field === "output" || field === "tax" || field === "rd";
export const isArea = (field: CorrectionField): field is "certificate" | "contract" | "survey" =>
  field === "certificate" || field === "contract" || field === "survey";

const YES: Readonly<Record<string, "yes" | "no">> = {
  是: "yes",
  yes: "yes",
  规上: "yes",
  否: "no",
  no: "no",
  规下: "no",
};

/**
 * What a text says: `1234.5万元` or plain yuan, `29.5亩` or plain m², a status, a use code, an industry code, 是 or 否.
 * @returns null where it says no such value, or one that nothing delivered could have
 */
export function correctionValue(field: CorrectionField, text: string): CorrectionValue | null {
  const plain = text.normalize("NFKC").trim();
  if (isFigure(field)) {
    const [number, unit] = parted(plain, MONEY_UNITS);
    const yuan = number === null ? null : yuanOf(number, MONEY_UNITS[unit] ?? "yuan");
    return yuan === null || Math.abs(yuan) > LARGEST_YUAN ? null : { number: yuan, text: null };
  }
  if (isArea(field)) {
    const [number, unit] = parted(plain, AREA_UNITS);
    const dm2 = number === null ? null : dm2Of(number, AREA_UNITS[unit] ?? "m2");
    return dm2 === null || dm2 <= 0 || dm2 > LARGEST_LAND_DM2 ? null : { number: dm2, text: null };
  }
  const word = field === "above_scale" ? YES[plain.toLowerCase()] : codeOf(field, plain);
  return word === undefined ? null : { number: null, text: word };
}

/** The number, and the longest of the units that it ends in: 千元 ends in 元 too. */
function parted(
  text: string,
  units: Readonly<Record<string, unknown>>,
): [number: string | null, unit: string] {
  const fitting = Object.keys(units).filter((unit) => text.endsWith(unit));
  const unit = fitting.reduce((longest, one) => (one.length > longest.length ? one : longest), "");
  return [plainNumber(text.slice(0, text.length - unit.length)), unit];
}

function codeOf(field: "status" | "use_code" | "industry_code", text: string): string | undefined {
  if (field === "status") return STATUSES[text];
  if (field === "industry_code") return isIndustryCode(text) ? text : undefined;
  const { code, known } = landUse(text);
  return known ? code : undefined;
}
