// Is a scenario the same however it was reached, and is its base untouched?
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  EMPTY_LOG,
  historyOf,
  recorded,
  redone,
  undone,
  withDay,
  withEvents,
  withMoved,
  withoutEvent,
  withSwitched,
} from "../../../geo/scenario/logHistory";
import type { Plot } from "../../../geo/scenario/plot";
import { addedTallies } from "../../../geo/scenario/plotTallies";
import { ScenarioReplay } from "../../../geo/scenario/replay";
import { needsOf, type ScenarioEdit, type ScenarioLog } from "../../../geo/scenario/scenarioEvent";
import { EMPTY_TALLY, type Tally } from "../../../geo/tally/tally";
import { aBlock, anEventList, baseOf, eventOf, holding, PARKS, plotAt } from "./scenarioLand";

test("of a log that nobody changed nothing is done or undone; another day is another log", () => {
  const history = historyOf(EMPTY_LOG);
  expect(recorded(history, EMPTY_LOG)).toBe(history);
  expect(undone(history)).toEqual(history);
  expect(redone(history)).toEqual(history);
  expect(withDay(EMPTY_LOG, null)).toBe(EMPTY_LOG);
  expect(withDay(EMPTY_LOG, "2026-01-01")).toEqual({ events: [], day: "2026-01-01" });
  expect(withMoved(EMPTY_LOG, "gone", 0)).toBe(EMPTY_LOG);
});

test.each<[ScenarioEdit, string[], string[]]>([
  [{ kind: "merge", plotIds: ["A", "B"] }, ["A", "B"], []],
  [{ kind: "move", plotId: "A", parkId: null }, ["A"], []],
  [{ kind: "figures", enterpriseId: "E", yuan: {} }, [], ["E"]],
  [
    {
      kind: "addEnterprise",
      plotId: "A",
      enterpriseId: "N",
      name: "新厂",
      industry: "39",
      aboveScale: true,
      landDm2: null,
      yuan: { output: null, tax: null, rd: null },
    },
    ["A"],
    ["N"],
  ],
  [{ kind: "removeEnterprise", enterpriseId: "E", plotId: null }, [], ["E"]],
  [{ kind: "removeEnterprise", enterpriseId: "E", plotId: "A" }, ["A"], ["E"]],
  ...[null, { plotId: "C", since: "2027-01-01", landDm2: null }].map(
    (to): [ScenarioEdit, string[], string[]] => [
      {
        kind: "relocate",
        enterpriseId: "E",
        fromPlotId: "A",
        leaves: "2026-01-01",
        via: { plotId: "B", since: "2026-01-01", landDm2: null },
        to,
      },
      to === null ? ["A", "B"] : ["A", "B", "C"],
      ["E"],
    ],
  ),
])("%j needs its plots and enterprises at hand", (edit, plots, enterprises) => {
  expect(needsOf(edit)).toEqual({ plots, enterprises });
});

/** All plots after a replay, touched or not. */
function landAfter(plots: readonly Plot[], replay: ScenarioReplay): Plot[] {
  const touched = replay.touched();
  return [
    ...plots.filter(({ id }) => !touched.has(id)),
    ...[...touched.values()].filter((plot) => plot !== null),
  ];
}

const there = (plots: ReadonlyMap<string, Plot | null>) =>
  [...plots.values()].filter((plot) => plot !== null);
/** A cut or joined plot is another number of parcels; a joined one has one use and status, which the largest gives. */
const withoutCount = (tallies: ReadonlyMap<string, Tally>) =>
  new Map(
    [...tallies].map(([unit, tally]) => [unit, { ...tally, parcels: 0, industrialDm2: 0, idleDm2: 0 }]),
  );

const aLog = fc.tuple(aBlock, anEventList, fc.constantFrom(null, "2025-03-01", "2025-12-31"));

describe("the replay of a scenario", () => {
  it("adds up to the yuan to what adding all plots gives, on 500 random sequences, and to the base once all is undone", () => {
    let applied = 0;
    let cut = 0;
    fc.assert(
      fc.property(
        aLog,
        fc.constantFrom("above-scale" as const, "all" as const),
        ([plots, events, day], population) => {
          const replay = new ScenarioReplay(baseOf(plots), population);
          const before = addedTallies(plots, PARKS, population);
          // one event after another, as somebody works
          for (const at of events.keys()) replay.run({ events: events.slice(0, at + 1), day });
          const steps = replay.run({ events, day });
          applied += steps.filter(({ state }) => state === "done").length;
          for (const { event, before: was, after: is } of steps) {
            if (event.edit.kind !== "split" && event.edit.kind !== "merge") continue;
            expect(withoutCount(addedTallies(there(is), PARKS, population))).toEqual(
              withoutCount(addedTallies(there(was), PARKS, population)),
            );
            cut += is.size;
          }
          const after = addedTallies(landAfter(plots, replay), PARKS, population);
          for (const unit of new Set([...before.keys(), ...after.keys()]))
            expect(replay.tally(unit, before.get(unit) ?? EMPTY_TALLY)).toEqual(
              after.get(unit) ?? EMPTY_TALLY,
            );
          for (let left = events.length; left >= 0; left--)
            replay.run({ events: events.slice(0, left), day });
          expect(replay.touched().size).toBe(0);
          expect(replay.deltas().size).toBe(0);
        },
      ),
      { numRuns: 500 },
    );
    // a generator whose events are all refused would prove nothing
    expect(applied).toBeGreaterThan(800);
    expect(cut).toBeGreaterThan(200);
  }, 60_000);

  it("for another day works out again what stands from the first relocation on", () => {
    const [first, second] = [plotAt(0, 0, { holdings: [holding()] }), plotAt(3, 0, { parkId: "RP" })];
    const events = [
      eventOf({ kind: "attributes", plotId: "G00", status: "idle" }, "a"),
      eventOf(
        {
          kind: "relocate",
          enterpriseId: "E",
          fromPlotId: "G00",
          leaves: "2026-01-01",
          via: { plotId: "G30", since: "2026-03-01", landDm2: null },
          to: null,
        },
        "b",
      ),
    ];
    const replay = new ScenarioReplay(baseOf([first, second]), "all");
    const on = (day: string) => replay.run({ events, day });
    const [kept, stays] = on("2025-12-31");
    expect(stays?.state).toBe("later");
    expect(on("2025-12-31")[1]).toBe(stays);
    const [still, moved] = on("2026-04-01");
    expect(still).toBe(kept);
    expect(moved?.state).toBe("done");
    expect(replay.plot("G30")?.parts[0]?.holdings).toHaveLength(1);
    on("2026-02-01");
    expect(replay.plot("G30")?.parts[0]?.holdings).toHaveLength(0);
  });

  it("gives the same land by any way: switched, dropped, moved, undone and redone, or afresh", () => {
    fc.assert(
      fc.property(
        aLog,
        fc.array(fc.tuple(fc.nat(3), fc.nat(13), fc.nat(13)), { maxLength: 8 }),
        ([plots, events, day], choices) => {
          const replay = new ScenarioReplay(baseOf(plots), "all");
          let history = historyOf({ ...EMPTY_LOG, day });
          const go = (log: ScenarioLog) => {
            history = recorded(history, log);
            replay.run(history.now);
          };
          go(withEvents(history.now, events));
          for (const [what, at, to] of choices) {
            const id = `e${at % events.length}`;
            if (what === 0) go(withSwitched(history.now, id));
            else if (what === 1) go(withoutEvent(history.now, id));
            else if (what === 2) go(withMoved(history.now, id, to));
            else {
              history = undone(history);
              replay.run(history.now);
            }
          }
          const afresh = new ScenarioReplay(baseOf(plots), "all");
          afresh.run(history.now);
          expect(new Map([...replay.touched()].sort())).toEqual(new Map([...afresh.touched()].sort()));
          const last = history.now;
          const changes = history.past;
          for (const _ of changes) history = undone(history);
          replay.run(history.now);
          expect(replay.touched().size).toBe(0);
          for (const _ of changes) history = redone(history);
          expect(history.now).toBe(last);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
