// Where do the targets stand, base → now? Over the map, as one works; the district and every park that changes can be looked at.
import { Select } from "antd";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import { DISTRICT } from "../../geo/scenario/plotTallies";
import { surplusYuan } from "../../geo/target/surplusYuan";
import { useTranslation } from "../locale/useTranslation";
import { useScene } from "../map/scene";
import { useSize } from "../state/useSize";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { powerOfTen, writeNumber, writeSigned } from "../ui/write";
import { useScenario } from "./scenarioStore";
import { changedUnits, type MetricChange, unitChange } from "./unitChanges";

export function ScenarioRibbon() {
  const { t } = useTranslation(["scenario", "ui"]);
  const { lang } = useView();
  const { scopeParkId } = useScene();
  const { doc, base, replay, steps, busy } = useScenario();
  const [chosen, setChosen] = useState<string | null>(null);
  const box = useRef<HTMLElement>(null);
  const [measured, { height }] = useSize();
  const holder = useCallback(
    (element: HTMLElement | null) => {
      box.current = element;
      const stop = measured(element);
      return () => {
        box.current = null;
        stop?.();
      };
    },
    [measured],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the replay changes in place, its steps say that it did
  const changes = useMemo(
    () => (base === null || replay === null ? [] : changedUnits(base, replay)),
    [base, replay, steps],
  );
  const first = changes.find(({ unit }) => unit.id !== DISTRICT && unit.kind !== "cluster_area")?.unit.id;
  const id = chosen ?? scopeParkId ?? first ?? DISTRICT;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const shown = useMemo(() => {
    const unit = base?.units.find((one) => one.id === id) ?? base?.units.at(-1);
    return unit === undefined || base === null || replay === null ? null : unitChange(unit, base, replay);
  }, [id, base, replay, steps]);
  useEffect(() => {
    const area = box.current?.parentElement;
    area?.setAttribute("data-scenario", "true");
    // what floats below it moves down by as many rows as it has
    area?.style.setProperty("--ribbon", `${height}px`);
    return () => {
      area?.removeAttribute("data-scenario");
      area?.style.removeProperty("--ribbon");
    };
  });
  if (doc === null) return null;
  const refused = steps.filter(({ state }) => state === "refused").length;
  const flips = changes.flatMap(({ unit, metrics }) =>
    metrics
      .filter(({ was, is, target }) => target !== null && was.verdict !== is.verdict)
      .map((metric) => ({ unit, ...metric })),
  );
  return (
    <section className="scenario-ribbon" ref={holder} aria-label={t("ribbon.label")} aria-busy={busy}>
      <div className="scenario-ribbon-head">
        <span className="scenario-chip">{t("chip")}</span>
        <Select
          size="small"
          variant="borderless"
          aria-label={t("ribbon.unit")}
          popupMatchSelectWidth={false}
          value={shown?.unit.id ?? DISTRICT}
          onChange={setChosen}
          options={(base?.units ?? []).map((unit) => ({
            value: unit.id,
            label: `${unit.id === DISTRICT ? t("ribbon.district") : inLanguage(lang, unit)}${changes.some((one) => one.unit.id === unit.id) ? " •" : ""}`,
          }))}
        />
      </div>
      {shown === null ? (
        <span className="ui-soft">{t("loading")}</span>
      ) : (
        <ul className="scenario-meters">
          {shown.metrics.map((metric) => (
            <Meter key={metric.metric} change={metric} />
          ))}
        </ul>
      )}
      <p className="scenario-ribbon-foot" aria-live="polite">
        {shown === null
          ? ""
          : changes.length === 0
            ? t("ribbon.same")
            : t("ribbon.changed", { count: changes.filter(({ unit }) => unit.id !== DISTRICT).length })}
        {flips.slice(0, 2).map(({ unit, metric, is }) => (
          <b key={`${unit.id} ${metric}`} className={`ui-ink-${is.verdict}`}>
            {t("ribbon.flip", {
              unit: unit.id === DISTRICT ? t("ribbon.district") : inLanguage(lang, unit),
              metric: t(`ui:metric.${metric}`),
              verdict: t(`ui:verdict.${is.verdict}`),
            })}
          </b>
        ))}
        {flips.length > 2 ? t("ribbon.more", { count: flips.length - 2 }) : ""}
        {refused === 0 ? null : <b className="ui-ink-missed">{t("ribbon.refused", { count: refused })}</b>}
      </p>
    </section>
  );
}

function Meter({ change: { metric, target, was, is } }: { change: MetricChange }) {
  const { t, i18n } = useTranslation(["scenario", "ui"]);
  const share = metric === "concentration";
  const write = (value: number | null) => {
    if (value === null) return "—";
    const shown = share ? powerOfTen(value, 2) : value;
    if (target === null) return writeNumber(shown, 1);
    return formatAgainstTarget(shown, target.value, { digits: 1, maxDigits: 4, group: true, minus: "−" })
      .text;
  };
  const surplus = is.surplusCents === null ? null : surplusYuan(is.surplusCents);
  const before = was.surplusCents === null ? null : surplusYuan(was.surplusCents);
  const moved = was.value !== is.value || was.verdict !== is.verdict || surplus !== before;
  return (
    <li className="scenario-meter" data-moved={moved}>
      <span className="scenario-meter-name" title={t(`ui:metric.${metric}`)}>
        {t(`ribbon.metric.${metric}`)}
        {target === null ? null : (
          <span className="ui-soft"> {t("ribbon.target", { value: target.value })}</span>
        )}
      </span>
      <span className="scenario-meter-values">
        <span className="scenario-was">{write(was.value)}</span>
        <span aria-hidden="true">→</span>
        <b className={`ui-ink-${is.verdict}`}>
          <VerdictGlyph verdict={is.verdict} /> {write(is.value)}
        </b>
        {share && is.value !== null ? <span className="ui-soft">%</span> : null}
      </span>
      <span className="ui-soft">
        {surplus === null ? (
          t(`ui:verdict.${target === null ? "no_target" : is.verdict}`)
        ) : (
          <>
            {/* in English four words would take a second row of meters: the sign says it to who sees it */}
            <span className={i18n.language === "en" ? "ui-hidden" : undefined}>
              {t(surplus < 0 ? "ribbon.gap" : "ribbon.surplus")}{" "}
            </span>
            {`${writeSigned(powerOfTen(surplus, -4), 0)} ${t("ribbon.wan")}`}
          </>
        )}
      </span>
      {/* a change too small for a digit of the ratio is one of the surplus all the same; on its own line, so that the meters stay side by side */}
      {surplus === null || before === null || surplus === before ? null : (
        <b className="ui-small">
          {t("ribbon.moved", { by: writeSigned(powerOfTen(surplus - before, -4), 0) })}
        </b>
      )}
    </li>
  );
}
