// How much of a plot must lie there? The point inside of it, some of its land, all of it, or at least a share.
import { InputNumber, Select } from "antd";
import { memo } from "react";
import type { LandShare } from "../../geo/filter/filter";
import { plainDecimal } from "../../geo/filter/plainDecimal";
import { useTranslation } from "../locale/useTranslation";

const WAYS = ["point", "touches", "inside", "percent"] as const;

export interface LandWayState {
  readonly way: (typeof WAYS)[number];
  /** As typed; only of the share. */
  readonly percent: number | null;
}

/** Of what half of a plot lies on, one says that it lies there. */
export const AT_FIRST_PERCENT = 50;

/** What a condition says of it, to be spread into it; null: the share is none. */
export function landBy({ way, percent }: LandWayState): { readonly by?: LandShare } | null {
  if (way === "point") return {};
  if (way !== "percent") return { by: way };
  const text = percent === null || percent <= 0 || percent > 100 ? null : plainDecimal(String(percent));
  return text === null ? null : { by: { percent: text } };
}

interface Props {
  /** What is asked of the plot, for who hears the page. */
  label: string;
  state: LandWayState;
  onChange: (state: LandWayState) => void;
}

export const LandWay = memo(function LandWay({ label, state, onChange }: Props) {
  const { t } = useTranslation("filter");
  const { way, percent } = state;
  return (
    <>
      <Select<LandWayState["way"]>
        size="small"
        aria-label={label}
        value={way}
        onChange={(next) => onChange({ ...state, way: next })}
        options={WAYS.map((one) => ({ value: one, label: t(`layer.way.${one}`) }))}
      />
      {way === "percent" && (
        <InputNumber
          size="small"
          aria-label={t("layer.percent")}
          min={0}
          max={100}
          value={percent}
          suffix="%"
          status={landBy(state) === null ? "error" : ""}
          onChange={(next) => onChange({ ...state, percent: next })}
        />
      )}
    </>
  );
});
