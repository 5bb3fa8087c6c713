// What does an enterprise report? Output, tax and R&D in 万元; empty is not reported, never 0.
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { powerOfTen } from "../../geo/number/write";
import { MEASURES } from "../../geo/scenario/plot";
import type { Measure } from "../../geo/tally/tally";
import { yuanOfWanYuan } from "../../geo/unit/money";

/** As typed. */
export type YuanDraft = Readonly<Record<Measure, string>>;
export const NO_FIGURES: YuanDraft = { output: "", tax: "", rd: "" };

export const draftOfYuan = (yuan: number | null): string =>
  yuan === null ? "" : formatHalfUp(powerOfTen(yuan, -4), 4).replace(/\.?0+$/, "");

/** Whole yuan; null where nothing is typed, undefined where it is no amount. */
export function yuanOfDraft(text: string): number | null | undefined {
  return text.trim() === "" ? null : (yuanOfWanYuan(text.trim()) ?? undefined);
}

export function YuanFields({ value, onChange }: { value: YuanDraft; onChange: (value: YuanDraft) => void }) {
  const { t } = useTranslation("scenario");
  return (
    <>
      {MEASURES.map((measure) => (
        <div key={measure} className="scenario-field">
          <span>{t("wanYuan", { measure: t(`measure.${measure}`) })}</span>
          <Input
            size="small"
            inputMode="decimal"
            aria-label={t("wanYuan", { measure: t(`measure.${measure}`) })}
            placeholder={t("notReported")}
            status={yuanOfDraft(value[measure]) === undefined ? "error" : ""}
            value={value[measure]}
            onChange={(event) => onChange({ ...value, [measure]: event.target.value })}
          />
        </div>
      ))}
    </>
  );
}
