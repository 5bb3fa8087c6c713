// How do the answers of geo/ and of the solver read: money in yuan, steps in order, what stands afterwards?

import { concentration } from "../../geo/concentration/concentration";
import { divideHalfUp, ratio, toNumber } from "../../geo/number/ratio";
import { safeInteger } from "../../geo/number/safeInteger";
import { type Demand, landOf, partOf, type ReachParcel } from "../../geo/reach/demand";
import type { Lift } from "../../geo/reach/lift";
import { totalOf } from "../../geo/reach/problem";
import type { LeverProblem } from "../../geo/reach/renewal";
import { subtract, sum } from "../../geo/tally/add";
import { coverage } from "../../geo/tally/coverage";
import { perMu } from "../../geo/tally/perMu";
import type { Tally } from "../../geo/tally/tally";
import { yieldRatio } from "../../geo/tally/yieldRatio";
import { landUnder } from "../../geo/target/denominator";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import { surplusYuan } from "../../geo/target/surplusYuan";
import type { LeverView, ReachStep } from "../api/reachShapes";
import type { ReachOutcome } from "./solveExactly";

/** The park for which levers are shown. */
export interface ReachScene {
  readonly parcels: readonly ReachParcel[];
  readonly park: Tally;
  readonly demands: readonly Demand[];
  readonly leads: readonly string[];
}

const yuanOf = (value: bigint, denominator: bigint) => surplusYuan(divideHalfUp(value, denominator));
const plain = (value: bigint | null) => (value === null ? null : (safeInteger(value) ?? Number(value)));

/** Renewal or release. */
export function choiceView(
  lever: "renew" | "release",
  { candidates, problem, denominators }: LeverProblem,
  outcome: ReachOutcome,
  scene: ReachScene,
): LeverView {
  const { demands } = scene;
  const rows = problem.rows.slice(0, demands.length);
  const cents = (row: number, value: bigint) => yuanOf(value, denominators[row] ?? 1n);
  const chosen = outcome.kind === "reached" ? outcome.chosen : [];
  const [first] = demands;
  const steps = chosen
    .flatMap((index): (ReachStep & { gain: bigint })[] => {
      const parcel = candidates[index];
      if (parcel === undefined || first === undefined) return [];
      return [
        {
          parcelId: parcel.id,
          areaDm2: lever === "release" ? parcel.tally.areaDm2 : landOf(parcel.tally, first),
          value: perMu(parcel.tally, MEASURE_OF_METRIC[first.metric]),
          gainYuan: rows.map(({ gains }, row) => cents(row, gains[index] ?? 0n)),
          extraYuan: null,
          gain: rows[0]?.gains[index] ?? 0n,
        },
      ];
    })
    .sort((a, b) => (a.gain > b.gain ? -1 : a.gain < b.gain ? 1 : a.parcelId < b.parcelId ? -1 : 1))
    .map(({ gain: _, ...step }) => step);
  const gains = rows.map(({ gains: all }) => totalOf(all, chosen));
  const after = rows.map(({ need }, row) => {
    const strict = demands[row]?.operator === ">" ? 1n : 0n;
    return (gains[row] ?? 0n) - need + strict;
  });
  const left =
    lever === "release"
      ? subtract(scene.park, sum(chosen.flatMap((index) => candidates[index]?.tally ?? [])))
      : scene.park;
  return {
    lever,
    outcome: outcome.kind,
    candidates: candidates.length,
    size: outcome.kind === "reached" ? plain(outcome.cost) : null,
    steps,
    gainYuan: gains.map((gain, row) => cents(row, gain)),
    afterYuan: after.map((value, row) => cents(row, value)),
    afterValue: demands.map((demand, row) =>
      outcome.kind !== "reached"
        ? null
        : lever === "release"
          ? metricValue(left, demand, scene.leads)
          : raisedValue(scene.park, demand, gains[row] ?? 0n, denominators[row] ?? 1n),
    ),
    coverageAfter: first === undefined ? null : coverage(left, MEASURE_OF_METRIC[first.metric]),
    shortYuan:
      outcome.kind === "unreachable"
        ? outcome.shortBy.map((short, row) => (short === null ? null : cents(row, short)))
        : rows.map(() => 0),
    together: outcome.kind === "unreachable" && outcome.together,
    proof: {
      proved: outcome.proved,
      bound: plain(outcome.bound),
      relaxedBound: outcome.solver.relaxedBound,
      gap: outcome.kind === "reached" && outcome.bound !== null ? plain(outcome.cost - outcome.bound) : null,
      nodes: outcome.nodes,
      solver: {
        status: outcome.solver.status,
        milliseconds: outcome.solver.milliseconds,
        upheld: outcome.solver.upheld,
      },
    },
  };
}

/** The lift of one target. */
export function liftView(lift: Lift, demand: Demand, scene: ReachScene): LeverView {
  const tallies = new Map(scene.parcels.map(({ id, tally }) => [id, tally]));
  const { leastYuan } = lift;
  const reached = lift.sites !== null && leastYuan !== null;
  const now = partOf(scene.park, demand, scene.leads);
  const gainOf = (extraYuan: bigint) => lift.eachYuan * extraYuan;
  const steps = (lift.sites ?? []).map(({ id, extraYuan }): ReachStep => {
    const tally = tallies.get(id);
    return {
      parcelId: id,
      areaDm2: tally === undefined ? 0 : landOf(tally, demand),
      value: tally === undefined ? null : perMu(tally, MEASURE_OF_METRIC[demand.metric]),
      gainYuan: [yuanOf(gainOf(extraYuan), now.denominator)],
      extraYuan: plain(extraYuan),
    };
  });
  const gain = reached ? gainOf(leastYuan) : 0n;
  return {
    lever: "lift",
    outcome: reached ? "reached" : "unreachable",
    candidates: lift.candidates,
    size: reached ? plain(leastYuan) : null,
    steps,
    gainYuan: [yuanOf(gain, now.denominator)],
    afterYuan: [yuanOf(now.numerator + gain, now.denominator)],
    afterValue: [reached ? liftedValue(scene.park, demand, leastYuan, scene.leads) : null],
    coverageAfter: coverage(scene.park, MEASURE_OF_METRIC[demand.metric]),
    shortYuan: [plain(lift.shortYuan)],
    together: false,
    proof: {
      proved: true,
      bound: plain(leastYuan),
      relaxedBound: plain(leastYuan),
      gap: reached ? 0 : null,
      nodes: 0,
      solver: null,
    },
  };
}

/** 万元/亩, or a share 0–1. */
export function metricValue(
  tally: Tally,
  { metric, denominator }: Demand,
  leads: readonly string[],
): number | null {
  if (metric === "concentration") return concentration(tally.outputByIndustry, leads).share;
  const { yuan, landDm2 } = landUnder(tally, MEASURE_OF_METRIC[metric], denominator);
  const found = yieldRatio(yuan, landDm2);
  return found === null ? null : toNumber(found);
}

/** The park's yield with a gain of 0.01 yuan ÷ denominator on the same land; null for a share, which depends on more. */
function raisedValue(
  park: Tally,
  { metric, denominator: land }: Demand,
  gain: bigint,
  denominator: bigint,
): number | null {
  if (metric === "concentration") return null;
  const { yuan, landDm2 } = landUnder(park, MEASURE_OF_METRIC[metric], land);
  if (landDm2 <= 0) return null;
  return toNumber(
    ratio((BigInt(yuan) * 100n * denominator + gain) * 20n, 300n * denominator * BigInt(landDm2)),
  );
}

function liftedValue(
  park: Tally,
  { metric, denominator: land }: Demand,
  extra: bigint,
  leads: readonly string[],
): number | null {
  if (metric === "concentration") {
    const { leadYuan, totalYuan } = concentration(park.outputByIndustry, leads);
    return toNumber(ratio(BigInt(leadYuan) + extra, BigInt(totalYuan) + extra));
  }
  const { yuan, landDm2 } = landUnder(park, MEASURE_OF_METRIC[metric], land);
  const found = yieldRatio(yuan, landDm2);
  return found === null ? null : toNumber(ratio((BigInt(yuan) + extra) * 20n, 3n * BigInt(landDm2)));
}
