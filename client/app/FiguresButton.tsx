// Which figures are shown? The period, the population and the targets in one button that opens the choices.
import { Button, Popover } from "antd";
import { memo } from "react";
import type { PeriodId, Population } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { Icon } from "../theme/Icon";
import { FigureSwitches } from "./FigureSwitches";
import { periodLabel } from "./periodLabel";

interface Props {
  period: PeriodId;
  population: Population;
  /** The target set in the language of the page. */
  setName: string;
}

export const FiguresButton = memo(function FiguresButton({ period, population, setName }: Props) {
  const { t } = useTranslation("app");
  return (
    <Popover trigger="click" placement="bottomRight" content={<FigureSwitches />}>
      <Button className="release" title={t("figures.label")}>
        <b>{periodLabel(period, t)}</b>
        <span className="release-more">
          {t(`population.${population}`)} · {setName}
        </span>
        <Icon name="down" size={14} />
      </Button>
    </Popover>
  );
});
