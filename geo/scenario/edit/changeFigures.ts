// What if enterprises reported other figures?

import { matchesPrefix } from "../../industry/matchesPrefix";
import { at } from "../../list/at";
import type { Measure } from "../../tally/tally";
import { targetDecimal } from "../../target/surplus";
import { parted, partedYuan } from "../apportion";
import { type Holding, MEASURES, type Plot, withParts, YUAN_OF } from "../plot";
import type { FiguresEdit, RaiseEdit, RenewEdit, ScenarioPopulation } from "../scenarioEvent";
import { type Change, type Refusal, refuse, type ScenarioState } from "../scenarioState";

/** An enterprise's whole figure, over all the land it uses, largest remainder. */
export function setFigures(state: ScenarioState, { enterpriseId, yuan }: FiguresEdit): Change | Refusal {
  const plots = state.plotsOf(enterpriseId);
  if (plots.length === 0) return refuse("no_enterprise", enterpriseId);
  const own = plots
    .flatMap(({ parts }) => parts.flatMap(({ holdings }) => holdings))
    .filter((one) => one.enterpriseId === enterpriseId);
  let changed = own;
  for (const measure of MEASURES) {
    const total = yuan[measure];
    if (total === undefined) continue;
    const amounts = partedYuan(
      total,
      own.map(({ landDm2 }) => landDm2),
    );
    changed = changed.map((holding, place) => ({ ...holding, [YUAN_OF[measure]]: at(amounts, place) }));
  }
  const after = new Map(own.map((holding, place) => [holding, at(changed, place)]));
  const isSame = ([was, is]: readonly [Holding, Holding]) =>
    MEASURES.every((measure) => was[YUAN_OF[measure]] === is[YUAN_OF[measure]]);
  if ([...after].every(isSame)) return refuse("nothing_changes", enterpriseId);
  return new Map(plots.map((plot) => [plot.id, replaced(plot, after)]));
}

/** The land of those who report a figure yields so much a mu; what yields more already stays. */
export function renewPlot(state: ScenarioState, edit: RenewEdit): Change | Refusal {
  const plot = state.plot(edit.plotId);
  if (plot === null) return refuse("no_plot", edit.plotId);
  let renewed = plot;
  for (const measure of MEASURES) {
    const perMu = edit.perMu[measure];
    if (perMu === undefined) continue;
    const reporting = reportersOf(renewed, measure, edit.population);
    const { digits, scale } = targetDecimal(perMu);
    const land = reporting.reduce((sum, { landDm2 }) => sum + landDm2, 0);
    const divisor = 100n * 10n ** BigInt(scale);
    const total = Number((15n * digits * BigInt(land) + divisor - 1n) / divisor);
    const now = reporting.reduce((sum, holding) => sum + (holding[YUAN_OF[measure]] ?? 0), 0);
    renewed = withTotal(renewed, reporting, measure, Math.max(now, total), edit.industry);
  }
  if (renewed === plot) return refuse("no_figures", edit.plotId);
  return new Map([[plot.id, renewed]]);
}

/** One figure more, by so many yuan, over the land of those who report it. */
export function raisePlot(state: ScenarioState, edit: RaiseEdit): Change | Refusal {
  const plot = state.plot(edit.plotId);
  if (plot === null) return refuse("no_plot", edit.plotId);
  const reporting = reportersOf(plot, edit.measure, edit.population).filter(
    ({ industry }) => edit.industries.length === 0 || matchesPrefix(industry, edit.industries),
  );
  if (reporting.length === 0) return refuse("no_figures", edit.plotId);
  if (edit.yuan === 0) return refuse("nothing_changes", edit.plotId);
  const extra = parted(
    edit.yuan,
    reporting.map(({ landDm2 }) => landDm2),
  );
  const field = YUAN_OF[edit.measure];
  const after = new Map(
    reporting.map((one, place) => [one, { ...one, [field]: (one[field] ?? 0) + at(extra, place) }]),
  );
  return new Map([[plot.id, replaced(plot, after)]]);
}

function reportersOf(plot: Plot, measure: Measure, population: ScenarioPopulation): Holding[] {
  return plot.parts
    .flatMap(({ holdings }) => holdings)
    .filter((holding) => holding[YUAN_OF[measure]] !== null && (population === "all" || holding.aboveScale));
}

function withTotal(
  plot: Plot,
  holdings: readonly Holding[],
  measure: Measure,
  total: number,
  industry: string | null,
): Plot {
  if (holdings.length === 0) return plot;
  const amounts = parted(
    total,
    holdings.map(({ landDm2 }) => landDm2),
  );
  const after = new Map(
    holdings.map((holding, place) => [
      holding,
      { ...holding, industry: industry ?? holding.industry, [YUAN_OF[measure]]: at(amounts, place) },
    ]),
  );
  return replaced(plot, after);
}

function replaced(plot: Plot, after: ReadonlyMap<Holding, Holding>): Plot {
  return withParts(plot, (part) => ({
    ...part,
    holdings: part.holdings.map((holding) => after.get(holding) ?? holding),
  }));
}
