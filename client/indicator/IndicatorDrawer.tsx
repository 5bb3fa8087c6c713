// What is behind one indicator: the sentence that sets it, how it is judged, what is worked out, what was reported, and a form to report?
import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import type { IndicatorView } from "../../server/api/indicatorShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";
import { ComputedBox } from "./ComputedBox";
import { EntryForm } from "./EntryForm";
import { EntryList } from "./EntryList";
import { LightChip } from "./LightChip";
import { useIndicatorWords } from "./useIndicatorWords";

interface Props {
  indicator: IndicatorView;
  /** For which the district's data were asked; null: none. */
  period: string | null;
  onClose: () => void;
}

export function IndicatorDrawer({ indicator, period, onClose }: Props) {
  const { t } = useTranslation("indicator");
  const words = useIndicatorWords();
  const query = useQuery(useTRPC().indicator.history.queryOptions({ id: indicator.id }));
  const { id, unit, progress, light, responsible, quote, baseline } = indicator;
  return (
    <Drawer
      open
      onClose={onClose}
      placement="right"
      size="min(560px, 100vw)"
      title={`${id} ${words.name(indicator)}`}
    >
      <div className="indicator-drawer">
        <div className="indicator-verdict">
          <span className="indicator-big">
            {words.value(indicator)}{" "}
            <span className="ui-unit">{indicator.current === null ? "" : words.unitOf(unit)}</span>
          </span>
          <LightChip light={light} />
          <span className="ui-soft">
            {t("targetIs", { target: words.target(indicator), unit: words.unitOf(unit) })}
          </span>
        </div>
        {progress === null ? null : (
          <p className="ui-facts">
            {t(`course.${progress.course}`, {
              due: progress.due,
              end: progress.end,
              baseline: baseline?.value,
              day: baseline?.asOf,
            })}
            {progress.attainment === null
              ? ""
              : ` ${t("attainmentIs", { share: words.share(progress.attainment), way: words.share(progress.progress) })}`}
          </p>
        )}
        <dl className="indicator-facts">
          <dt>{t("scopeTitle")}</dt>
          <dd>
            {words.scope(indicator)}
            <span className="ui-soft"> {words.scopeBasis(indicator)}</span>
          </dd>
          <dt>{t("column.unit")}</dt>
          <dd>{responsible.length === 0 ? t("noUnitLong") : responsible.join("、")}</dd>
          <dt>{t("column.source")}</dt>
          <dd>
            {words.clause(indicator)}：“{quote}”{indicator.dated2027 ? "" : ` ${t("undated")}`}
          </dd>
        </dl>
        {indicator.computed === null ? null : <ComputedBox indicator={indicator} period={period} />}
        <Answer query={query} failed={t("historyFailed")} rows={3}>
          {(entries) => (
            <>
              <EntryForm key={id} indicator={indicator} entries={entries} />
              <EntryList
                entries={entries}
                unit={words.unitOf(unit)}
                milestone={indicator.kind === "milestone"}
              />
            </>
          )}
        </Answer>
      </div>
    </Drawer>
  );
}
