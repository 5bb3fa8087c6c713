// What does a plot add to each park and to the district?
import { sum } from "../tally/add";
import { isSuppliedIndustry } from "../tally/isSuppliedIndustry";
import { type Tally, tallyOf } from "../tally/tally";
import type { Holding, Plot, PlotPart } from "./plot";
import type { ScenarioPopulation } from "./scenarioEvent";
import type { ScenarioPark } from "./scenarioState";

/** The district among the units. */
export const DISTRICT = "";

/**
 * The plot's Tally in each unit in which it counts: the parks of its parts, all above them, and the district. It is one parcel in each,
 * whatever part of it counts there.
 */
export function plotTallies(
  plot: Plot,
  parks: ReadonlyMap<string, ScenarioPark>,
  population: ScenarioPopulation,
): Map<string, Tally> {
  const parts = new Map<string, Tally[]>();
  for (const part of plot.parts) {
    const tally = partTally(plot, part, population);
    for (const unit of [DISTRICT, ...lineOf(part.parkId, parks)])
      parts.set(unit, [...(parts.get(unit) ?? []), tally]);
  }
  return new Map([...parts].map(([unit, own]) => [unit, { ...sum(own), parcels: 1 }]));
}

/** A park and all above it. */
export function lineOf(parkId: string | null, parks: ReadonlyMap<string, ScenarioPark>): string[] {
  const line: string[] = [];
  for (let id = parkId; id !== null && !line.includes(id); id = parks.get(id)?.parentId ?? null)
    line.push(id);
  return line;
}

function partTally(plot: Plot, part: PlotPart, population: ScenarioPopulation): Tally {
  const { areaDm2, geodesicDm2 } = part;
  const counted = part.holdings.filter(({ aboveScale }) => population === "all" || aboveScale);
  const total = (of: (holding: Holding) => number | null) =>
    counted.reduce((all, holding) => all + (of(holding) ?? 0), 0);
  const outputByIndustry: Record<string, number> = {};
  for (const { industry, outputYuan } of counted)
    if (outputYuan !== null) outputByIndustry[industry] = (outputByIndustry[industry] ?? 0) + outputYuan;
  return tallyOf({
    areaDm2,
    geodesicDm2,
    industrialDm2: isSuppliedIndustry(plot.use, plot.status) ? areaDm2 : 0,
    idleDm2: plot.status === "idle" ? areaDm2 : 0,
    occupiedDm2: total(({ landDm2 }) => landDm2),
    outputYuan: total(({ outputYuan }) => outputYuan),
    taxYuan: total(({ taxYuan }) => taxYuan),
    rdYuan: total(({ rdYuan }) => rdYuan),
    outputLandDm2: total((one) => (one.outputYuan === null ? null : one.landDm2)),
    taxLandDm2: total((one) => (one.taxYuan === null ? null : one.landDm2)),
    rdLandDm2: total((one) => (one.rdYuan === null ? null : one.landDm2)),
    outputLandGeodesicDm2: total((one) => (one.outputYuan === null ? null : one.geodesicDm2)),
    taxLandGeodesicDm2: total((one) => (one.taxYuan === null ? null : one.geodesicDm2)),
    rdLandGeodesicDm2: total((one) => (one.rdYuan === null ? null : one.geodesicDm2)),
    outputByIndustry,
  });
}

/** The Tally of every unit by adding all plots: what the incremental totals are held against. */
export function addedTallies(
  plots: Iterable<Plot>,
  parks: ReadonlyMap<string, ScenarioPark>,
  population: ScenarioPopulation,
): Map<string, Tally> {
  const parts = new Map<string, Tally[]>();
  for (const plot of plots)
    for (const [unit, tally] of plotTallies(plot, parks, population)) {
      const known = parts.get(unit);
      if (known === undefined) parts.set(unit, [tally]);
      else known.push(tally);
    }
  return new Map([...parts].map(([unit, own]) => [unit, sum(own)]));
}
