// How does a correction read: which value of what, both values, who, why and until when? Chinese and English.
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { ratio } from "../../geo/number/ratio";
import type { CorrectionDoubt, CorrectionField, CorrectionView } from "../api/correctionShapes";
import type { Language } from "../locale/language";
import { isArea, isFigure } from "./correctionFields";

type Words = Readonly<Record<Language, string>>;

const FIELD: Readonly<Record<CorrectionField, Words>> = {
  certificate: { zh: "登记面积", en: "certificate area" },
  contract: { zh: "合同面积", en: "contract area" },
  survey: { zh: "勘测面积", en: "survey area" },
  status: { zh: "状态", en: "status" },
  use_code: { zh: "用途代码", en: "use code" },
  output: { zh: "产值", en: "output" },
  tax: { zh: "税收", en: "tax" },
  rd: { zh: "研发费用", en: "R&D" },
  industry_code: { zh: "行业代码", en: "industry code" },
  above_scale: { zh: "是否规上", en: "above scale" },
};

const STATE: Readonly<Record<CorrectionView["state"], Words>> = {
  in_force: { zh: "生效", en: "in force" },
  expired: { zh: "已过期", en: "expired" },
  withdrawn: { zh: "已撤回", en: "withdrawn" },
};

export const DOUBT: Readonly<Record<CorrectionDoubt, Words>> = {
  suspect_per_mu: {
    zh: "更正后的产值超过 20,000 万元/亩：请核对单位与数额",
    en: "the corrected output is above 20,000 ×10k ¥/mu: check the unit and the amount",
  },
  area_conflict: {
    zh: "更正后的面积与图形相差超过 5 %：请核对",
    en: "the corrected area is more than 5 % off the drawn one: please check",
  },
  suspect_tax_share: {
    zh: "更正后的税收与产值之比不在 -10 % 至 30 % 之间：请核对",
    en: "tax over output is outside −10 % to 30 % with it: please check",
  },
};

/** A value of a field as people write it; money in 万元 with its four decimals, areas in m² with two. */
function writeCorrected(field: CorrectionField, value: CorrectionView["delivered"], lang: Language): string {
  if (value === null) return lang === "zh" ? "无数据" : "no data";
  if (typeof value === "string") return value;
  if (isFigure(field))
    return `${formatHalfUp(ratio(BigInt(value), 10_000n), 4, { group: true })} ${lang === "zh" ? "万元" : "×10k ¥"}`;
  return isArea(field) ? `${formatHalfUp(ratio(BigInt(value), 100n), 2, { group: true })} m²` : String(value);
}

/** `7 [生效] P1 登记面积：交付 100.00 m² → 更正 90.00 m² · 王工 2026-11-24 · 至 2026-12-31 · 理由` */
export function correctionLine(correction: CorrectionView, lang: Language): string {
  const { seq, state, subjectId, subjectName, field, period, delivered, deliveredNow, corrected } =
    correction;
  const {
    author,
    createdAt,
    validUntil,
    reason,
    source,
    withdrawnBy,
    withdrawnAt,
    withdrawnWhy,
    deliveredSource,
  } = correction;
  const zh = lang === "zh";
  const value = (one: CorrectionView["delivered"]) => writeCorrected(field, one, lang);
  const since =
    delivered === deliveredNow
      ? ""
      : zh
        ? `（现交付 ${value(deliveredNow)}）`
        : ` (now ${value(deliveredNow)})`;
  const where = deliveredSource === null ? "" : ` ${deliveredSource.file}:${deliveredSource.row}`;
  const what = [subjectId, subjectName === subjectId ? null : subjectName, FIELD[field][lang], period].filter(
    Boolean,
  );
  const until =
    validUntil === null ? (zh ? "长期" : "open") : zh ? `至 ${validUntil}` : `until ${validUntil}`;
  const gone =
    withdrawnBy === null
      ? null
      : [
          zh ? "撤回" : "withdrawn by",
          withdrawnBy,
          withdrawnAt?.slice(0, 10),
          withdrawnWhy === "replaced" ? (zh ? "由新的更正取代" : "replaced by a newer one") : withdrawnWhy,
        ]
          .filter(Boolean)
          .join(" ");
  return [
    `${seq} [${STATE[state][lang]}] ${what.join(" ")}${zh ? "：交付" : ": delivered"} ${value(delivered)}${since}${where} → ${zh ? "更正" : "corrected"} ${value(corrected)}`,
    `${author} ${createdAt.slice(0, 10)}`,
    until,
    reason,
    source,
    gone,
  ]
    .filter(Boolean)
    .join(" · ");
}
