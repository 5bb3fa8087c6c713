// Do legend, ribbon and list say what a scenario makes of the land, and no more?
import { describe, expect, test } from "vitest";
import { logDifference } from "../../../client/scenario/logDifference";
import type { ClassScene } from "../../../client/scenario/plotClass";
import { changedUnits } from "../../../client/scenario/unitChanges";
import { whereOf } from "../../../client/scenario/whereOf";
import { type Extent, extentOf } from "../../../geo/scenario/extent";
import { plotArea } from "../../../geo/scenario/plot";
import { addedTallies, DISTRICT } from "../../../geo/scenario/plotTallies";
import { ScenarioReplay } from "../../../geo/scenario/replay";
import type { ScenarioEdit, ScenarioEvent } from "../../../geo/scenario/scenarioEvent";
import { PER_MU_CLASS } from "../../../geo/target/landClass";
import type { ScenarioBaseView } from "../../../server/api/scenarioShapes";
import { baseOf, holding, latOf, lonOf, PARKS, plotAt } from "../../geo/scenario/scenarioLand";
import { pack, square } from "../map/support/pack";
import { stubWindow } from "../support/stubWindow";

const event = (id: string, edit: ScenarioEdit, off = false): ScenarioEvent => ({
  ...{ id, off, edit, by: "王工", at: "2026-11-30T01:00:00Z" },
});
const CUT: ScenarioEdit = {
  ...{ kind: "split", plotId: "G00" },
  line: [
    [lonOf(0.4), latOf(-0.1)],
    [lonOf(0.6), latOf(1.1)],
  ],
};
const MOVE: ScenarioEdit = { kind: "move", plotId: "G00", parkId: "P2" };

const PLOTS = [0, 1, 2, 3].map((column) =>
  plotAt(column, 0, { holdings: column === 0 ? [holding({ geodesicDm2: 300_101 })] : [] }),
);
const land = baseOf(PLOTS);
const NO_TARGETS = { output_per_mu: null, tax_per_mu: null, rd_per_mu: null, concentration: null };
const sums = addedTallies(PLOTS, PARKS, "all");
const base: ScenarioBaseView = {
  ...{ dataVersion: "v", annual: true, clusters: [] },
  units: ["P1", "P2", DISTRICT].map((id) => ({
    ...{ id, name: id, nameEn: null, parentId: null, leads: [], targets: NO_TARGETS },
    kind: id === DISTRICT ? null : ("strategic_park" as const),
    tally: sums.get(id)!,
  })),
};

describe("parks that a scenario changes", () => {
  test("are none where a plot is only cut in two, and two where a piece goes over", () => {
    const replay = new ScenarioReplay(land, "all");
    const changed = () => changedUnits(base, replay).map(({ unit }) => unit.id);
    const [step] = replay.run({ day: null, events: [event("a", CUT)] });
    expect(step?.state).toBe("done");
    expect(replay.tally("P1", sums.get("P1")!).parcels).toBe(sums.get("P1")!.parcels + 1);
    expect(changed()).toEqual([]);
    replay.run({
      ...{ day: null },
      events: [event("a", CUT), event("b", { kind: "move", plotId: "G00-1", parkId: "P2" })],
    });
    expect(changed()).toEqual(["P1", "P2"]);
  });
});

test("the legend counts what is supposed: pieces for the plot, within filter and park, and no land is lost", async () => {
  stubWindow();
  const { plotClass } = await import("../../../client/scenario/plotClass");
  const { withSupposed } = await import("../../../client/scenario/supposedCounts");
  const { countClasses } = await import("../../../client/map/countClasses");
  const { readGeometry } = await import("../../../client/map/parcelGeometry");
  const plots = PLOTS.map((plot) => ({
    ...plot,
    parts: plot.parts.map((part) => ({ ...part, parkId: "A" })),
  }));
  const geometry = readGeometry(
    pack(
      plots.map((plot, i) => ({
        ...{ id: plot.id, park: 0, status: "operating", areaDm2: plotArea(plot).areaDm2 },
        parts: [[square(i * 10, 0, 1)]],
      })),
    ),
  );
  const scene = {
    ...{ legend: [], targets: null, annual: true, breaks: null },
    land: { geometry },
  } as unknown as ClassScene;
  const classes = Uint8Array.from(plots, (plot) => plotClass(plot, scene, "tax", "all") ?? 0);
  const [{ withoutTarget, noEnterprise, idle }, LENGTH] = [PER_MU_CLASS, 12];
  expect([...classes]).toEqual([withoutTarget, noEnterprise, noEnterprise, noEnterprise]);
  const replay = new ScenarioReplay(baseOf(plots), "all");
  replay.run({
    ...{ day: null },
    events: [event("a", CUT), event("b", { kind: "attributes", plotId: "G10", status: "idle" })],
  });
  const counted = (passing: Uint8Array | null, parks: readonly string[]) =>
    withSupposed(
      countClasses(geometry, classes, LENGTH, null, passing),
      { scene, measure: "tax", population: "all", touched: replay.touched() },
      ...([classes, passing, (id: string | null) => id !== null && parks.includes(id)] as const),
    );
  const base = countClasses(geometry, classes, LENGTH, null, null);
  const whole = counted(null, ["A"]);
  expect([withoutTarget, noEnterprise, idle].map((place) => whole.parcels[place])).toEqual([2, 2, 1]);
  expect([whole.totalParcels, whole.totalAreaDm2]).toEqual([5, base.totalAreaDm2]);
  expect(whole.areaDm2[withoutTarget]).toBe(base.areaDm2[withoutTarget]);
  // what the filter hides, or lies in other parks, is counted neither before nor after
  const filtered = counted(Uint8Array.of(0, 1, 1, 1), ["A"]);
  expect([withoutTarget, noEnterprise, idle].map((place) => filtered.parcels[place])).toEqual([0, 2, 1]);
  expect(counted(null, ["B"]).parcels).toEqual(base.parcels);
});

test("a status that no parcel has yet is a class of its own: its land leaves the old one and is still all there", async () => {
  stubWindow();
  const { withSupposedWords } = await import("../../../client/scenario/supposedWords");
  const { withSupposed } = await import("../../../client/scenario/supposedCounts");
  const { plotFill } = await import("../../../client/scenario/plotFill");
  const { countClasses } = await import("../../../client/map/countClasses");
  const { legendClasses } = await import("../../../client/map/legendClasses");
  const { readGeometry } = await import("../../../client/map/parcelGeometry");
  const geometry = readGeometry(
    pack(
      PLOTS.map((plot, i) => ({
        ...{ id: plot.id, park: 0, status: "operating", areaDm2: plotArea(plot).areaDm2 },
        parts: [[square(i * 10, 0, 1)]],
      })),
    ),
  );
  const replay = new ScenarioReplay(baseOf(PLOTS), "all");
  replay.run({
    day: null,
    events: [event("a", { kind: "attributes", plotId: "G10", status: "idle", use: null })],
  });
  const touched = replay.touched();
  const dictionary = withSupposedWords(geometry.statuses, "status", touched);
  expect([...geometry.statuses, "idle"]).toEqual(dictionary);
  expect(withSupposedWords(["1001"], "use", touched)).toEqual(["1001", ""]);
  // under another measure, and where every word is known, nothing is added
  expect(withSupposedWords(dictionary, "tax", touched)).toBe(dictionary);
  expect(withSupposedWords(dictionary, "status", touched)).toBe(dictionary);
  const legend = legendClasses({
    ...{ measure: "status", theme: "light", target: null, breaks: null, texture: false, rules: [] },
    ...{ dictionary, idleCode: dictionary.indexOf("idle") },
  });
  const scene = {
    ...{ legend, targets: null, annual: true, breaks: null },
    land: { geometry },
  } as unknown as ClassScene;
  const base = countClasses(geometry, geometry.status, legend.length, null, null);
  const counts = withSupposed(
    base,
    { scene, measure: "status", population: "all", touched },
    ...([geometry.status, null, () => true] as const),
  );
  expect([...counts.parcels]).toEqual([3, 1]);
  expect([counts.totalParcels, counts.totalAreaDm2]).toEqual([4, base.totalAreaDm2]);
  const look = { measure: "status", population: "all", classes: null, passing: null } as const;
  const plot = touched.get("G10")!;
  expect(plotFill(plot, scene, look)).toEqual({ colour: legend[1]?.fill, faded: false });
  // as the parcels of the map: faded by a filter that leaves out what it was made of, and by the legend
  const leavesOut = Uint8Array.from(PLOTS, ({ id }) => (id === "G10" ? 0 : 1));
  expect(plotFill(plot, scene, { ...look, passing: leavesOut }).faded).toBe(true);
  expect(plotFill(plot, scene, { ...look, passing: leavesOut.map((one) => 1 - one) }).faded).toBe(false);
  expect(plotFill(plot, scene, { ...look, classes: new Set(["operating"]) }).faded).toBe(true);
  expect(plotFill(plot, scene, { ...look, classes: new Set(["idle"]) }).faded).toBe(false);
});

test("an event is where its plots were and are; one that is switched off or refused, where the plots that it speaks of are", () => {
  const replay = new ScenarioReplay(land, "all");
  const [cut, off, refused] = replay.run({
    ...{ day: null },
    events: [event("a", CUT), event("b", { ...MOVE, plotId: "G10" }, true), event("c", MOVE)],
  });
  expect([cut?.state, off?.state, refused?.state]).toEqual(["done", "off", "refused"]);
  const whole = (id: string) => extentOf(PLOTS.find((plot) => plot.id === id)!.shape);
  const near = (extent: Extent | null) => extent?.map((degrees) => degrees.toFixed(7));
  expect(near(whereOf(cut!, land))).toEqual(near(whole("G00")));
  expect(near(whereOf(off!, land))).toEqual(near(whole("G10")));
  expect(near(whereOf(refused!, land))).toEqual(near(whole("G00")));
  const gone = event("d", { kind: "move", plotId: "nowhere", parkId: null });
  expect(whereOf({ event: gone, before: new Map(), after: new Map() }, land)).toBeNull();
});

test("what another has made of a log is told event by event", () => {
  const [a, b, c] = [event("a", CUT), event("b", MOVE), event("c", MOVE)];
  const was = { events: [a, b, c], day: null };
  const none = { added: [], dropped: [], switched: [], reordered: false, day: false };
  expect(logDifference(was, was)).toEqual(none);
  const d = event("d", MOVE);
  expect(logDifference(was, { events: [a, d, c], day: null })).toEqual({ ...none, added: [d], dropped: [b] });
  const off = { ...b, off: true };
  expect(logDifference(was, { events: [c, a, off], day: "2026-01-01" })).toEqual({
    ...{ added: [], dropped: [], switched: [off], reordered: true, day: true },
  });
});

test("what is pointed at is told as the map paints it: the plot and the park as supposed, the pieces of what was cut, nothing else", async () => {
  stubWindow();
  const { supposedWords } = await import("../../../client/scenario/supposedObject");
  const replay = new ScenarioReplay(land, "all");
  const legend = Array.from({ length: 12 }, () => ({ label: { kind: "key", text: "x" }, aside: false }));
  const scene = {
    ...{ legend, targets: null, annual: true, breaks: null },
    land: { geometry: { indexOf: new Map(PLOTS.map(({ id }, i) => [id, i])) } },
  } as unknown as Parameters<typeof supposedWords>[2];
  const view = { measure: "tax", population: "all", lang: "zh" } as Parameters<typeof supposedWords>[3];
  const words = (key: string, values?: Record<string, unknown>) =>
    values === undefined ? key : `${key} ${Object.values(values).join(" ")}`;
  const said = (kind: "parcel" | "park", id: string) =>
    supposedWords({ kind, id }, { base, replay }, scene, view, words);
  expect(said("parcel", "G00")).toBeNull();
  const figures: ScenarioEdit = {
    ...{ kind: "figures", enterpriseId: "E" },
    yuan: { output: null, tax: 9_000_000, rd: null },
  };
  replay.run({ day: null, events: [event("a", figures)] });
  // 9,000,000 yuan on 3,000 m²: 4.5 mu
  expect(said("parcel", "G00")).toMatchObject({ label: "map:measure.tax", value: "200.0" });
  expect(said("park", "P1")?.value).toBe("200.0");
  // under words of several targets the park's land and worst verdict are those supposed, not the record's
  const asks = (tax: string): ScenarioBaseView => {
    const source = { document: "d", clause: "1" };
    const target = {
      ...{ id: "t", metric: "tax_per_mu" as const, operator: ">=" as const, value: tax },
      ...{ unit: "万元/亩" as const, reference: false, source },
    };
    const units = base.units.map((unit) => ({ ...unit, targets: { ...NO_TARGETS, tax_per_mu: target } }));
    return { ...base, units: units as unknown as ScenarioBaseView["units"] };
  };
  const byUse = (id: string, from: ScenarioBaseView) =>
    supposedWords({ kind: "park", id }, { base: from, replay }, scene, { ...view, measure: "use" }, words);
  expect(byUse("P1", base)?.head).toMatch(/^map:parkHead/);
  expect(byUse("P1", base)?.label).toBe("map:worst legend:class.undecided");
  // 200 万元/亩 are supposed; on record it is less
  expect(byUse("P1", asks("200"))?.label).toBe("map:worst legend:class.met");
  expect(byUse("P1", asks("200.01"))?.label).toBe("map:worst legend:class.missed");
  expect(byUse("P2", base)).toBeNull();
  expect(said("parcel", "G10")).toBeNull();
  expect(said("park", "P2")).toBeNull();
  replay.run({ day: null, events: [event("b", CUT)] });
  expect(said("parcel", "G00")).toMatchObject({ head: "G00", value: null });
  expect(said("parcel", "G00")?.label).toMatch(/^scenario:standing.heirs .*G00-1.*G00-2/);
});
