// After what is the plan, in which order, and how much may a later aim take from an earlier one?
import { Button, InputNumber, Select } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { Icon } from "../theme/Icon";
import { movedAim, PLAN_AIMS, type PlanAim } from "./planLook";
import { usePlanLook } from "./usePlan";

export function AimList() {
  const { t } = useTranslation("plan");
  const [{ aims }, choose] = usePlanLook();
  const left = PLAN_AIMS.filter((aim) => aims.every((one) => one.aim !== aim));
  const tolerate = (aim: PlanAim, percent: number | null) =>
    choose({
      aims: aims.map((one) =>
        one.aim === aim ? { aim, toleranceBp: Math.round((percent ?? 0) * 100) } : one,
      ),
    });
  return (
    <section className="match-block" aria-labelledby="plan-aims">
      <header className="match-head">
        <h3 id="plan-aims">{t("aims")}</h3>
        <span className="ui-soft ui-small">{t("aimsHow")}</span>
      </header>
      <ol className="plan-aims">
        {aims.map(({ aim, toleranceBp }, at) => {
          const name = t(`aim.${aim}`);
          return (
            <li key={aim} data-aim={aim}>
              <b className="match-place">{at + 1}</b>
              <span>{name}</span>
              {at === aims.length - 1 ? (
                <span />
              ) : (
                <InputNumber
                  size="small"
                  min={0}
                  max={99}
                  step={0.5}
                  precision={2}
                  suffix="%"
                  value={toleranceBp / 100}
                  aria-label={t("tolerance", { aim: name })}
                  title={t("toleranceHint", { aim: name })}
                  onChange={(percent) => tolerate(aim, percent)}
                />
              )}
              <span className="plan-aim-moves">
                <Button
                  type="text"
                  size="small"
                  disabled={at === 0}
                  aria-label={t("earlierOf", { aim: name })}
                  icon={<Icon name="up" size={14} />}
                  onClick={() => choose({ aims: movedAim(aims, aim, -1) })}
                />
                <Button
                  type="text"
                  size="small"
                  disabled={at === aims.length - 1}
                  aria-label={t("laterOf", { aim: name })}
                  icon={<Icon name="down" size={14} />}
                  onClick={() => choose({ aims: movedAim(aims, aim, 1) })}
                />
                <Button
                  type="text"
                  size="small"
                  disabled={aims.length === 1}
                  aria-label={t("withoutOf", { aim: name })}
                  icon={<Icon name="close" size={14} />}
                  onClick={() => choose({ aims: aims.filter((one) => one.aim !== aim) })}
                />
              </span>
            </li>
          );
        })}
      </ol>
      {left.length === 0 ? null : (
        <Select<PlanAim | "">
          size="small"
          className="plan-add"
          aria-label={t("addAim")}
          value=""
          onChange={(aim) => (aim === "" ? undefined : choose({ aims: [...aims, { aim, toleranceBp: 0 }] }))}
          options={[
            { value: "" as const, label: t("addAim") },
            ...left.map((value) => ({ value, label: t(`aim.${value}`) })),
          ]}
        />
      )}
    </section>
  );
}
