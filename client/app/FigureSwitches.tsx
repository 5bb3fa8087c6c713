// Which figures, of whom, held against what? Three choices with what each of them means.
import { Radio, Select } from "antd";
import type { Population } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { useScene } from "../map/scene";
import { useView } from "../state/useView";
import { periodLabel } from "./periodLabel";

const POPULATIONS: readonly Population[] = ["above-scale", "all"];

export function FigureSwitches() {
  const view = useView();
  const { overview, annual, targetSet } = useScene();
  const { t } = useTranslation(["app", "period"]);
  const name = (id: string) => periodLabel(id, t);
  const undelivered = overview.gaps.flatMap(({ id, missing }) => (missing.includes(id) ? [name(id)] : []));
  const english = view.lang === "en";
  // an earlier version that a link named stays chosen, and can be left
  const sets = [
    ...(targetSet === null || overview.targetSets.some(({ id }) => id === targetSet.id) ? [] : [targetSet]),
    ...overview.targetSets,
  ];
  return (
    <div className="figures">
      <div className="figures-group">
        <span id="figures-period">{t("figures.period")}</span>
        <Select<string>
          aria-labelledby="figures-period"
          value={view.period}
          onChange={(period) => view.open({ period })}
          options={[
            ...overview.periods.map(({ id }) => ({ value: id, label: name(id), disabled: false })),
            ...overview.gaps.map(({ id, missing }) => ({
              value: id,
              label: missing.includes(id)
                ? t("period:gap.delivered", { period: name(id) })
                : t("period:gap.terms", { period: name(id), missing: missing.join(t("ui:listSign")) }),
              disabled: true,
            })),
          ]}
          style={{ width: "100%" }}
        />
        {!annual && <p className="note">{t("figures.notAnnual")}</p>}
        {undelivered.length > 0 && (
          <p className="note">{t("period:gap.note", { list: undelivered.join(t("ui:listSign")) })}</p>
        )}
      </div>
      <div className="figures-group">
        <span id="figures-population">{t("figures.population")}</span>
        <Radio.Group
          aria-labelledby="figures-population"
          optionType="button"
          value={view.population}
          onChange={(event) => {
            const chosen = POPULATIONS.find((one) => one === event.target.value);
            if (chosen) view.open({ population: chosen });
          }}
          options={POPULATIONS.map((one) => ({ value: one, label: t(`populationLong.${one}`) }))}
        />
      </div>
      <div className="figures-group">
        <span id="figures-targets">{t("figures.targets")}</span>
        <Radio.Group
          aria-labelledby="figures-targets"
          value={view.targetSet}
          onChange={(event) => {
            const chosen = sets.find((set) => set.id === event.target.value);
            if (chosen) view.open({ targetSet: chosen.id });
          }}
          className="figures-sets"
        >
          {sets.map((set) => (
            <Radio key={set.id} value={set.id}>
              <b>{english ? set.nameEn : set.name}</b> <span className="figures-rule">{set.rule}</span>
              <small>{english ? set.captionEn : set.caption}</small>
            </Radio>
          ))}
        </Radio.Group>
      </div>
    </div>
  );
}
