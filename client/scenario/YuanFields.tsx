// What does an enterprise report? Output, tax and R&D in 万元; empty is not reported, never 0.
import { Input } from "antd";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { powerOfTen } from "../../geo/number/write";
import { MEASURES } from "../../geo/scenario/plot";
import type { Measure } from "../../geo/tally/tally";
import { useTranslation } from "../locale/useTranslation";
import { Field } from "./Field";
import { yuanFault } from "./formFaults";

/** As typed. */
export type YuanDraft = Readonly<Record<Measure, string>>;
export const NO_FIGURES: YuanDraft = { output: "", tax: "", rd: "" };

export const draftOfYuan = (yuan: number | null): string =>
  yuan === null ? "" : formatHalfUp(powerOfTen(yuan, -4), 4).replace(/\.?0+$/, "");

export function YuanFields({ value, onChange }: { value: YuanDraft; onChange: (value: YuanDraft) => void }) {
  const { t } = useTranslation("scenario");
  return (
    <>
      {MEASURES.map((measure) => {
        const fault = yuanFault(measure, value[measure]);
        return (
          <Field
            key={measure}
            label={t("wanYuan", { measure: t(`measure.${measure}`) })}
            fault={fault === null ? null : t(`field.${fault}`)}
          >
            {(told) => (
              <Input
                {...told}
                size="small"
                inputMode="decimal"
                placeholder={t("notReported")}
                value={value[measure]}
                onChange={(event) => onChange({ ...value, [measure]: event.target.value })}
              />
            )}
          </Field>
        );
      })}
    </>
  );
}
