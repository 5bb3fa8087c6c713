// Take all repairs below a difference, all of them, or none.
import { Button, InputNumber, Segmented } from "antd";
import { useState } from "react";
import type { RepairChoiceView } from "../../server/api/deliveryShapes";
import { useTranslation } from "../locale/useTranslation";
import { NO_REPAIR, takenBelow } from "./repairDraft";

interface Props {
  choice: RepairChoiceView;
  disabled: boolean;
  onChoice: (choice: RepairChoiceView) => void;
}

export function RepairBulk({ choice, disabled, onChoice }: Props) {
  const { t } = useTranslation("data");
  const { below } = choice;
  const [unit, setUnit] = useState<"percent" | "m2">(below !== null && "m2" in below ? "m2" : "percent");
  const [limit, setLimit] = useState<number>(below === null ? 0.5 : "m2" in below ? below.m2 : below.percent);
  return (
    <div className="repair-bulk">
      <span className="repair-limit">
        <label htmlFor="repair-limit">{t("repair.below")}</label>
        <InputNumber
          id="repair-limit"
          size="small"
          min={0}
          max={1e6}
          value={limit}
          disabled={disabled}
          onChange={(value) => setLimit(value ?? 0)}
        />
      </span>
      <Segmented
        size="small"
        aria-label={t("repair.unit")}
        value={unit}
        disabled={disabled}
        onChange={setUnit}
        options={[
          { value: "percent", label: "%" },
          { value: "m2", label: "m²" },
        ]}
      />
      <Button
        size="small"
        disabled={disabled}
        onClick={() => onChoice(takenBelow(choice, unit === "m2" ? { m2: limit } : { percent: limit }))}
      >
        {t("repair.takeBelow")}
      </Button>
      <Button size="small" disabled={disabled} onClick={() => onChoice({ ...NO_REPAIR, all: true })}>
        {t("repair.takeAll")}
      </Button>
      <Button size="small" disabled={disabled} onClick={() => onChoice(NO_REPAIR)}>
        {t("repair.takeNone")}
      </Button>
    </div>
  );
}
