// Is a scenario the same however it was reached, and is its base untouched?
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EMPTY_LOG,
  historyOf,
  recorded,
  redone,
  undone,
  withEvents,
  withMoved,
  withoutEvent,
  withSwitched,
} from "../../../geo/scenario/logHistory";
import type { Plot } from "../../../geo/scenario/plot";
import { addedTallies } from "../../../geo/scenario/plotTallies";
import { ScenarioReplay } from "../../../geo/scenario/replay";
import type { ScenarioLog } from "../../../geo/scenario/scenarioEvent";
import { EMPTY_TALLY, type Tally } from "../../../geo/tally/tally";
import { aBlock, anEventList, baseOf, PARKS } from "./scenarioLand";

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
