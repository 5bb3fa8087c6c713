// Does a plan with every kind of limit in it find what trying everything finds? The limits are asked here in words of their own, not as rows.
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPlan } from "../../geo/match/plan/checkPlan";
import { type Place, type PlanInput, planFrom } from "../../geo/match/plan/planFrom";
import { floorTakes, pieceTakes, supplyLimits, wholeTakes } from "../../geo/match/plan/supplyRows";
import { leastKept, type RankedAim } from "../../server/match/plan/planRequest";
import { solveAims } from "../../server/match/plan/solveAims";
import { solvePlan } from "../../server/match/solver/solvePlan";

const PROJECTS = ["P", "Q", "R", "S"];
const REST = 3;

/** What a place is in words. */
interface Spot {
  readonly projectId: string;
  readonly id: string;
  readonly whole: readonly string[];
  readonly piece: { readonly of: string; readonly dm2: number } | null;
  readonly floor: { readonly of: string; readonly dm2: number } | null;
  readonly energy: number;
  /** Yuan: what it adds to what the park has to spare. */
  readonly spare: number;
  readonly tax: number;
}
interface World {
  readonly parcels: readonly number[];
  readonly floor: number;
  readonly energy: number;
  readonly spare: number;
  readonly spots: readonly Spot[];
  readonly pinned: ReadonlyMap<string, string>;
  readonly forbidden: readonly { projectId: string; placeId: string }[];
  readonly toleranceBp: number;
}

const names = ["A", "B", "C"];
const spot = fc
  .record({
    projectId: fc.constantFrom(...PROJECTS),
    kind: fc.constantFrom("parcel", "assembly", "piece", "floor"),
    at: fc.nat(2),
    dm2: fc.integer({ min: 2, max: 9 }),
    energy: fc.integer({ min: 0, max: 6 }),
    spare: fc.integer({ min: -2_000_000_001, max: 1_000_000_000 }),
    tax: fc.integer({ min: 0, max: 900_000_000 }),
  })
  .map(({ projectId, kind, at, dm2, energy, spare, tax }): Spot => {
    const parcel = names[at]!;
    const bare = { projectId, energy, spare, tax, whole: [] as string[], piece: null, floor: null };
    if (kind === "parcel") return { ...bare, id: parcel, whole: [parcel] };
    if (kind === "assembly") {
      const whole = names.filter((name) => name !== parcel);
      return { ...bare, id: whole.join("+"), whole };
    }
    if (kind === "piece") return { ...bare, id: `${parcel}~`, piece: { of: parcel, dm2 } };
    return { ...bare, id: "F", floor: { of: "F", dm2 } };
  });
const anyWorld: fc.Arbitrary<World> = fc
  .record({
    parcels: fc.array(fc.integer({ min: 6, max: 16 }), { minLength: 3, maxLength: 3 }),
    floor: fc.integer({ min: 4, max: 15 }),
    energy: fc.integer({ min: 0, max: 15 }),
    spare: fc.integer({ min: 0, max: 2_500_000_000 }),
    spots: fc.uniqueArray(spot, { maxLength: 9, selector: ({ projectId, id }) => `${projectId} ${id}` }),
    pin: fc.option(fc.nat(8)),
    forbid: fc.option(fc.nat(8)),
    toleranceBp: fc.constantFrom(0, 500),
  })
  .map(({ pin, forbid, ...world }) => {
    const [p, f] = [world.spots[pin ?? 99], world.spots[forbid ?? 99]];
    return {
      ...world,
      pinned: new Map(p === undefined ? [] : [[p.projectId, p.id]]),
      forbidden: f === undefined ? [] : [{ projectId: f.projectId, placeId: f.id }],
    };
  });

/** Whether a choice keeps every limit, in words. */
function allowed(world: World, chosen: readonly Spot[]): boolean {
  const projects = chosen.map(({ projectId }) => projectId);
  if (new Set(projects).size < projects.length) return false;
  for (const [projectId, id] of world.pinned)
    if (!chosen.some((one) => one.projectId === projectId && one.id === id)) return false;
  for (const { projectId, placeId } of world.forbidden)
    if (
      !world.pinned.has(projectId) &&
      chosen.some((one) => one.projectId === projectId && one.id === placeId)
    )
      return false;
  for (const [at, name] of names.entries()) {
    const owners = chosen.filter(({ whole }) => whole.includes(name)).length;
    const pieces = chosen.flatMap(({ piece }) => (piece?.of === name ? piece.dm2 : []));
    if (owners > 1 || (owners === 1 && pieces.length > 0)) return false;
    const left = world.parcels[at]! - pieces.reduce((sum, one) => sum + one, 0);
    if (pieces.length > 0 && left < REST) return false;
  }
  const sum = (of: (one: Spot) => number) => chosen.reduce((all, one) => all + of(one), 0);
  return (
    sum(({ floor }) => floor?.dm2 ?? 0) <= world.floor &&
    sum(({ energy }) => energy) <= world.energy &&
    world.spare + sum(({ spare }) => spare) >= 0
  );
}

/** Best number placed, and the most tax of those that place no fewer than the tolerance leaves. */
function everything(world: World): { placed: number; tax: number } | null {
  const all: { placed: number; tax: number }[] = [];
  for (let bits = 0; bits < 1 << world.spots.length; bits++) {
    const chosen = world.spots.filter((_, at) => (bits >> at) & 1);
    if (allowed(world, chosen))
      all.push({ placed: chosen.length, tax: chosen.reduce((sum, { tax }) => sum + tax, 0) });
  }
  if (all.length === 0) return null;
  const placed = Math.max(...all.map((one) => one.placed));
  const least = Number(leastKept(BigInt(placed), world.toleranceBp));
  return { placed, tax: Math.max(...all.filter((one) => one.placed >= least).map((one) => one.tax)) };
}

function inputOf(world: World): PlanInput {
  const stock = names.map((id, at) => ({ id, areaDm2: world.parcels[at]! }));
  return {
    projects: PROJECTS,
    places: world.spots.map(
      ({ projectId, id, whole, piece, floor, energy, spare, tax }): Place => ({
        projectId,
        id,
        takes: {
          ...wholeTakes(stock.filter((one) => whole.includes(one.id))),
          ...(piece === null ? {} : pieceTakes(piece.of, piece.dm2)),
          ...(floor === null ? {} : floorTakes(floor.of, floor.dm2)),
          energy: BigInt(energy),
          park: -BigInt(spare),
        },
        adds: { placed: 1n, tax: BigInt(tax) },
      }),
    ),
    limits: {
      ...supplyLimits(stock, [{ id: "F", areaDm2: world.floor }], REST),
      energy: BigInt(world.energy),
      park: BigInt(world.spare),
    },
    pinned: new Map([...world.pinned].map(([projectId, id]) => [projectId, [id]])),
    forbidden: world.forbidden,
  };
}

test("300 small cases with parcels, assemblies, pieces, floors, budgets, park rows, pins and bans: as trying everything", async () => {
  let infeasible = 0;
  await fc.assert(
    fc.asyncProperty(anyWorld, async (world) => {
      const truth = everything(world);
      const aims: RankedAim[] = [
        { aim: "placed", toleranceBp: world.toleranceBp },
        { aim: "tax", toleranceBp: 0 },
      ];
      const { steps } = await solveAims(inputOf(world), aims, (problem, start) =>
        solvePlan(problem, { seconds: 20 }, start),
      );
      if (truth === null) {
        infeasible += 1;
        expect(steps.map(({ solved }) => solved.status)).toEqual(["infeasible"]);
        return;
      }
      expect(steps.map(({ solved }) => solved.status)).toEqual(["optimal", "optimal"]);
      expect(steps.map(({ solved }) => solved.value)).toEqual([BigInt(truth.placed), BigInt(truth.tax)]);
      const last = steps[1]!;
      const chosen = last.solved.chosen!.map((index) => {
        const { projectId, id } = last.plan.places[index]!;
        return world.spots.find((one) => one.projectId === projectId && one.id === id)!;
      });
      expect(allowed(world, chosen)).toBe(true);
    }),
    { numRuns: 300 },
  );
  // cases without any plan are among them
  expect(infeasible).toBeGreaterThan(3);
}, 120_000);

test("one yuan too little to spare is found, whatever the solver would have said", () => {
  const world: World = {
    ...{ parcels: [9, 9, 9], floor: 9, energy: 9, spare: 1_999_999_999, toleranceBp: 0 },
    ...{ pinned: new Map(), forbidden: [] },
    spots: [
      {
        projectId: "P",
        id: "A",
        whole: ["A"],
        piece: null,
        floor: null,
        energy: 1,
        spare: -1_000_000_000,
        tax: 1,
      },
      {
        projectId: "Q",
        id: "B",
        whole: ["B"],
        piece: null,
        floor: null,
        energy: 1,
        spare: -1_000_000_000,
        tax: 1,
      },
    ],
  };
  const { problem, rows } = planFrom(inputOf(world), "tax");
  expect(checkPlan(problem, [0, 1])).toEqual([{ kind: "over", row: rows.indexOf("park"), by: 1n }]);
  expect(checkPlan(planFrom(inputOf({ ...world, spare: 2_000_000_000 }), "tax").problem, [0, 1])).toEqual([]);
});

test("a model over which HiGHS stumbles is answered all the same", async () => {
  const bare = { energy: 0, spare: 0, tax: 0, piece: null, floor: null };
  const world: World = {
    ...{ parcels: [6, 9, 6], floor: 4, energy: 1, spare: 20, toleranceBp: 0, forbidden: [] },
    pinned: new Map([["S", "A"]]),
    spots: [
      { ...bare, projectId: "P", id: "A", whole: ["A"] },
      { ...bare, projectId: "P", id: "B+C", whole: ["B", "C"] },
      { ...bare, projectId: "P", id: "B", whole: ["B"] },
      { ...bare, projectId: "P", id: "A~", whole: [], piece: { of: "A", dm2: 2 } },
      { ...bare, projectId: "Q", id: "A", whole: ["A"], energy: 4, spare: -242_543_612 },
      { ...bare, projectId: "S", id: "A", whole: ["A"], energy: 6, spare: 5 },
    ],
  };
  expect(everything(world)).toBeNull();
  const { problem } = planFrom(inputOf(world), "placed");
  expect((await solvePlan(problem, { seconds: 20 })).status).toBe("infeasible");
});
