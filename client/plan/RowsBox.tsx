// What must parks keep or reach, and of what is there no more than so much?
import { Button, Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { METRIC_IDS } from "../../geo/target/target";
import { useTranslation } from "../locale/useTranslation";
import { Icon } from "../theme/Icon";
import { budgetName } from "./planWords";
import { useParkNames } from "./useParkNames";
import { usePlanLook } from "./usePlan";

/** What projects state that can be budgeted, and quota of new land. */
const BUDGETS = ["energy", "land_quota", "COD", "氨氮", "SO2", "NOx", "VOCs", "危废"] as const;
const LIMIT = /^\d{1,12}(\.\d{1,6})?$/;

export function RowsBox() {
  const { t } = useTranslation("plan");
  const [{ keepMet, reach }, choose] = usePlanLook();
  const { parks, nameOf } = useParkNames();
  const keyOf = (parkId: string, metric: string) => JSON.stringify([parkId, metric]);
  return (
    <section className="match-block" aria-labelledby="plan-rows">
      <header className="match-head">
        <h3 id="plan-rows">{t("rows")}</h3>
      </header>
      <Checkbox checked={keepMet} onChange={({ target }) => choose({ keepMet: target.checked })}>
        {t("keepMet")}
      </Checkbox>
      <div className="plan-field">
        <span>{t("reach")}</span>
        <Select
          mode="multiple"
          size="small"
          allowClear
          aria-label={t("reach")}
          placeholder={t("reachNone")}
          optionFilterProp="label"
          value={reach.map(({ parkId, metric }) => keyOf(parkId, metric))}
          onChange={(keys: string[]) =>
            choose({
              reach: keys.flatMap((key) => {
                const [parkId, word] = JSON.parse(key) as [string, string];
                const metric = METRIC_IDS.find((one) => one === word);
                return metric === undefined ? [] : [{ parkId, metric }];
              }),
            })
          }
          options={parks.flatMap(({ id, metrics }) =>
            METRIC_IDS.filter((metric) => metrics[metric].target !== null).map((metric) => ({
              value: keyOf(id, metric),
              label: `${nameOf(id)} · ${t(`metric.${metric}`)}`,
            })),
          )}
        />
        <small>{t("reachHint")}</small>
      </div>
    </section>
  );
}

export function BudgetBox() {
  const { t } = useTranslation("plan");
  const [{ budgets }, choose] = usePlanLook();
  const { parks, nameOf } = useParkNames();
  const [of, setOf] = useState<string>(BUDGETS[0]);
  const [park, setPark] = useState("");
  const [limit, setLimit] = useState("");
  const parkId = park === "" ? null : park;
  const ready = LIMIT.test(limit.trim());
  return (
    <section className="match-block" aria-labelledby="plan-budgets">
      <header className="match-head">
        <h3 id="plan-budgets">{t("budgets")}</h3>
        <span className="ui-soft ui-small">{t("budgetsHow")}</span>
      </header>
      <ul className="ui-plain">
        {budgets.map((budget) => (
          <li key={JSON.stringify([budget.of, budget.parkId])} className="plan-budget">
            <span>
              {budgetName(budget.of, t)} ≤ {budget.limit}{" "}
              {t(`budgetUnit.${budget.of}`, { defaultValue: t("tonnes") })}
              {budget.parkId === null ? "" : ` · ${nameOf(budget.parkId)}`}
            </span>
            <Button
              type="text"
              size="small"
              aria-label={t("withoutOf", { aim: budgetName(budget.of, t) })}
              icon={<Icon name="close" size={14} />}
              onClick={() => choose({ budgets: budgets.filter((one) => one !== budget) })}
            />
          </li>
        ))}
      </ul>
      <form
        className="plan-budget-new"
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          const others = budgets.filter((one) => one.of !== of || one.parkId !== parkId);
          choose({ budgets: [...others, { of, limit: limit.trim(), parkId }] });
          setLimit("");
        }}
      >
        <Select
          size="small"
          aria-label={t("budgetOf")}
          value={of}
          onChange={setOf}
          options={BUDGETS.map((value) => ({ value, label: budgetName(value, t) }))}
        />
        <Select
          size="small"
          aria-label={t("budgetWhere")}
          value={park}
          onChange={setPark}
          options={[
            { value: "", label: t("wholeDistrict") },
            ...parks.map(({ id }) => ({ value: id, label: nameOf(id) })),
          ]}
        />
        <Input
          size="small"
          inputMode="decimal"
          aria-label={t("budgetLimit")}
          placeholder={t(`budgetUnit.${of}`, { defaultValue: t("tonnes") })}
          value={limit}
          onChange={(event) => setLimit(event.target.value)}
        />
        <Button size="small" htmlType="submit" disabled={!ready}>
          {t("add")}
        </Button>
      </form>
    </section>
  );
}
