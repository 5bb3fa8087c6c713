// The indicators on a wide screen: a dense table, a heading for each scope.
import { Fragment } from "react";
import type { IndicatorView } from "../../server/api/indicatorShapes";
import { useTranslation } from "../locale/useTranslation";
import { Sparkline } from "../ui/Sparkline";
import { AttainmentBar } from "./AttainmentBar";
import type { IndicatorGroup } from "./groupIndicators";
import { LightChip } from "./LightChip";
import { useIndicatorWords } from "./useIndicatorWords";

export interface ListProps {
  groups: readonly IndicatorGroup[];
  onOpen: (id: string) => void;
}

const COLUMNS = [
  "id",
  "name",
  "target",
  "value",
  "asOf",
  "due",
  "attainment",
  "light",
  "trend",
  "unit",
  "source",
] as const;
const RIGHT: readonly string[] = ["target", "value", "due"];

export function IndicatorTable({ groups, onOpen }: ListProps) {
  const { t } = useTranslation("indicator");
  const words = useIndicatorWords();
  if (groups.length === 0) return null;
  return (
    <table className="indicator-table">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={RIGHT.includes(column) ? "ui-right" : undefined}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Fragment key={group.key}>
            <tr className="indicator-group">
              <th colSpan={COLUMNS.length} scope="colgroup">
                <b>{words.scope(group)}</b>
                {group.clause === null ? null : ` · ${words.clause({ clause: group.clause })}`}
                <span className="ui-small ui-soft"> {t("items", { count: group.indicators.length })}</span>
              </th>
            </tr>
            {group.indicators.map((indicator) => (
              <Row key={indicator.id} indicator={indicator} onOpen={onOpen} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Row({ indicator, onOpen }: { indicator: IndicatorView; onOpen: ListProps["onOpen"] }) {
  const { t } = useTranslation("indicator");
  const words = useIndicatorWords();
  const { id, current, progress, computed, light, responsible, unit, series } = indicator;
  const reference = computed?.state === "reference" ? computed.text : null;
  return (
    <tr>
      <td className="ui-soft ui-small">{id}</td>
      <td className="indicator-name">
        <button type="button" className="indicator-open" onClick={() => onOpen(id)}>
          {words.name(indicator)}
        </button>
        {indicator.scopeBasis === "default" ? null : (
          <span className="ui-hidden">{t(`scopeBasis.${indicator.scopeBasis}`)}</span>
        )}
      </td>
      <td className="ui-right indicator-nowrap">
        {words.target(indicator)} <span className="ui-unit">{words.unitOf(unit)}</span>
      </td>
      <td className="ui-right indicator-nowrap">
        {current === null ? (
          <span className="ui-soft">{t("light.unreported")}</span>
        ) : (
          <span className="ui-num">{words.value(indicator)}</span>
        )}
      </td>
      <td className="indicator-asof">
        {[
          current?.asOf,
          current?.origin === "computed" ? t("computedTag") : null,
          reference === null ? null : t("referenceValue", { value: reference }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </td>
      <td className="ui-right indicator-nowrap">{progress?.due ?? ""}</td>
      <td>
        {progress?.attainment == null ? null : (
          <span className="indicator-share">
            <AttainmentBar share={progress.attainment} light={light} />
            {words.share(progress.attainment)}
          </span>
        )}
      </td>
      <td>
        <LightChip light={light} />
      </td>
      <td>
        <Sparkline series={series} label={t("trend", { count: series.length })} />
      </td>
      <td className="indicator-units" title={responsible.join("、")}>
        {responsible.length === 0 ? (
          <span className="ui-soft">{t("noUnit")}</span>
        ) : (
          <>
            {responsible[0]}
            {responsible.length > 1 ? (
              <span className="ui-soft"> {t("moreUnits", { count: responsible.length - 1 })}</span>
            ) : null}
          </>
        )}
      </td>
      <td className="ui-small ui-soft indicator-nowrap" title={indicator.quote}>
        {words.clause(indicator)}
      </td>
    </tr>
  );
}
