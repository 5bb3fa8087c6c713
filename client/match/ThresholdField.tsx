// By which number or day does a rule exclude, for this look? The office's own comes back with an empty field.
import { Input } from "antd";
import { useEffect, useState } from "react";
import type { MatchRuleView } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { factName } from "./faultWords";
import { useMatchLook } from "./useMatch";

interface Props {
  rule: MatchRuleView;
  threshold: NonNullable<MatchRuleView["threshold"]>;
}

const DECIMAL = /^\d{1,12}(\.\d{1,9})?$/;

export function ThresholdField({ rule, threshold }: Props) {
  const { t } = useTranslation(["match", "legend"]);
  const [, choose] = useMatchLook();
  const { kind, fact, value, standard } = threshold;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const wrong = kind !== "day" && text !== "" && !DECIMAL.test(text);
  const settle = () => {
    if (wrong) return;
    const own = text === "" || text === standard;
    if (own) setText(standard);
    choose(({ thresholds }) => {
      const { [rule.rule]: _, ...others } = thresholds;
      return { thresholds: own ? others : { ...others, [rule.rule]: text } };
    });
  };
  const unit =
    kind === "number" ? t(`unit.${fact}`, { defaultValue: "" }) : kind === "times" ? t("times") : "";
  return (
    <label className="match-threshold">
      {t("threshold", { fact: factName(fact, t) })}
      <Input
        size="small"
        type={kind === "day" ? "date" : "text"}
        inputMode={kind === "day" ? undefined : "decimal"}
        value={text}
        status={wrong ? "error" : ""}
        aria-invalid={wrong}
        suffix={unit === "" ? undefined : <span className="ui-soft">{unit}</span>}
        onChange={(event) => setText(event.target.value.trim())}
        onBlur={settle}
        onPressEnter={settle}
      />
      {value === standard ? null : (
        <span className="ui-soft ui-small">{t("standard", { value: standard })}</span>
      )}
    </label>
  );
}
