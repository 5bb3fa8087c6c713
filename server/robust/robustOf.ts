// On which assumptions does a park's verdict hang? Its sums under each of them, judged as always.

import { matchesPrefix } from "../../geo/industry/matchesPrefix";
import { ratio, ratioOf, toNumber } from "../../geo/number/ratio";
import type { ReachParcel } from "../../geo/reach/demand";
import { breakEven } from "../../geo/robust/breakEven";
import {
  enterprisePart,
  largestBy,
  missingPart,
  type ReportedEnterprise,
  reported,
} from "../../geo/robust/enterprisePart";
import { estimateYuan, type Quartiles, quartiles } from "../../geo/robust/quartiles";
import { judgeOnGeodesicLand, judgeRobust, type Yard } from "../../geo/robust/robustCase";
import { add, subtract, sum } from "../../geo/tally/add";
import { figureOf } from "../../geo/tally/figureOf";
import { type Measure, type Tally, tallyOf } from "../../geo/tally/tally";
import type { Judgement } from "../../geo/target/judgement";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import { perMuSurplus } from "../../geo/target/surplus";
import { surplusYuan } from "../../geo/target/surplusYuan";
import type { MetricId } from "../../geo/target/target";
import { targetFor } from "../../geo/target/targetFor";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { RobustCase, RobustKind, RobustView } from "../api/robustShapes";
import type { View } from "../api/view";
import { enterprisesOf } from "../park/enterprisesOf";
import { parkNamings } from "../park/parkNaming";
import { reachParcels } from "../reach/reachParcels";
import { promisesOf } from "./promisesOf";

/** Enterprises of an industry that must report before its quartiles stand for it; with fewer, the district's do. */
const LEAST_SAMPLES = 5;
const DELIVERIES = [100, 80, 60] as const;

/** @throws ApiError where there is no such park */
export async function robustOf(
  ctx: DataContext,
  view: View,
  { id, metric }: { id: string; metric: MetricId },
): Promise<RobustView> {
  const { version, period, population } = view;
  const park = (await ctx.memo.of(`namings ${version}`, () => parkNamings(ctx.db, view.district.id))).find(
    (naming) => naming.id === id,
  );
  if (park === undefined) throw new ApiError("unknown_park", id);
  const measure = MEASURE_OF_METRIC[metric];
  const target = targetFor(view.set, metric, { unit: "park", id, parkKind: park.kind });
  const parcels = await ctx.memo.of(`reach parcels ${version} ${period} ${population} ${id}`, () =>
    reachParcels(ctx.db, view, id),
  );
  const enterprises = await enterprisesOf(ctx.db, view, id);
  const tally = sum(parcels.map((parcel) => parcel.tally));
  const missing = enterprises.filter(
    (enterprise) => reported(enterprise, measure) === null && enterprise.landDm2 > 0,
  );
  const largest = largestBy(enterprises, measure);
  const total = figureOf(tally, measure).yuan;
  const empty: RobustView = {
    parkId: park.id,
    name: park.name,
    nameEn: park.name_en,
    period,
    metric,
    target,
    cases: [],
    missing: {
      enterprises: missing.length,
      landDm2: missing.reduce((land, { landDm2 }) => land + landDm2, 0),
      fallback: 0,
      estimated: false,
      leastSamples: LEAST_SAMPLES,
    },
    promises: null,
    largest:
      largest === null
        ? null
        : {
            id: largest.id,
            name: largest.name,
            share: total > 0 ? toNumber(ratio(BigInt(reported(largest, measure) ?? 0), BigInt(total))) : null,
            landDm2: largest.landDm2,
          },
  };
  if (target === null) return empty;
  const yard: Yard = { target, leads: park.leads, annual: view.annual };
  const now = judgeRobust(tally, yard);
  const told = (kind: RobustKind, judged: Judgement, percent: number | null = null): RobustCase => ({
    kind,
    percent,
    value: judged.value,
    surplusYuan: judged.surplusCents === null ? null : surplusYuan(judged.surplusCents),
    verdict: judged.verdict,
    reason: judged.reason,
    flips: judged.verdict !== now.verdict,
  });
  const row = (kind: RobustKind, sums: Tally, percent: number | null = null) =>
    told(kind, judgeRobust(sums, yard), percent);
  const cases = [told("as_reported", now)];
  // Supplied land is held by its registered area alone; gross land is re-measured as a whole elsewhere.
  const occupied = (target.denominator ?? "occupied") === "occupied";
  const drawn = metric !== "concentration" && occupied ? judgeOnGeodesicLand(tally, yard) : null;
  if (drawn !== null) cases.push(told("geodesic_area", drawn));
  const bounds = missing.length === 0 ? null : await industryQuartiles(ctx, view, measure);
  if (bounds !== null) {
    const lead = ({ industryCode }: ReportedEnterprise) => matchesPrefix(industryCode ?? "", park.leads);
    const filled = (best: boolean) =>
      missing.reduce((sums, enterprise) => {
        const { low, high } = bounds.of(enterprise.industryCode);
        // A share gains from leading output and loses from any other.
        const much = metric === "concentration" ? best === lead(enterprise) : best;
        const yuan = estimateYuan(enterprise.landDm2, much ? high : low);
        return add(sums, missingPart(enterprise, measure, yuan));
      }, tally);
    cases.push(row("missing_low", filled(false)), row("missing_high", filled(true)));
  }
  const promised = metric === "concentration" || !occupied ? [] : await promisesOf(ctx.db, view, id, metric);
  const delivery = promised.length === 0 ? null : deliveryOf(parcels, promised, measure);
  // A promise is of a whole year, and who is exempt is held against nothing.
  const comparable = view.annual && !target.exemption;
  if (delivery !== null && comparable) {
    for (const percent of DELIVERIES) cases.push(row("delivery", delivery.at(percent), percent));
  }
  if (largest !== null) cases.push(row("without_largest", subtract(tally, enterprisePart(largest))));
  return {
    ...empty,
    cases,
    missing: {
      ...empty.missing,
      estimated: bounds !== null,
      fallback: bounds === null ? 0 : missing.filter(({ industryCode }) => !bounds.own(industryCode)).length,
    },
    promises:
      delivery === null
        ? null
        : {
            parcels: delivery.parcels,
            areaDm2: delivery.areaDm2,
            comparable,
            breakEvenPercent: comparable
              ? breakEven(...delivery.surplusAgainst(target.value), target.operator)
              : null,
          },
  };
}

/** Quartiles by 大类 over the whole district; the district's own where an industry has too few. Null where nobody reports. */
async function industryQuartiles(ctx: DataContext, view: View, measure: Measure) {
  const everybody = await ctx.db.query<{
    industry_code: string | null;
    land_dm2: number;
    output_yuan: number | null;
    tax_yuan: number | null;
    rd_yuan: number | null;
  }>("select * from largest_enterprises($1, $2, $3, null, null)", [
    view.district.id,
    view.period,
    view.population,
  ]);
  const samples = everybody.flatMap((row) => {
    const yuan = measure === "output" ? row.output_yuan : measure === "tax" ? row.tax_yuan : row.rd_yuan;
    return yuan === null
      ? []
      : [{ division: (row.industry_code ?? "").slice(0, 2), yuan, landDm2: row.land_dm2 }];
  });
  const all = quartiles(samples, 1);
  if (all === null) return null;
  const known = new Map<string, Quartiles | null>();
  const find = (code: string | null): Quartiles | null => {
    const division = (code ?? "").slice(0, 2);
    if (division === "") return null;
    const found = known.get(division);
    if (found !== undefined) return found;
    const own = quartiles(
      samples.filter((sample) => sample.division === division),
      LEAST_SAMPLES,
    );
    known.set(division, own);
    return own;
  };
  return {
    of: (code: string | null): Quartiles => find(code) ?? all,
    own: (code: string | null): boolean => find(code) !== null,
  };
}

/** Parcels with a promise bring a share of it, on the land that carries the figure, else on all of it; the others stay. */
function deliveryOf(
  parcels: readonly ReachParcel[],
  promised: readonly { parcelId: string; value: string }[],
  measure: Measure,
) {
  const values = new Map(promised.map(({ parcelId, value }) => [parcelId, value]));
  const lands = parcels.flatMap(({ id, tally }) => {
    const value = values.get(id);
    if (value === undefined) return [];
    const land = figureOf(tally, measure).landDm2 || tally.areaDm2;
    const { numerator, denominator } = ratioOf(value);
    return [{ tally, land, yuan: estimateYuan(land, ratio(3n * numerator, 20n * denominator)) }];
  });
  const others = sum(parcels.filter(({ id }) => !values.has(id)).map(({ tally }) => tally));
  const landDm2 = lands.reduce((total, { land }) => total + land, 0);
  const yuan = lands.reduce((total, { yuan: promise }) => total + promise, 0);
  const at = (percent: number): Tally => {
    const figure = estimateYuan(yuan, ratio(BigInt(percent), 100n));
    const part = {
      output: { outputYuan: figure, outputLandDm2: landDm2 },
      tax: { taxYuan: figure, taxLandDm2: landDm2 },
      rd: { rdYuan: figure, rdLandDm2: landDm2 },
    }[measure];
    return add(others, tallyOf({ occupiedDm2: landDm2, ...part }));
  };
  return {
    parcels: lands.length,
    areaDm2: landDm2,
    at,
    surplusAgainst: (value: string): [bigint, bigint] => {
      const base = figureOf(others, measure);
      const fixed = perMuSurplus(base.yuan, base.landDm2 + landDm2, value);
      return [fixed.numerator, 100n * BigInt(yuan) * fixed.denominator];
    },
  };
}
