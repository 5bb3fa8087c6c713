// What do the district's own data say of an indicator, and does that stand for it?

import { concentration, shareRatio } from "../../geo/concentration/concentration";
import { type Computation, computationOf } from "../../geo/indicator/computation";
import { clusterOf } from "../../geo/industry/clusterOf";
import { stands } from "../../geo/ladder/tierOf";
import { compareRatios, type Ratio, ratio } from "../../geo/number/ratio";
import { sum } from "../../geo/tally/add";
import { coverage, isCoverageLow, isTooLittle } from "../../geo/tally/coverage";
import { figureOf } from "../../geo/tally/figureOf";
import type { Measure, Tally } from "../../geo/tally/tally";
import { yieldRatio } from "../../geo/tally/yieldRatio";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import type { ComputedReason, ComputedView } from "../api/indicatorShapes";
import { tallyFrom } from "../metrics/tallyRow";
import type { IndicatorRow } from "./indicatorRows";
import type { IndicatorInputs } from "./inputs";

/** Unrounded. */
interface ComputedPartValue {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly value: Ratio | null;
}

export interface Computed {
  readonly value: Ratio | null;
  readonly reason: ComputedReason | null;
  readonly parts: readonly ComputedPartValue[];
  readonly counted: ComputedView["counted"];
  readonly coverage: number | null;
}

const YI = 100_000_000n;

const none = (reason: ComputedReason, more: Partial<Computed> = {}): Computed => ({
  value: null,
  parts: [],
  counted: null,
  coverage: null,
  ...more,
  reason,
});
const known = (value: Ratio, more: Partial<Computed> = {}): Computed => ({
  parts: [],
  counted: null,
  coverage: null,
  ...more,
  value,
  reason: null,
});

/** The scope of what is summed over the whole district, and of what it is never held against. */
const DISTRICT_SCOPE = "全区";

/**
 * Whether what a rule works out is of the scope that the indicator speaks of: sums over the district are of 全区, so an indicator of 全大区 only has them
 * beside it (domain.md 1.2: never compare across scopes).
 */
export function standsForScope(scope: string, computation: Computation): boolean {
  const ofDistrict = !("of" in computation) || computation.of === "district";
  return !ofDistrict || scope === DISTRICT_SCOPE;
}

/** The rule of an indicator; null where it has none that is known. */
export const ruleOf = ({ computation }: IndicatorRow): Computation | null =>
  computation === null ? null : computationOf(computation);

/** @param annual whether the period is held against targets of a year: cumulative quarters are not */
export async function compute(
  computation: Computation,
  inputs: IndicatorInputs,
  annual: boolean,
): Promise<Computed> {
  if (computation.rule === "parks") return countParks(computation.of, inputs);
  if (computation.rule === "honours") return countHonours(computation.honours, inputs);
  if (!annual) return none("not_annual");
  switch (computation.rule) {
    case "output_per_mu":
    case "tax_per_mu":
    case "rd_per_mu":
      return yieldOf(MEASURE_OF_METRIC[computation.rule], computation.of, inputs);
    case "concentration":
      return weakestConcentration(computation.of, inputs);
    case "new_industrial_share":
      return landShare(inputs);
    case "cluster_output":
      return clusterOutput(computation.group, inputs);
    case "enterprises":
      return countEnterprises(computation.fromYuan, computation.toYuan, inputs);
  }
}

async function yieldOf(measure: Measure, of: string, inputs: IndicatorInputs): Promise<Computed> {
  const parks = of === "district" ? [] : (await inputs.parks()).filter((park) => park.kind === of);
  if (of !== "district" && parks.length === 0) return none("no_parks");
  const tallies = await inputs.tallies(of === "district" ? "district" : "park");
  const rows = of === "district" ? [...tallies.values()] : parks.flatMap(({ id }) => tallies.get(id) ?? []);
  const tally = sum(rows.map(tallyFrom));
  const yields = (one: Tally) => {
    const { yuan, landDm2 } = figureOf(one, measure);
    return yieldRatio(yuan, landDm2);
  };
  const parts = parks.map(({ id, name, nameEn }) => {
    const row = tallies.get(id);
    return { id, name, nameEn, value: row === undefined ? null : yields(tallyFrom(row)) };
  });
  const value = yields(tally);
  if (value === null) return none("no_figures", { parts });
  const more = { parts, coverage: coverage(tally, measure) };
  return isCoverageLow(tally, measure)
    ? { ...known(value, more), reason: "low_coverage" }
    : known(value, more);
}

/** Each park is held to the target: the lowest share decides. */
async function weakestConcentration(kind: string, inputs: IndicatorInputs): Promise<Computed> {
  const parks = (await inputs.parks()).filter((park) => park.kind === kind);
  if (parks.length === 0) return none("no_parks");
  const tallies = await inputs.tallies("park");
  const judged = parks.map(({ id, name, nameEn, leads }) => {
    const row = tallies.get(id);
    const tally = row === undefined ? null : tallyFrom(row);
    const { leadYuan, totalYuan } = concentration(tally?.outputByIndustry ?? {}, leads);
    const value = leads.length === 0 || tally === null ? null : shareRatio(leadYuan, totalYuan, 100);
    return { id, name, nameEn, value, low: tally !== null && isCoverageLow(tally, "output") };
  });
  const parts = judged.map(({ low: _, ...part }) => part);
  const counted = { there: parts.filter(({ value }) => value !== null).length, of: parts.length };
  const values = parts.flatMap(({ value }) => value ?? []);
  const lowest = values.toSorted(compareRatios)[0];
  if (lowest === undefined || counted.there < counted.of) return none("not_judged", { parts, counted });
  return judged.some(({ low }) => low)
    ? { ...known(lowest, { parts, counted }), reason: "low_coverage" }
    : known(lowest, { parts, counted });
}

async function countParks(kind: string, inputs: IndicatorInputs): Promise<Computed> {
  const all = await inputs.parks();
  if (all.length === 0) return none("no_parks");
  const parts = all
    .filter((park) => park.kind === kind)
    .map(({ id, name, nameEn }) => ({ id, name, nameEn, value: null }));
  return known(ratio(BigInt(parts.length), 1n), { parts });
}

async function countHonours(ids: readonly string[], inputs: IndicatorInputs): Promise<Computed> {
  const { kinds, holders } = await inputs.honours();
  const parts = ids.map((id) => {
    const kind = kinds.find((one) => one.id === id);
    const held = holders.get(id);
    return {
      id,
      name: kind?.name ?? id,
      nameEn: kind?.nameEn ?? null,
      value: held === undefined ? null : ratio(BigInt(held.size), 1n),
    };
  });
  const counts = parts.flatMap(({ value }) => value?.numerator ?? []);
  if (counts.length < parts.length) return none("not_provided", { parts: parts.length > 1 ? parts : [] });
  const total = counts.reduce((all, one) => all + one, 0n);
  return known(ratio(total, 1n), { parts: parts.length > 1 ? parts : [] });
}

/** New industrial land ÷ all land granted in the year, %; the layer must hold other land as well. */
async function landShare(inputs: IndicatorInputs): Promise<Computed> {
  const { parcels, industrial_dm2, other_dm2 } = await inputs.granted();
  if (parcels === 0) return none("no_granted_land");
  if (other_dm2 === 0) return none("only_industrial_land");
  const share = shareRatio(industrial_dm2, industrial_dm2 + other_dm2, 100);
  return share === null ? none("no_granted_land") : known(share);
}

/** Above-scale output of a group of clusters in 亿元; clusters beside each other, groups never summed. */
async function clusterOutput(group: string, inputs: IndicatorInputs): Promise<Computed> {
  const lines = await inputs.clusters();
  const outputs = await inputs.outputs("above-scale");
  const clusters = [...new Map(lines.map(({ cluster, name }) => [cluster, name]))].filter(([cluster]) =>
    cluster.startsWith(`${group}_`),
  );
  const of = new Map(clusters.map(([cluster]) => [cluster, [] as (number | null)[]]));
  for (const { industryCode, outputYuan } of outputs)
    of.get(clusterOf(industryCode ?? "", lines) ?? "")?.push(outputYuan);
  const all = [...of.values()].flat();
  const counted = { there: all.filter((yuan) => yuan !== null).length, of: all.length };
  if (counted.there === 0) return none("no_figures", { counted });
  const parts = clusters.map(([id, name]) => {
    const reported = (of.get(id) ?? []).flatMap((yuan) => yuan ?? []);
    return { id, name, nameEn: null, value: reported.length === 0 ? null : inYi(reported) };
  });
  const value = inYi(all.flatMap((yuan) => yuan ?? []));
  return judgedByCount(value, parts, counted);
}

const inYi = (yuan: readonly number[]): Ratio =>
  ratio(
    yuan.reduce((total, one) => total + BigInt(one), 0n),
    YI,
  );

async function countEnterprises(
  fromYuan: number,
  toYuan: number | null,
  inputs: IndicatorInputs,
): Promise<Computed> {
  const outputs = await inputs.outputs("all");
  const reported = outputs.flatMap(({ outputYuan }) => outputYuan ?? []);
  const counted = { there: reported.length, of: outputs.length };
  if (reported.length === 0) return none("no_figures", { counted });
  const step = { fromYuan, toYuan };
  const found = reported.filter((yuan) => stands(yuan, step)).length;
  return judgedByCount(ratio(BigInt(found), 1n), [], counted);
}

/** Fewer than nine in ten that report leave too much open; the rule of the parks' coverage, by enterprises. */
function judgedByCount(
  value: Ratio,
  parts: readonly ComputedPartValue[],
  counted: { there: number; of: number },
): Computed {
  const low = isTooLittle(counted.there, counted.of);
  return { ...known(value, { parts, counted }), reason: low ? "low_coverage" : null };
}
