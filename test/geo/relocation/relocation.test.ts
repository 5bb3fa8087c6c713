import { describe, expect, test } from "vitest";
import { checkRelocation } from "../../../geo/relocation/checkRelocation";
import { capacityIn, occupancy } from "../../../geo/relocation/occupancy";
import { firstDayOf, quarterName, quarterOf, wholeFrom } from "../../../geo/relocation/quarter";
import type { Relocation, RelocationProblem } from "../../../geo/relocation/relocation";
import { LOST_PER_YUAN, lostOf, relocationPlan } from "../../../geo/relocation/relocationPlan";
import { roomRow, waysOf } from "../../../geo/relocation/relocationWays";
import { shortages } from "../../../geo/relocation/shortage";

const DAY = "2026-11-29";
const park = (id: string, floor: number | null, land: number | null, from = "2026-01-01") => ({
  id,
  capacities: [{ from, space: { floor, land } }],
});

describe("quarters", () => {
  test("count on, and a quarter that is begun is not whole", () => {
    expect([quarterName(quarterOf("2026-12-31")), quarterName(quarterOf("2027-01-01"))]).toEqual([
      "2026Q4",
      "2027Q1",
    ]);
    expect(quarterOf("2027-01-01") - quarterOf("2026-12-31")).toBe(1);
    expect([wholeFrom("2027-04-01"), wholeFrom("2027-04-02")].map(quarterName)).toEqual(["2027Q2", "2027Q3"]);
    expect(firstDayOf(quarterOf("2027-12-31"))).toBe("2027-10-01");
  });
});

describe("what a park holds", () => {
  const grown = {
    id: "A",
    capacities: [
      { from: "2027-05-01", space: { floor: 900, land: null } },
      { from: "2026-10-15", space: { floor: 500, land: 300 } },
    ],
  };
  const at = (quarter: string, kind: "floor" | "land") => capacityIn(grown, kind, quarterOf(quarter), DAY);

  test("counts from the day on in the present quarter, and the least of a quarter in which it changes", () => {
    expect([at("2026-10-01", "floor"), at("2027-04-01", "floor"), at("2027-07-01", "floor")]).toEqual([
      500, 500, 900,
    ]);
    // of the land nothing is stated from May on: unknown, not none
    expect([at("2027-01-01", "land"), at("2027-04-01", "land"), at("2027-07-01", "land")]).toEqual([
      300,
      null,
      null,
    ]);
    expect(capacityIn(park("B", 1, 1, "2027-02-01"), "floor", quarterOf("2027-01-01"), DAY)).toBe(null);
  });

  test("by hand: 500 m² with 200 to March, 250 from January on without an end", () => {
    const first = quarterOf("2027-01-01");
    const use = occupancy(
      [park("A", 500, null)],
      [
        { parkId: "A", takes: { floor: 200, land: null }, from: first - 1, until: first + 1 },
        { parkId: "A", takes: { floor: 250, land: 70 }, from: first, until: null },
        { parkId: "B", takes: { floor: 999, land: 999 }, from: first, until: null },
      ],
      DAY,
      3,
    ).get("A");
    expect(
      use?.map(({ quarter, use: { floor } }) => [quarterName(quarter), floor.takenDm2, floor.freeDm2]),
    ).toEqual([
      ["2026Q4", 200, 300],
      ["2027Q1", 450, 50],
      ["2027Q2", 250, 250],
    ]);
    expect(use?.[1]?.use.land).toEqual({ capacityDm2: null, takenDm2: 70, freeDm2: null });
  });
});

const problem: RelocationProblem = {
  day: DAY,
  displaced: [
    {
      ...{ id: "E1", needs: { floor: 100, land: null }, leaveFrom: "2027-01-01", leaveBy: "2027-03-31" },
      ...{ outputYuan: 4_000_000, inPark: null },
    },
    {
      ...{ id: "E2", needs: { floor: 200, land: 50 }, leaveFrom: null, leaveBy: "2026-06-30" },
      ...{ outputYuan: null, inPark: null },
    },
    {
      ...{ id: "E3", needs: { floor: 150, land: null }, leaveFrom: null, leaveBy: "2026-06-30" },
      ...{ outputYuan: 1, inPark: "A" },
    },
  ],
  parks: [park("A", 300, 60)],
  destinations: [
    { id: "D1", kind: "floor", areaDm2: 120, divisible: true, readyOn: "2027-02-01" },
    { id: "D2", kind: "floor", areaDm2: 260, divisible: false, readyOn: "2027-07-01" },
    { id: "D3", kind: "land", areaDm2: 50, divisible: true, readyOn: "2026-01-01" },
  ],
  loss: { moveBp: 1000, transitBp: 500 },
};
const [e1, e2, e3] = problem.displaced;

describe("ways", () => {
  test("straight where the destination is ready in time, else through each park as late and as short as can be", () => {
    expect(waysOf(problem, e1!)).toEqual([
      { id: "E1", parkId: null, leavesOn: "2027-02-01", arrivesOn: "2027-02-01", destinationId: "D1" },
      { id: "E1", parkId: "A", leavesOn: "2027-03-31", arrivesOn: "2027-07-01", destinationId: "D2" },
    ]);
    // overdue: it leaves today
    expect(waysOf(problem, e2!)).toEqual([
      { id: "E2", parkId: "A", leavesOn: DAY, arrivesOn: "2027-07-01", destinationId: "D2" },
      { id: "E2", parkId: null, leavesOn: DAY, arrivesOn: DAY, destinationId: "D3" },
    ]);
    expect(waysOf(problem, e3!)).toEqual([
      { id: "E3", parkId: "A", leavesOn: DAY, arrivesOn: "2027-07-01", destinationId: "D2" },
    ]);
  });

  test("by hand: two moves and two quarters of 4 million a year lose 300 000; nobody knows of an output that is not reported", () => {
    const [, through] = waysOf(problem, e1!);
    // a quarter is 1 million: 2 × 10 % + 2 × 5 %
    expect(lostOf(e1!, through!, problem.loss)).toBe(300_000n * LOST_PER_YUAN);
    expect(lostOf(e2!, waysOf(problem, e2!)[0]!, problem.loss)).toBe(null);
  });

  test("who is in a park is there in every quarter, and gives the room back from the quarter on in which it is gone", () => {
    const { input, wayOf } = relocationPlan(problem);
    const q = (day: string) => roomRow("A", "floor", quarterOf(day));
    expect(input.limits[q("2026-10-01")]).toBe(150n);
    const place = input.places.find(({ projectId }) => projectId === "E3")!;
    // the horizon ends where the last destination is ready
    expect(place.takes).toEqual({ [JSON.stringify(["destination", "D2"])]: 260n });
    expect(wayOf(place)?.destinationId).toBe("D2");
    expect(wayOf({ projectId: "E3", id: "?" })).toBe(null);
    const longer = relocationPlan({
      ...problem,
      destinations: [
        ...problem.destinations,
        { id: "D4", kind: "floor", areaDm2: 999, divisible: true, readyOn: "2027-10-01" },
      ],
    });
    expect(longer.input.places.find(({ projectId }) => projectId === "E3")?.takes).toMatchObject({
      [q("2027-07-01")]: -150n,
    });
  });

  test("where too many are in already nobody is let in, even for room that somebody leaves", () => {
    const { input } = relocationPlan({
      ...problem,
      parks: [park("A", 100, 60)],
      destinations: [
        ...problem.destinations,
        { id: "D4", kind: "floor", areaDm2: 999, divisible: true, readyOn: "2027-10-01" },
      ],
    });
    const row = roomRow("A", "floor", quarterOf("2027-07-01"));
    expect(input.limits[row]).toBe(0n);
    expect(input.places.find(({ projectId }) => projectId === "E3")?.takes[row]).toBeUndefined();
  });

  test("where nothing is stated of a park nobody is let in, and the room is told to be unknown, not none", () => {
    const { input, unstated } = relocationPlan({ ...problem, parks: [park("A", null, 60)] });
    const row = roomRow("A", "floor", quarterOf("2027-04-01"));
    expect([input.limits[row], unstated.has(row)]).toEqual([0n, true]);
    expect(unstated.has(roomRow("A", "land", quarterOf("2027-04-01")))).toBe(false);
    expect(relocationPlan(problem).unstated.size).toBe(0);
  });

  test("losses are told apart by whole 万元 an enterprise: of 30 000 yuan a year one move is as two", () => {
    const { input } = relocationPlan({ ...problem, displaced: [{ ...e1!, outputYuan: 30_000 }] });
    expect(input.places.map(({ adds }) => [adds.moves, adds.lost])).toEqual([
      [-1n, 3n],
      [-2n, 3n],
    ]);
  });

  test("nobody to move and nowhere to go is a plan of nothing", () => {
    expect(relocationPlan({ ...problem, displaced: [], destinations: [] }).input.places).toEqual([]);
  });
});

describe("shortage", () => {
  test("names park, quarter and how much is short of the way that lacks least", () => {
    const { input } = relocationPlan(problem);
    const of = (id: string, destination: string) =>
      input.places.find((place) => place.projectId === id && place.id.includes(destination))!;
    const [e1Short, e3Short] = shortages(input, [of("E2", "D3")]);
    // nobody is in its way
    expect([e1Short?.id, e1Short?.rows, e3Short?.rows]).toEqual(["E1", [], []]);
    const found = shortages(input, [of("E1", "D1"), of("E3", "D2")]);
    expect(found).toEqual([{ id: "E2", place: of("E2", "D3"), rows: [] }]);
    const without = { ...input, places: input.places.filter((place) => place !== of("E2", "D3")) };
    const [e2Short] = shortages(without, [of("E1", "D1")]);
    expect(e2Short?.rows).toEqual(
      ["2026-10-01", "2027-01-01", "2027-04-01"].map((day) => ({
        row: roomRow("A", "floor", quarterOf(day)),
        byDm2: 50n,
      })),
    );
    const nowhere = { ...input, places: [] };
    expect(shortages(nowhere, []).map(({ id, place }) => [id, place])).toEqual([
      ["E1", null],
      ["E2", null],
      ["E3", null],
    ]);
  });

  test("of two ways the one is named that lacks less, whichever comes first", () => {
    const { input } = relocationPlan({
      ...problem,
      displaced: [e1!],
      parks: [park("A", 20, 0), park("B", 90, 0)],
      destinations: [{ id: "D", kind: "floor", areaDm2: 100, divisible: true, readyOn: "2027-04-01" }],
    });
    for (const places of [input.places, input.places.toReversed()])
      expect(shortages({ ...input, places }, [])[0]?.rows).toEqual([
        { row: roomRow("B", "floor", quarterOf("2027-01-01")), byDm2: 10n },
      ]);
  });
});

describe("the check of a plan", () => {
  const good: Relocation[] = [
    { id: "E1", parkId: null, leavesOn: "2027-02-01", arrivesOn: "2027-02-01", destinationId: "D1" },
    { id: "E2", parkId: null, leavesOn: DAY, arrivesOn: DAY, destinationId: "D3" },
    { id: "E3", parkId: "A", leavesOn: DAY, arrivesOn: "2027-07-01", destinationId: "D2" },
  ];
  const [one, two, three] = good as [Relocation, Relocation, Relocation];
  const kinds = (plan: Relocation[], changed: Partial<RelocationProblem> = {}) =>
    checkRelocation({ ...problem, ...changed }, plan).map(({ kind }) => kind);

  test("finds nothing wrong with one that holds", () => {
    expect(kinds(good)).toEqual([]);
    expect(kinds([])).toEqual([]);
  });

  test("names what cannot be: unknown, twice, too early, too late, not ready, too small, elsewhere", () => {
    expect(kinds([{ ...one, id: "?" }])).toEqual(["unknown"]);
    expect(kinds([{ ...one, destinationId: "?" }])).toEqual(["unknown"]);
    expect(kinds([{ ...one, parkId: "?", leavesOn: "2027-01-01" }])).toEqual(["unknown"]);
    expect(kinds([two, two])).toEqual(["twice", "destination"]);
    expect(kinds([{ ...one, leavesOn: "2026-12-31" }])).toEqual(["leaves"]);
    expect(kinds([{ ...one, leavesOn: "2027-04-01", arrivesOn: "2027-04-01" }])).toEqual(["leaves"]);
    expect(kinds([{ ...one, leavesOn: "2027-01-31", arrivesOn: "2027-01-31" }])).toEqual(["arrives"]);
    expect(kinds([{ ...one, leavesOn: "2027-03-01", arrivesOn: "2027-02-01" }])).toEqual(["arrives"]);
    expect(kinds([{ ...one, destinationId: "D3" }])).toEqual(["small"]);
    expect(kinds([{ ...three, parkId: null }])).toEqual(["elsewhere"]);
  });

  test("a square decimetre too much in one quarter is a fault, and so is a destination given twice", () => {
    const through: Relocation = {
      ...{ id: "E1", parkId: "A", leavesOn: "2027-03-31", arrivesOn: "2027-07-01" },
      destinationId: "D2",
    };
    expect(checkRelocation({ ...problem, parks: [park("A", 249, 60)] }, [through])).toEqual([
      { kind: "park", id: "A", space: "floor", quarter: quarterOf("2027-01-01"), byDm2: 1 },
      { kind: "park", id: "A", space: "floor", quarter: quarterOf("2027-04-01"), byDm2: 1 },
    ]);
    expect(kinds([through], { parks: [park("A", 250, 60)] })).toEqual([]);
    expect(checkRelocation(problem, [through, three])).toEqual([
      { kind: "destination", id: "D2", byDm2: 260 },
    ]);
    // of a park of which nothing is stated nobody knows that there is room
    expect(
      checkRelocation({ ...problem, parks: [park("A", null, null)] }, [through]).map((fault) => [
        fault.kind,
        "byDm2" in fault ? fault.byDm2 : 0,
      ]),
    ).toEqual([
      ["park", null],
      ["park", null],
    ]);
    // 1 dm² of somebody who is planned beside them
    const beside = {
      parkId: "A",
      takes: { floor: 1, land: null },
      from: quarterOf("2027-04-01"),
      until: null,
    };
    expect(checkRelocation({ ...problem, parks: [park("A", 250, 60)] }, [through], [beside])).toEqual([
      { kind: "park", id: "A", space: "floor", quarter: quarterOf("2027-04-01"), byDm2: 1 },
    ]);
  });
});
