// Why is this number what it is? Its formula with the numbers in it, then its parts, down to file and row.

import { parsePeriod } from "../../geo/period/period";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import { setFor, targetFor } from "../../geo/target/targetFor";
import { GROSS_MEASURE, isGross, isSpread } from "../../geo/trace/traceMetric";
import { ApiError } from "../api/apiError";
import type { Measure, Population } from "../api/shapes";
import type { TraceNode } from "../api/traceShapes";
import type { Queryable } from "../db/database";
import { currentDistrict } from "../district/district";
import { absence } from "../district/periods";
import { clusterMap, industryNames } from "../industry/clusterMap";
import { targetSetAt, targetSets } from "../metrics/targetSets";
import { boundaryNode } from "./boundaryNode";
import { concentrationTrace } from "./concentrationTrace";
import type { TraceContext } from "./figureNodes";
import { grossTrace } from "./grossTrace";
import { landAccount } from "./landAccount";
import { landTargetTrace } from "./landTargetTrace";
import { moneyAccount } from "./moneyAccount";
import { perMuTrace } from "./perMuTrace";
import { spreadTrace } from "./spreadTrace";
import { type TracePart, traceParts } from "./traceParts";
import type { TraceRequest } from "./traceRequest";
import { type TraceSubject, traceSubject } from "./traceSubject";

/**
 * The number taken apart. Values are exact texts (万元 to the yuan, m² to 0.01), so that the parts add up to it; with `all`
 * nothing is left out.
 * @throws ApiError where the period, the target set or the subject is unknown
 */
export async function explain(db: Queryable, request: TraceRequest): Promise<TraceNode> {
  const { kind, id, metric, period, population } = request;
  const parsed = parsePeriod(period);
  if (parsed === null) throw new ApiError("bad_period", period);
  const district = await currentDistrict(db);
  if (district === null) throw new ApiError("no_district");
  const absent = await absence(db, district.id, parsed);
  if (absent !== null) throw new ApiError(absent.code, absent.subject);
  const sets = await targetSets(db, district.id);
  const set = await targetSetAt(db, district.id, request.targetSet, sets);
  if (set === null) throw new ApiError("unknown_target_set", request.targetSet ?? "");
  const subject = await traceSubject(db, district.id, kind, id);
  const parts = await traceParts(db, district.id, subject, period, population);
  const trace: TraceContext = {
    db,
    districtId: district.id,
    period,
    kind,
    id,
    all: request.all === true,
    lang: request.lang ?? "zh",
  };
  const name = { zh: subject.name, en: subject.nameEn };
  const boundary = await boundaryNode(db, district.id, subject, parts);
  const below = boundary === null ? [] : [boundary];
  if (isGross(metric)) {
    if (kind === "enterprise") throw new ApiError("gross_of_enterprise", id);
    const everybody = await partsOfEverybody(trace, subject, population, parts);
    const tree = await grossTrace({ ...trace, kind }, name, GROSS_MEASURE[metric], everybody);
    return { ...tree, children: [...tree.children, ...below] };
  }
  if (isSpread(metric)) {
    if (kind !== "park" && kind !== "district") throw new ApiError("spread_of_one", id);
    const all = { kind: "district", id: district.id } as const;
    const districtParts =
      kind === "district"
        ? parts
        : await traceParts(db, district.id, { ...subject, ...all }, period, population);
    const book = { names: await industryNames(db), clusters: await clusterMap(db, district.id) };
    const tree = await spreadTrace(trace, name, metric, subject, parts, districtParts, book);
    return { ...tree, children: [...tree.children, ...below] };
  }
  const target = targetFor(setFor(set, parsed, population), metric, {
    unit: kind,
    id,
    parkKind: subject.parkKind,
    industries: [...new Set(parts.map(({ industryCode }) => industryCode))],
  });
  if (metric === "concentration") {
    const book = { names: await industryNames(db), clusters: await clusterMap(db, district.id) };
    const tree = await concentrationTrace(trace, name, subject, parts, target, parsed.annual, book);
    return { ...tree, children: [...tree.children, ...below] };
  }
  const measure = MEASURE_OF_METRIC[metric];
  const over = target?.denominator ?? "occupied";
  if (target !== null && over !== "occupied") {
    // an enterprise has no supplied or idle land of its own: it is held against nothing
    if (kind === "enterprise") return perMuTrace(trace, name, measure, parts, null, parsed.annual);
    const held = { ...target, denominator: over };
    const tree = await landTargetTrace({ ...trace, kind }, name, measure, parts, held, parsed.annual);
    return { ...tree, children: [...tree.children, ...below] };
  }
  const tree = await perMuTrace(trace, name, measure, parts, target, parsed.annual);
  const accounts = await accountsOf(trace, measure, population, subject, parts);
  return { ...tree, children: [...tree.children, ...accounts, ...below] };
}

/** The parts of all enterprises, whatever their size. */
async function partsOfEverybody(
  trace: TraceContext,
  subject: TraceSubject,
  population: Population,
  parts: readonly TracePart[],
): Promise<readonly TracePart[]> {
  if (population === "all") return parts;
  return traceParts(trace.db, trace.districtId, subject, trace.period, "all");
}

/** Where all money and all land of the subject is, so that nothing of either vanishes. */
async function accountsOf(
  trace: TraceContext,
  measure: Measure,
  population: Population,
  subject: TraceSubject,
  parts: readonly TracePart[],
): Promise<TraceNode[]> {
  const everybody =
    population === "all" ? parts : await traceParts(trace.db, trace.districtId, subject, trace.period, "all");
  const money = await moneyAccount(trace, measure, population, parts);
  const land = await landAccount(trace, measure, parts, everybody);
  return [money, land].filter((account) => account !== null);
}
