// How is a corrected or a delivered value written on the screen?
import type { CorrectionField, CorrectionView } from "../../server/api/correctionShapes";
import { NOTHING, writeSquareMetres, writeWanYuan } from "../ui/write";

export type CorrectionGroup = "money" | "area" | "code";

export const GROUP: Readonly<Record<CorrectionField, CorrectionGroup>> = {
  output: "money",
  tax: "money",
  rd: "money",
  certificate: "area",
  contract: "area",
  survey: "area",
  status: "code",
  use_code: "code",
  industry_code: "code",
  above_scale: "code",
};

/** @param word a code in the reader's words @param wanYuan what 万元 is called in the reader's language */
export function writeCorrected(
  field: CorrectionField,
  value: CorrectionView["delivered"],
  word: (code: string) => string,
  wanYuan: string,
): string {
  if (value === null) return NOTHING;
  if (typeof value === "string") return word(value);
  return GROUP[field] === "money" ? `${writeWanYuan(value, 4)} ${wanYuan}` : `${writeSquareMetres(value)} m²`;
}
