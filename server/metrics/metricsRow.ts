// How is one subject's tally written as a flat row: units in the names, unknown is null, every verdict judged by geo/?
import { concentration } from "../../geo/concentration/concentration";
import { hhi } from "../../geo/concentration/hhi";
import type { ClusterPrefix } from "../../geo/industry/clusterOf";
import { groupOutput } from "../../geo/industry/groupOutput";
import { judgeConcentration, judgePerMu } from "../../geo/target/judge";
import type { Judgement } from "../../geo/target/judgement";
import { surplusYuan } from "../../geo/target/surplusYuan";
import type { Targets } from "../../geo/target/targetFor";
import { muOf } from "../../geo/unit/land";
import type { Population } from "../api/shapes";
import { scheduleView } from "./scheduleView";
import { type TallyRow, tallyFrom } from "./tallyRow";

export type MetricsRow = Record<string, string | number | null>;

interface Frame {
  readonly kind: string;
  readonly period: string;
  readonly population: Population;
}

/** Land, figures, yields and verdicts. One literal, as 100 000 rows are written at once. */
export function metricsRow(
  row: TallyRow & { readonly name: string | null },
  { kind, period, population }: Frame,
  targets: Targets,
  annual: boolean,
): MetricsRow {
  const tally = tallyFrom(row);
  const output = judgePerMu(tally, "output", targets.output_per_mu, annual);
  const tax = judgePerMu(tally, "tax", targets.tax_per_mu, annual);
  const rd = judgePerMu(tally, "rd", targets.rd_per_mu, annual);
  return {
    id: row.id,
    name: row.name,
    kind,
    period,
    scope: population,
    parcels: row.parcels,
    enterprises: row.enterprises,
    area_m2: row.area_dm2 / 100,
    area_mu: muOf(row.area_dm2),
    area_basis: row.area_basis,
    geodesic_m2: row.geodesic_dm2 / 100,
    occupied_m2: row.occupied_dm2 / 100,
    output_land_m2: row.output_land_dm2 / 100,
    tax_land_m2: row.tax_land_dm2 / 100,
    rd_land_m2: row.rd_land_dm2 / 100,
    output_yuan: row.output_yuan,
    tax_yuan: row.tax_yuan,
    rd_yuan: row.rd_yuan,
    output_per_mu: output.value,
    tax_per_mu: tax.value,
    rd_per_mu: rd.value,
    output_surplus_yuan: surplusOf(output),
    output_verdict: output.verdict,
    tax_surplus_yuan: surplusOf(tax),
    tax_verdict: tax.verdict,
    rd_surplus_yuan: surplusOf(rd),
    rd_verdict: rd.verdict,
    coverage: output.coverage,
    tax_coverage: tax.coverage,
    rd_coverage: rd.coverage,
  };
}

/** What a cumulative period's row has besides: how far its figures are on the way to the year's target. No column in any other period. */
export function scheduleColumns(row: TallyRow, quarters: 1 | 2 | 3 | 4 | null, targets: Targets): MetricsRow {
  if (quarters === null) return {};
  const tally = tallyFrom(row);
  const output = scheduleView(tally, "output", targets.output_per_mu, quarters);
  const tax = scheduleView(tally, "tax", targets.tax_per_mu, quarters);
  const rd = scheduleView(tally, "rd", targets.rd_per_mu, quarters);
  return {
    output_schedule_progress: output?.progress ?? null,
    output_schedule_light: output?.light ?? null,
    tax_schedule_progress: tax?.progress ?? null,
    tax_schedule_light: tax?.light ?? null,
    rd_schedule_progress: rd?.progress ?? null,
    rd_schedule_light: rd?.light ?? null,
  };
}

/** What a park's row has besides: its leading industries against their target, and how concentrated its output is. */
export function concentrationColumns(
  row: TallyRow,
  leads: readonly string[],
  clusters: readonly ClusterPrefix[],
  targets: Targets,
  annual: boolean,
): MetricsRow {
  const tally = tallyFrom(row);
  const judged = judgeConcentration(tally, leads, targets.concentration, annual, clusters);
  const known = tally.outputLandDm2 > 0;
  return {
    lead_industries: leads.join(";"),
    lead_output_yuan:
      leads.length > 0 && known ? concentration(tally.outputByIndustry, leads).leadYuan : null,
    concentration: judged.value,
    // the share of the largest cluster is always at least as favourable: never to be ranked with the others
    concentration_mode: judged.value === null ? null : leads.length > 0 ? "by_plan" : "by_largest_share",
    concentration_surplus_yuan: surplusOf(judged),
    concentration_verdict: judged.verdict,
    hhi: known ? hhi(groupOutput(tally.outputByIndustry, (code) => code.slice(0, 2)).values()) : null,
  };
}

function surplusOf({ surplusCents }: Judgement): number | null {
  return surplusCents === null ? null : surplusYuan(surplusCents);
}
