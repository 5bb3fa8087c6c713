// In which unit is the money of a table that does not say it?
import { Select } from "antd";
import { useId } from "react";
import type { DeliveryLayer, MoneyUnitWord } from "../../server/api/deliveryShapes";
import { useTranslation } from "../locale/useTranslation";

const UNITS: readonly MoneyUnitWord[] = ["元", "千元", "万元", "亿元"];

interface Props {
  money: NonNullable<DeliveryLayer["money"]>;
  onChoose: (unit: MoneyUnitWord) => void;
}

export function MoneyUnitChoice({ money: { columns, unit }, onChoose }: Props) {
  const { t } = useTranslation("data");
  const id = useId();
  return (
    <>
      <div className="layer-row">
        <label htmlFor={id}>{t("moneyUnit")}</label>
        <Select<MoneyUnitWord>
          id={id}
          value={unit}
          placeholder={t("periodAsk")}
          status={unit === null ? "warning" : ""}
          onChange={onChoose}
          options={UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
        />
      </div>
      <p className="data-note">{t("moneyUnitWhy", { columns: columns.join(t("listMark")) })}</p>
    </>
  );
}
