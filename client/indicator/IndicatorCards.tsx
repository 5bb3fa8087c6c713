// The indicators on a phone: a card each, under a heading for each scope.
import { useTranslation } from "../locale/useTranslation";
import { AttainmentBar } from "./AttainmentBar";
import type { ListProps } from "./IndicatorTable";
import { LightChip } from "./LightChip";
import { useIndicatorWords } from "./useIndicatorWords";

export function IndicatorCards({ groups, onOpen }: ListProps) {
  const { t } = useTranslation("indicator");
  const words = useIndicatorWords();
  return groups.map((group) => (
    <section key={group.key} className="indicator-cards">
      <h3>
        {words.scope(group)}
        {group.clause === null ? null : ` · ${words.clause({ clause: group.clause })}`}
        <span className="ui-small ui-soft"> {t("items", { count: group.indicators.length })}</span>
      </h3>
      <ul>
        {group.indicators.map((indicator) => {
          const { id, current, progress, computed, light, unit } = indicator;
          return (
            <li key={id}>
              <button type="button" className="indicator-card" onClick={() => onOpen(id)}>
                <span className="indicator-card-top">
                  <span>{words.name(indicator)}</span>
                  <LightChip light={light} />
                </span>
                <span className="indicator-card-figures">
                  <span className="ui-num">{words.value(indicator)}</span>
                  <span className="ui-soft">
                    {words.target(indicator)} {words.unitOf(unit)}
                  </span>
                  {progress?.attainment == null ? null : (
                    <span className="indicator-share">
                      <AttainmentBar share={progress.attainment} light={light} />
                      {words.share(progress.attainment)}
                    </span>
                  )}
                </span>
                <span className="ui-small ui-soft">
                  {id} · {words.clause(indicator)}
                  {current === null ? "" : ` · ${current.asOf}`}
                  {current?.origin === "computed" ? ` · ${t("computedTag")}` : ""}
                  {computed?.state === "reference"
                    ? ` · ${t("referenceValue", { value: computed.text })}`
                    : ""}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
