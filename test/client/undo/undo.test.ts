// Does undoing give back filter, legend and selection in the order in which they were changed, a scenario's edits among them?
import { beforeAll, expect, test } from "vitest";
import { pack, square } from "../map/support/pack";
import { stubWindow } from "../support/stubWindow";

type Modules = typeof import("../../../client/undo/undoStore") &
  typeof import("../../../client/undo/followChanges") &
  typeof import("../../../client/state/viewStore") &
  typeof import("../../../client/selection/selectionStore");
let page: Modules;
let readGeometry: typeof import("../../../client/map/parcelGeometry").readGeometry;
beforeAll(async () => {
  stubWindow();
  page = {
    ...(await import("../../../client/undo/undoStore")),
    ...(await import("../../../client/undo/followChanges")),
    ...(await import("../../../client/state/viewStore")),
    ...(await import("../../../client/selection/selectionStore")),
  };
  ({ readGeometry } = await import("../../../client/map/parcelGeometry"));
});

const land = (...ids: string[]) =>
  readGeometry(
    pack(
      ids.map((id, i) => ({ id, park: 0, status: "in_use", areaDm2: 1, parts: [[square(i * 10, 0, 1)]] })),
    ),
  );

test("one row of changes, taken back from the newest and made again, whatever they are of", async () => {
  const { followChanges, openView, currentAddress, bindSelection, selectIds, selectedIds } = page;
  const { recordChange, undoChange, redoChange, undoRow, forgetChanges } = page;
  const stop = followChanges();
  const now = () => {
    const { filter, classes, measure } = currentAddress().view;
    return [filter, classes === null ? null : [...classes].join(), measure, selectedIds().join()];
  };
  bindSelection(land("A", "B", "C"));
  let edits = 0;
  const edit = (by: number) => () => {
    edits += by;
    return true;
  };
  const states = [now()];
  openView({ filter: "tax<48" });
  states.push(now());
  selectIds(["A", "C"], "replace");
  states.push(now());
  edits = 1;
  recordChange({ what: "scenario", undo: edit(-1), redo: edit(1) });
  openView({ classes: new Set(["1"]) });
  states.push(now());
  // another measure has other classes: that they went is a change, and comes back with it
  openView({ measure: "use" });
  states.push(now());
  // where one looks is none
  openView({ parkId: "P1", theme: "dark" });
  expect(undoRow().past.map(({ what }) => what)).toEqual([
    "filter",
    "selection",
    "scenario",
    "legend",
    "legend",
  ]);

  const undone: unknown[] = [];
  for (let change = await undoChange(); change?.done; change = await undoChange())
    undone.push([change.what, edits, now()]);
  expect(undone).toEqual([
    ["legend", 1, states[3]],
    ["legend", 1, states[2]],
    ["scenario", 0, states[2]],
    ["selection", 0, states[1]],
    ["filter", 0, states[0]],
  ]);
  expect(currentAddress().view).toMatchObject({ parkId: "P1", theme: "dark" });

  for (let i = 0; i < 5; i++) await redoChange();
  expect([edits, now()]).toEqual([1, states[4]]);
  expect(await redoChange()).toBeNull();

  // of other land the parcels with the same ids are selected again
  await undoChange();
  await undoChange();
  await undoChange();
  bindSelection(land("B", "C", "D"));
  expect(await undoChange()).toEqual({ what: "selection", done: true });
  expect(selectedIds()).toEqual([]);
  expect(await redoChange()).toEqual({ what: "selection", done: true });
  expect(selectedIds()).toEqual(["C"]);

  // a new change forgets what was taken back; of a scenario that is closed nothing is left
  openView({ filter: "" });
  expect(undoRow().future).toEqual([]);
  recordChange({ what: "scenario", undo: edit(-1), redo: edit(1) });
  forgetChanges("scenario");
  expect(undoRow().past.map(({ what }) => what)).toEqual(["filter", "selection", "filter"]);

  // what cannot be taken back now stands, and is not called nothing
  recordChange({ what: "scenario", undo: async () => false, redo: () => true });
  expect(await undoChange()).toEqual({ what: "scenario", done: false });
  expect(undoRow().past.at(-1)?.what).toBe("scenario");
  stop();
});

test("a measured drawing that was cleared comes back whole; a tool laid down without one is no change", async () => {
  const { addPoint, clearMeasure, leaveMeasure, measuringNow, startMeasure } = await import(
    "../../../client/measure/measureStore"
  );
  const { undoChange, redoChange, undoRow } = page;
  const before = undoRow().past.length;
  startMeasure("area");
  leaveMeasure();
  expect(undoRow().past).toHaveLength(before);
  startMeasure("area");
  const corners = [
    [121.55, 29.8],
    [121.56, 29.8],
    [121.56, 29.81],
  ] as const;
  for (const corner of corners) addPoint(corner);
  clearMeasure();
  expect(measuringNow().points).toEqual([]);
  expect(await undoChange()).toEqual({ what: "drawing", done: true });
  expect(measuringNow()).toMatchObject({ form: "area", points: corners, done: true });
  await redoChange();
  expect(measuringNow().points).toEqual([]);
});

test("a mark of one corner goes unrecorded; a buffer comes back without a drawing too, and it is told once, where it can", async () => {
  const {
    addPoint,
    clearMeasure,
    dropPoint,
    leaveMeasure,
    measuringNow,
    openDrawing,
    setAround,
    subscribeTakenOff,
  } = await import("../../../client/measure/measureStore");
  const { undoChange, undoRow } = page;
  const before = undoRow().past.length;
  let told = 0;
  const stop = subscribeTakenOff(() => told++);
  openDrawing("line", [[121.55, 29.8]]);
  leaveMeasure();
  expect([undoRow().past.length, told]).toEqual([before, 0]);

  // back by single corners is no loss that is told: each can be put again
  addPoint([121.55, 29.8]);
  addPoint([121.56, 29.8]);
  dropPoint();
  dropPoint();
  expect([undoRow().past.length, told]).toEqual([before, 0]);

  const around = { distanceM: 50, shape: { type: "Polygon", coordinates: [] } } as const;
  setAround(around);
  clearMeasure();
  expect([measuringNow().around, undoRow().past.length, told]).toEqual([null, before + 1, 1]);
  await undoChange();
  expect(measuringNow().around).toEqual(around);
  stop();
});
