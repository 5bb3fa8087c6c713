// Is the proven optimum the one that trying every choice finds? Small cases of every lever, against an oracle with its own formula.
import { describe, expect, test } from "vitest";
import type { Demand, ReachParcel } from "../../geo/reach/demand";
import { liftOf } from "../../geo/reach/lift";
import { proveLeast } from "../../geo/reach/proveLeast";
import { releaseProblem } from "../../geo/reach/release";
import { type Bounds, type LeverProblem, renewalProblem } from "../../geo/reach/renewal";
import { tallyOf } from "../../geo/tally/tally";
import { solveExactly } from "../../server/reach/solveExactly";

/** Numerical Recipes' generator: the same cases every time. */
function randomOf(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const LEADS = ["36"];
const BOUNDS: Bounds = { keep: new Set(), only: null, most: null };

interface Case {
  readonly parcels: readonly ReachParcel[];
  readonly demands: readonly Demand[];
  readonly bounds: Bounds;
}

function caseOf(seed: number): Case {
  const random = randomOf(seed);
  const count = 1 + random(16);
  const parcels = Array.from({ length: count }, (_, index) => {
    const land = 100_000 + random(2_000_000);
    const covered = random(12) > 0;
    const outputYuan = covered ? Math.round(land * 142.5 * (random(2000) / 1000)) : 0;
    const lead = random(3) > 0;
    return {
      id: `P${String(index).padStart(2, "0")}`,
      tally: tallyOf({
        parcels: 1,
        areaDm2: land + random(50_000),
        occupiedDm2: land,
        outputYuan,
        taxYuan: covered ? Math.round(land * 7.2 * (random(1900) / 1000)) : 0,
        outputLandDm2: covered ? land : 0,
        taxLandDm2: covered ? land : 0,
        outputByIndustry: { [lead ? "3670" : "1711"]: outputYuan },
      }),
    };
  });
  const output: Demand = { metric: "output_per_mu", operator: ">=", value: "950" };
  const tax: Demand = { metric: "tax_per_mu", operator: random(4) === 0 ? ">" : ">=", value: "48.5" };
  const share: Demand = { metric: "concentration", operator: ">=", value: "70" };
  const demands = [[output], [tax], [share], [output, tax], [output, tax, share]][random(5)] ?? [output];
  const keep = new Set(parcels.filter(() => random(5) === 0).map(({ id }) => id));
  return { parcels, demands, bounds: { keep, only: null, most: random(4) === 0 ? 1 + random(3) : null } };
}

/** 100·yuan − 15·v·dm², times 10 for the one decimal of the values; written anew, without geo/. */
function surplus(tally: { out: number; tax: number; lead: number; land: number }, demand: Demand): number {
  const tenths = Math.round(Number(demand.value) * 10);
  if (demand.metric === "concentration") return 1000 * tally.lead - tenths * tally.out;
  return 1000 * (demand.metric === "output_per_mu" ? tally.out : tally.tax) - 15 * tenths * tally.land;
}

function plainOf({ tally }: ReachParcel) {
  return {
    out: tally.outputYuan,
    tax: tally.taxYuan,
    lead: tally.outputByIndustry["3670"] ?? 0,
    land: tally.outputLandDm2,
    occupied: tally.occupiedDm2,
    area: tally.areaDm2,
  };
}

const YIELDS = { output_per_mu: "950", tax_per_mu: "60", rd_per_mu: "0", concentration: "950" };

/** The least cost over all subsets, Infinity where none reaches; and the least shortfall of a single target. */
function tryAll({ parcels, demands, bounds }: Case, lever: "renew" | "release") {
  let best = Number.POSITIVE_INFINITY;
  let shortfall = Number.POSITIVE_INFINITY;
  const movable = parcels.filter(({ id }) => !bounds.keep.has(id));
  for (let mask = 0; mask < 1 << movable.length; mask++) {
    const chosen = new Set(movable.filter((_, bit) => (mask >> bit) & 1).map(({ id }) => id));
    if (bounds.most !== null && chosen.size > bounds.most) continue;
    const left = { occupied: 0, land: 0 };
    let released = 0;
    const sums = demands.map(() => 0);
    for (const parcel of parcels) {
      const plain = plainOf(parcel);
      const touched = chosen.has(parcel.id);
      if (touched && lever === "release") {
        released += plain.area;
        continue;
      }
      left.occupied += plain.occupied;
      left.land += plain.land;
      for (const [row, demand] of demands.entries()) {
        if (!touched) sums[row]! += surplus(plain, demand);
        else {
          // 15·v·dm² is 0.01 yuan: a renewed parcel brings the yield, and never less than before
          const out = Math.max(plain.out, (15 * 950 * plain.land) / 100);
          const tax = Math.max(plain.tax, (15 * 60 * plain.land) / 100);
          const renewed = plain.land > 0 ? { ...plain, out, tax, lead: out } : plain;
          sums[row]! += surplus(renewed, demand);
        }
      }
    }
    if (lever === "release" && (10 * left.land < 9 * left.occupied || left.land === 0)) continue;
    const strict = demands[0]?.operator === ">" ? 1 : 0;
    shortfall = Math.min(shortfall, Math.max(0, strict - (sums[0] ?? 0)));
    const enough = sums.every((sum, row) => (demands[row]?.operator === ">" ? sum > 0 : sum >= 0));
    if (enough) best = Math.min(best, lever === "renew" ? chosen.size : released);
  }
  return { best, shortfall };
}

describe("the smallest change is that of trying every choice", () => {
  test("in 200 random cases of up to 16 candidates, the infeasible ones included", {
    timeout: 120_000,
  }, async () => {
    const seen = { reached: 0, unreachable: 0 };
    for (let seed = 1; seed <= 200; seed++) {
      const made = caseOf(seed);
      const lever = seed % 2 === 0 ? "renew" : "release";
      const built: LeverProblem =
        lever === "renew"
          ? renewalProblem(made.parcels, made.demands, LEADS, YIELDS, made.bounds)
          : releaseProblem(made.parcels, made.demands, LEADS, made.bounds);
      const outcome = await solveExactly(built.problem, made.demands.length, 5);
      const { best, shortfall } = tryAll(made, lever);
      const told = { seed, lever, proved: outcome.proved };
      if (Number.isFinite(best)) {
        seen.reached += 1;
        expect({ ...told, kind: outcome.kind }).toEqual({ ...told, proved: true, kind: "reached" });
        if (outcome.kind === "reached")
          expect({ seed, cost: Number(outcome.cost) }).toEqual({ seed, cost: best });
      } else {
        seen.unreachable += 1;
        expect({ ...told, kind: outcome.kind }).toEqual({ ...told, proved: true, kind: "unreachable" });
        if (outcome.kind === "unreachable" && made.demands.length === 1 && Number.isFinite(shortfall)) {
          // the model counts in 1 ÷ denominator of 0.01 yuan, the oracle in tenths of it
          const tenths = (Number(outcome.shortBy[0]) * 10) / Number(built.denominators[0]);
          const unit = 10 / Number(built.denominators[0]);
          expect(Math.abs(tenths - shortfall), `seed ${seed}`).toBeLessThanOrEqual(Math.max(1, unit));
        }
      }
    }
    expect(seen.reached).toBeGreaterThan(50);
    expect(seen.unreachable).toBeGreaterThan(20);
  });

  test("without a solver's start and with any weights the search finds the same", () => {
    for (let seed = 300; seed < 340; seed++) {
      const made = caseOf(seed);
      const { problem } = releaseProblem(made.parcels, made.demands, LEADS, made.bounds);
      const weights = problem.rows.map((_, at) => BigInt(at + 1));
      const found = proveLeast(problem, null, weights, 1_000_000);
      const { best } = tryAll(made, "release");
      expect({ seed, cost: found.cost === null ? Number.POSITIVE_INFINITY : Number(found.cost) }).toEqual({
        seed,
        cost: best,
      });
    }
  });

  test("the least extra tax is the gap rounded up to the yuan, on the parcels with most room", () => {
    const parcels = [
      { id: "A", tally: tallyOf({ occupiedDm2: 1000, taxLandDm2: 1000, taxYuan: 200 }) },
      { id: "B", tally: tallyOf({ occupiedDm2: 1000, taxLandDm2: 1000, taxYuan: 5000 }) },
      { id: "C", tally: tallyOf({ occupiedDm2: 1000, taxLandDm2: 1000, taxYuan: 7000 }) },
    ];
    // 48 万元/亩 asks 7.2 yuan of every 0.01 m²: 21 600, of which 12 200 are there
    const demand: Demand = { metric: "tax_per_mu", operator: ">=", value: "48" };
    const lift = liftOf(parcels, demand, [], "60", BOUNDS);
    expect(lift.leastYuan).toBe(9400n);
    expect(lift.sites).toEqual([
      { id: "A", extraYuan: 8800n, roomYuan: 8800n },
      { id: "B", extraYuan: 600n, roomYuan: 4000n },
    ]);
    const short = liftOf(parcels, demand, [], "48", { ...BOUNDS, keep: new Set(["A"]) });
    expect([short.sites, short.shortYuan]).toEqual([null, 9400n - 2200n - 200n]);
  });

  test("a share of 100 % is reached by no output more, and what is missing is no amount of it", () => {
    const tally = tallyOf({
      occupiedDm2: 1000,
      outputYuan: 100,
      outputLandDm2: 1000,
      outputByIndustry: { 3670: 90, 1711: 10 },
    });
    const demand: Demand = { metric: "concentration", operator: ">=", value: "100" };
    const lift = liftOf([{ id: "A", tally }], demand, ["36"], "950", BOUNDS);
    expect([lift.leastYuan, lift.sites, lift.shortYuan]).toEqual([null, null, null]);
  });
});
