// What do the colours mean, and how much land wears each? A histogram whose columns are the filter.
import { App } from "antd";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { withOwnTargets } from "../../geo/target/parcelTargets";
import { useTranslation } from "../locale/useTranslation";
import type { Words } from "../locale/words";
import { afterMap } from "../map/afterMap";
import { classLabel } from "../map/classLabel";
import { type Scene, useScene } from "../map/scene";
import { isSupposable } from "../scenario/plotClass";
import { useSupposed } from "../scenario/useSupposed";
import { useSize } from "../state/useSize";
import { useView, useViewPart } from "../state/useView";
import { isPerMu, type SteadyView } from "../state/view";
import { subscribeDropped } from "../state/viewStore";
import { Icon } from "../theme/Icon";
import { NOTHING } from "../ui/write";
import { BreakHandle, isMovable } from "./BreakHandle";
import { BreakMethod } from "./BreakMethod";
import { LegendSwatch } from "./LegendSwatch";
import { type LegendBar, legendBars } from "./legendBars";
import { scopeOf } from "./scopeOf";
import { TextureSwitch } from "./TextureSwitch";
import { toggleClass } from "./toggleClass";
import "./legend.css";

export interface LegendProps {
  /** Columns on a wide map, rows in a narrow sheet. */
  variant: "columns" | "rows";
  open: boolean;
  /** Colours and ranges alone, where the map is low. */
  slim?: boolean;
  onToggle: () => void;
}

export const Legend = afterMap(function Legend({ variant, open, slim = false, onToggle }: LegendProps) {
  const view = useView();
  const scene = useScene();
  const { t } = useTranslation(["legend", "map"]);
  const { message } = App.useApp();
  useEffect(() => subscribeDropped(() => void message.info(t("dropped"))), [message, t]);
  const { parks, scopeParkId } = scene;
  const scope = useMemo(() => scopeOf(parks, scopeParkId), [parks, scopeParkId]);
  const supposed = useSupposed();
  const { bars, targetAfter, total } = useMemo(
    () =>
      legendBars({
        measure: view.measure,
        role: view.role,
        legend: scene.legend,
        geometry: scene.land?.geometry ?? null,
        classes: scene.classes,
        passing: scene.filter.passing,
        parks: scene.parks,
        scope: scope?.ids ?? null,
        hasTarget: scene.scale !== null,
        suppose: supposed,
      }),
    [
      supposed,
      view.measure,
      view.role,
      scene.legend,
      scene.land,
      scene.classes,
      scene.filter.passing,
      scene.parks,
      scope,
      scene.scale,
    ],
  );
  const [holder, size] = useSize();
  // with less room than its columns need it is rows, and folded until somebody asks for them
  const narrow = variant === "columns" && isTooNarrow(bars.length, size.width);
  const [openNarrow, setOpenNarrow] = useState(false);
  const shownOpen = narrow ? openNarrow : open;
  const form = narrow ? "rows" : variant;
  const flat = slim && form === "columns";
  const fold = narrow ? () => setOpenNarrow(!openNarrow) : onToggle;
  const highest = Math.max(...bars.map((bar) => bar.share), 1e-9);
  const shown = bars.reduce((sum, bar) => sum + (view.classes?.has(bar.entry.token) ? bar.count : 0), 0);
  const all = bars.map((bar) => bar.entry.token);
  const choose = (token: string, alone: boolean) =>
    view.open({ classes: toggleClass(view.classes, all, token, alone) });
  const unit = view.measure === "concentration" ? "%" : isPerMu(view.measure) ? t("map:perMu") : null;
  const known = view.measure === "concentration" ? scene.parks !== null : scene.classes !== null;
  const counted = !known ? null : t(view.measure === "concentration" ? "parks" : "plots", { count: total });
  const scopeName = (view.lang === "en" ? scope?.nameEn : scope?.name) ?? districtName(scene, view.lang);
  const inScenario = useViewPart(({ scenario }) => scenario !== null);
  const caption = [
    inScenario ? t(isSupposable(view.measure) ? "supposed" : "asItIs") : null,
    unit,
    t(`population.${view.population}`),
    scopeName,
    counted,
    captionOf(scene, view.lang, t),
  ]
    .filter((part) => part !== null && part !== "")
    .join(" · ");
  return (
    <section
      ref={holder}
      className={`legend float ${form}`}
      aria-label={t("label")}
      data-open={shownOpen}
      data-flat={flat || undefined}
    >
      <header>
        <button type="button" className="legend-fold" aria-expanded={shownOpen} onClick={fold}>
          <Icon name={shownOpen ? "down" : "up"} size={16} />
          <b>{t(`map:measure.${view.measure}`)}</b>
        </button>
        <span className="legend-caption" title={`${caption} · ${t("hint")}`}>
          {caption} · {t("hint")}
        </span>
        {view.classes && (
          <button type="button" className="legend-reset" onClick={() => view.open({ classes: null })}>
            {t("filtered", { count: shown, total })} {t("showAll")}
          </button>
        )}
        {isPerMu(view.measure) && scene.scale && <BreakMethod breaks={view.breaks} />}
        {isPerMu(view.measure) && scene.scale && <TextureSwitch hatch={view.hatch} />}
      </header>
      {shownOpen && (
        <ul
          className="legend-bars"
          data-two-lines={needsTwoLines(bars, view, t, size.width, false)}
          data-long-words={needsTwoLines(bars, view, t, size.width, true)}
        >
          {bars.map((bar, i) => (
            <LegendColumn
              key={bar.entry.token}
              bar={bar}
              label={classLabel(bar.entry, view, t)}
              height={form === "rows" || flat ? ROW_SWATCH : bar.share / highest}
              lit={view.classes === null || view.classes.has(bar.entry.token)}
              chosen={view.classes?.has(bar.entry.token) ?? false}
              countWord={
                known
                  ? t(view.measure === "concentration" ? "parks" : "plots", { count: bar.count })
                  : NOTHING
              }
              share={known ? `${formatHalfUp(bar.share * 100, 1)} %` : NOTHING}
              ruled={targetAfter !== null && i === targetAfter - 1 ? t("missedSide") : null}
              target={
                targetAfter !== null && i === targetAfter
                  ? t("metSide", { value: scene.target?.value ?? "" })
                  : null
              }
              handle={
                form === "columns" && isPerMu(view.measure) && isMovable(breakAfter(bar)) ? (
                  <BreakHandle breaks={scaleOf(bars)} at={breakAfter(bar)} />
                ) : null
              }
              apart={bar.entry.aside && !(bars[i - 1]?.entry.aside ?? true)}
              onChoose={(alone) => choose(bar.entry.token, alone)}
            />
          ))}
        </ul>
      )}
    </section>
  );
});

/** What is beside the columns: padding, the gap before the classes beside the scale, the rule. */
const LEGEND_PADDING_PX = 70;
/** A sign of a bold 12 px range in the shipped font, spaces and dash included. */
const SIGN_PX = 6.2;
/** Fourteen pixels of the full forty-four. */
const ROW_SWATCH = 14 / 44;

function LegendColumn(props: {
  bar: LegendBar;
  label: string;
  height: number;
  lit: boolean;
  chosen: boolean;
  /** How many; a dash until the map has been classed. */
  countWord: string;
  share: string;
  ruled: string | null;
  target: string | null;
  apart: boolean;
  /** What moves the break to the right of the column. */
  handle: ReactNode;
  onChoose: (alone: boolean) => void;
}) {
  const { bar, label, height, lit, chosen, countWord, share, ruled, target, apart } = props;
  const kind = [
    bar.entry.aside ? "aside" : "",
    apart ? "apart" : "",
    ruled !== null ? "last-below" : "",
    target !== null ? "first-above" : "",
  ].join(" ");
  return (
    <li className={kind}>
      {ruled !== null && <span className="legend-side below">‹ {ruled}</span>}
      {target !== null && <span className="legend-side above">{target} ›</span>}
      <button
        type="button"
        aria-pressed={chosen}
        data-lit={lit}
        title={`${label} · ${countWord} · ${share}`}
        onClick={(event) => props.onChoose(event.altKey)}
      >
        <span className="legend-share">{share}</span>
        <LegendSwatch entry={bar.entry} height={height} />
        <span className="legend-label">
          {label.split(" – ").map((part, i, parts) => (
            <span key={part}>{i < parts.length - 1 ? `${part} – ` : part}</span>
          ))}
        </span>
        <span className="legend-count">{countWord}</span>
      </button>
      {props.handle}
    </li>
  );
}

/** Which break lies right of a bar; -1 where none does. */
function breakAfter({ entry: { label, token } }: LegendBar): number {
  return label.kind === "range" && label.to !== null ? Number(token) - 1 : -1;
}

/** The breaks as the bars show them. */
function scaleOf(bars: readonly LegendBar[]): number[] {
  return bars.flatMap(({ entry: { label } }) =>
    label.kind === "range" && label.to !== null ? [label.to] : [],
  );
}

/** What the colours are held against and by which rule version, or why they are not. */
function captionOf({ target, targets, targetSet, annual }: Scene, lang: "zh" | "en", t: Words): string {
  if (target === null) return annual ? "" : t("notAnnual");
  const rule = targetSet?.rule ?? "";
  // a clause is quoted as the policy writes it; the set has a name in both languages
  const source = lang === "en" ? (targetSet?.nameEn ?? target.source.clause) : target.source.clause;
  const own = targets === null ? 0 : withOwnTargets(targets);
  return [
    t(target.reference ? "reference" : "against", { source, rule }),
    own === 0 ? "" : t("ownTargets", { count: own }),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function districtName(scene: Scene, lang: "zh" | "en"): string {
  return lang === "en" ? (scene.overview.nameEn ?? scene.overview.name) : scene.overview.name;
}

/** How far a class beside the scale is wider than one of it, as the style sheet has it. */
const ASIDE_GROWS = 1.25;

/** A share such as "28.3 %" and a count such as "1,200 宗" stand side by side in no less. */
const LEAST_COLUMN_PX = 46;

/** Whether so many columns cannot stand in a width. @param width 0 while it is not known */
const isTooNarrow = (columns: number, width: number): boolean =>
  width > 0 && width < LEGEND_PADDING_PX + columns * LEAST_COLUMN_PX;

/** True where a label such as "237.5 – 475" (or, beside the scale, a long word) takes two lines; then all leave room for two, so that bars stand level. */
function needsTwoLines(
  bars: readonly LegendBar[],
  view: SteadyView,
  t: Words,
  width: number,
  beside: boolean,
): boolean {
  const column = (width - LEGEND_PADDING_PX) / Math.max(bars.length, 1);
  const room = beside ? column * ASIDE_GROWS : column;
  return bars.some(({ entry }) => entry.aside === beside && widthOf(classLabel(entry, view, t)) > room);
}

/** About how wide a label is: a Chinese character is as wide as two other signs. */
function widthOf(label: string): number {
  return [...label].reduce((width, sign) => width + (sign > "\u2fff" ? 2 * SIGN_PX : SIGN_PX), 0);
}
