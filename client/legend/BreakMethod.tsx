// How is the scale divided? At shares of the target, or by the values; the target stays a break whatever is chosen.
import { Select } from "antd";
import { memo } from "react";
import { BREAK_METHODS } from "../../geo/target/scaleBreaks";
import { useTranslation } from "../locale/useTranslation";
import { openView } from "../state/viewStore";

/** Set by hand, which nobody can choose from a list. */
const OWN = "own";

/** @param breaks as the view has it */
export const BreakMethod = memo(function BreakMethod({ breaks }: { breaks: string }) {
  const { t } = useTranslation("legend");
  const method = BREAK_METHODS.find((one) => one === breaks) ?? OWN;
  const shown = method === OWN ? [...BREAK_METHODS, OWN] : BREAK_METHODS;
  return (
    <Select<string>
      size="small"
      variant="borderless"
      className="legend-method"
      aria-label={t("method.label")}
      title={t("method.why")}
      popupMatchSelectWidth={false}
      value={method}
      onChange={(value) => {
        if (value !== OWN) openView({ breaks: value });
      }}
      options={shown.map((value) => ({ value, label: t(`method.${value}`) }))}
    />
  );
});
