// How is a parcel or a park put in a few words under a scenario? As the map paints it: what it was is no answer there.
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { DISTRICT, plotTallies } from "../../geo/scenario/plotTallies";
import { EMPTY_TALLY } from "../../geo/tally/tally";
import { judgePerMu } from "../../geo/target/judge";
import { targetOfParcel } from "../../geo/target/parcelTargets";
import { surplusYuan } from "../../geo/target/surplusYuan";
import type { Verdict } from "../../geo/target/target";
import { worstVerdict } from "../../geo/target/worstVerdict";
import { muOf } from "../../geo/unit/land";
import type { Words } from "../locale/words";
import { DIGITS, figureWords, type ObjectWords, surplusWords } from "../map/objectWords";
import { METRIC_OF, type Scene } from "../map/scene";
import type { HoverTarget } from "../state/hover";
import { isPerMu, type SteadyView } from "../state/view";
import { powerOfTen, writeMu } from "../ui/write";
import { writeAgainst } from "../ui/writeAgainst";
import { plotName } from "./eventWords";
import { plotClass } from "./plotClass";
import { type ScenarioPage, standingPlots } from "./scenarioStore";
import { isChanged, type MetricChange, unitChange } from "./unitChanges";

const NO_PARKS = new Map<string, never>();

/** Null without a scenario, and for what it leaves as it is. @param t bound to map, legend, ui and scenario */
export function supposedWords(
  target: HoverTarget,
  page: Pick<ScenarioPage, "base" | "replay">,
  scene: Scene,
  view: SteadyView,
  t: Words,
): ObjectWords | null {
  return target.kind === "parcel"
    ? plotWords(target.id, page, scene, view, t)
    : unitWords(target.id, page, view, t);
}

function plotWords(
  id: string,
  page: Pick<ScenarioPage, "replay">,
  scene: Scene,
  view: SteadyView,
  t: Words,
): ObjectWords | null {
  const plot = page.replay?.touched().get(id);
  if (plot === undefined) return null;
  if (plot === null) return heirsWords(id, page, t);
  const tally = plotTallies(plot, NO_PARKS, view.population).get(DISTRICT) ?? EMPTY_TALLY;
  const head = t("map:parcelHead", {
    code: plotName(id),
    mu: formatHalfUp(muOf(tally.areaDm2), 2, DIGITS),
  });
  const place = plotClass(plot, scene, view.measure, view.population);
  // of enterprises and evaluations a scenario says nothing: those stand as they are
  if (place === null) return null;
  const parcel = scene.land?.geometry.indexOf.get(id) ?? -1;
  const own =
    isPerMu(view.measure) && scene.targets
      ? targetOfParcel(scene.targets, METRIC_OF[view.measure], parcel)
      : null;
  const judged = isPerMu(view.measure) ? judgePerMu(tally, view.measure, own, scene.annual) : null;
  return figureWords(head, scene.legend[place], judged, view, t);
}

/** What stands in the place of a parcel that was cut or merged. */
function heirsWords(id: string, page: Pick<ScenarioPage, "replay">, t: Words): ObjectWords {
  const heirs = standingPlots(page).filter(({ from }) => from.includes(id));
  const plots = heirs
    .map((plot) => {
      const tally = plotTallies(plot, NO_PARKS, "all").get(DISTRICT) ?? EMPTY_TALLY;
      return t("scenario:standing.heir", { plot: plotName(plot.id), mu: writeMu(tally.areaDm2) });
    })
    .join(t("scenario:standing.comma"));
  return {
    head: plotName(id),
    label: heirs.length === 0 ? t("scenario:standing.gone") : t("scenario:standing.heirs", { plots }),
    ...{ value: null, unit: "", surplus: null },
  };
}

function unitWords(
  id: string,
  { base, replay }: Pick<ScenarioPage, "base" | "replay">,
  view: SteadyView,
  t: Words,
): ObjectWords | null {
  const unit = base?.units.find((one) => one.id === id);
  const measure = view.measure;
  if (!base || !replay || !unit?.kind || !isChanged(id, replay)) return null;
  const several = !isPerMu(measure) && measure !== "concentration";
  // in a part of a year nothing is decided, and of schedules a scenario says nothing: those stand as they are
  if (several && !base.annual) return null;
  const { after, metrics } = unitChange(unit, base, replay);
  const head = t("map:parkHead", {
    name: view.lang === "en" ? (unit.nameEn ?? unit.name) : unit.name,
    kind: t(`ui:kind.${unit.kind}`),
    parcels: after.parcels,
    mu: formatHalfUp(muOf(after.areaDm2), 2, DIGITS),
  });
  if (several)
    return {
      head,
      label: t("map:worst", { verdict: t(`legend:class.${worstOf(metrics)}`) }),
      ...{ value: null, unit: "", surplus: null },
    };
  const change = metrics.find(({ metric }) => metric === METRIC_OF[measure]);
  if (change === undefined) return null;
  const { value, verdict, surplusCents } = change.is;
  const share = measure === "concentration";
  return {
    head,
    label: t(`map:measure.${measure}`),
    value:
      value === null
        ? t("map:unknown")
        : writeAgainst(share ? powerOfTen(value, 2) : value, change.target?.value ?? null, 1),
    unit: value === null ? "" : share ? "%" : t("map:perMu"),
    surplus: surplusCents === null ? null : surplusWords(surplusYuan(surplusCents), verdict),
  };
}

/** As the park's row says it of the record. */
const worstOf = (metrics: readonly MetricChange[]): Verdict =>
  worstVerdict(metrics.map(({ target, is }) => ({ target, reason: is.reason, verdict: is.verdict })));
