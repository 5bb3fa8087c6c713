// Does who works on a piece always mean that piece, whichever of two cuts is switched on?
import { expect, test } from "vitest";
import { withEvents, withSwitched } from "../../../geo/scenario/logHistory";
import { ScenarioReplay } from "../../../geo/scenario/replay";
import type { ScenarioEdit, ScenarioEvent, ScenarioLog } from "../../../geo/scenario/scenarioEvent";
import { withNames } from "../../../geo/scenario/withNames";
import { baseOf, eventOf, latOf, lonOf, plotAt } from "./scenarioLand";

/** Its name before what it is. */
const named = (id: string, edit: ScenarioEdit, off = false) => eventOf(edit, id, off);

const cutAt = (columns: number) => ({
  kind: "split" as const,
  plotId: "G00",
  line: [
    [lonOf(columns), latOf(-0.1)],
    [lonOf(columns), latOf(1.1)],
  ] as const,
});

test("the pieces of two cuts of one parcel have different names: what was done to one's is not done to the other's", () => {
  const replay = new ScenarioReplay(baseOf([plotAt(0, 0), plotAt(1, 0)]), "all");
  let log: ScenarioLog = { events: [], day: null };
  /** As the page adds an event. */
  const add = (event: ScenarioEvent) => {
    const with_ = withEvents(log, [event]);
    log = withEvents(log, [withNames(event, replay.run(with_))]);
    return replay.run(log);
  };
  add(named("first", cutAt(0.3)));
  expect(log.events[0]?.edit).toMatchObject({ ids: ["G00-1", "G00-2"] });
  log = withSwitched(log, "first");
  add(named("second", cutAt(0.6)));
  expect(log.events[1]?.edit).toMatchObject({ ids: ["G00-3", "G00-4"] });
  expect([replay.plot("G00-1"), replay.plot("G00-3")?.from]).toEqual([null, ["G00"]]);
  add(named("third", { kind: "attributes", plotId: "G00-3", status: "idle" }));
  // the first cut again: the second finds no parcel, and its piece is not confused with one of the first
  const steps = replay.run(withSwitched(log, "first"));
  expect(steps.map(({ state }) => state)).toEqual(["done", "refused", "refused"]);
  expect(replay.plot("G00-1")?.status).toBe("operating");

  log = { events: [], day: null };
  add(named("merge", { kind: "merge", plotIds: ["G00", "G10"] }));
  log = withSwitched(log, "merge");
  add(named("again", { kind: "merge", plotIds: ["G10", "G00"] }));
  const names = log.events.map(({ edit }) => (edit.kind === "merge" ? edit.id : null));
  expect(new Set(names).size).toBe(2);
  expect(names[1]).toMatch(/^G\d0\+2$/);
});

test("a log that calls both pieces alike loses none of them: the second gets a name of its own", () => {
  const replay = new ScenarioReplay(baseOf([plotAt(0, 0)]), "all");
  const [step] = replay.run({ events: [named("cut", { ...cutAt(0.3), ids: ["X", "X"] })], day: null });
  expect([...(step?.after.keys() ?? [])]).toEqual(["G00", "X", "G00-1"]);
});
