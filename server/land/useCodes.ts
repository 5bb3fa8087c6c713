// What are the codes of industrial and storage land called?
import type { DistrictOverview } from "../api/shapes";
import type { Language } from "../locale/language";

/** 《国土空间调查、规划、用途管制用地用海分类指南》(2023), the codes that industrial parks use. */
export const USE_CODES: DistrictOverview["useCodes"] = [
  { code: "1001", name: "工业用地", nameEn: "Industrial land" },
  { code: "100101", name: "一类工业用地", nameEn: "Industrial land, class 1" },
  { code: "100102", name: "二类工业用地", nameEn: "Industrial land, class 2" },
  { code: "100103", name: "三类工业用地", nameEn: "Industrial land, class 3" },
  { code: "1101", name: "物流仓储用地", nameEn: "Logistics and storage land" },
  { code: "110101", name: "一类物流仓储用地", nameEn: "Logistics and storage land, class 1" },
  { code: "110102", name: "二类物流仓储用地", nameEn: "Logistics and storage land, class 2" },
  { code: "110103", name: "三类物流仓储用地", nameEn: "Logistics and storage land, class 3" },
  { code: "1102", name: "储备库用地", nameEn: "Reserve depot land" },
];

/** The name of a land-use code; null where the code is missing or unknown. */
export function nameOfUse(code: string | null, lang: Language): string | null {
  const found = USE_CODES.find((use) => use.code === code);
  if (found === undefined) return null;
  return lang === "en" ? found.nameEn : found.name;
}
