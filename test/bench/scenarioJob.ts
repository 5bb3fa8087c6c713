// How much processor does one edit of a scenario take in a district of any size, until every target of every changed park is judged?

import { isSameTally } from "../../client/scenario/sameTally";
import { judgeUnit } from "../../geo/scenario/judgeUnit";
import type { Plot } from "../../geo/scenario/plot";
import { addedTallies } from "../../geo/scenario/plotTallies";
import { ScenarioReplay } from "../../geo/scenario/replay";
import type { ScenarioEdit, ScenarioEvent } from "../../geo/scenario/scenarioEvent";
import { EMPTY_TALLY } from "../../geo/tally/tally";
import { viewOf } from "../../server/api/view";
import type { Database } from "../../server/db/database";
import { Memo } from "../../server/metrics/memo";
import { scenarioBase } from "../../server/scenario/scenarioBase";
import { plotsOfDistrict } from "../../server/scenario/scenarioPlots";

export interface ScenarioTimes {
  /** Milliseconds of processor for one edit, by what it is, and for taking one back. */
  readonly edits: Readonly<Record<string, readonly number[]>>;
  /** For adding all plots once: what an edit would cost without the differences. */
  readonly allMs: readonly number[];
}

const EDITED = 60;

/** Every parcel at hand, as the worst case; the sums are checked against adding all plots. @throws where they differ */
export async function scenarioJob(db: Database): Promise<ScenarioTimes> {
  const ctx = { db, lang: "zh" as const, memo: new Memo() };
  const view = await viewOf(ctx, { period: "2024" });
  const base = await scenarioBase(ctx, view);
  const some = await db.query<{ id: string }>(
    "select id from parcel where park_id is not null order by id limit $1",
    [EDITED],
  );
  const plots = await plotsOfDistrict(
    db,
    view,
    some.map(({ id }) => id),
  );
  const byId = new Map(plots.map((plot) => [plot.id, plot]));
  const parks = new Map(
    base.units.flatMap(({ id, kind, parentId }) =>
      kind === null ? [] : [[id, { kind, parentId }] as const],
    ),
  );
  const parkIds = [...parks.keys()];
  const replay = new ScenarioReplay(
    {
      parks,
      plot: (id) => byId.get(id),
      isKnown: (id) => byId.has(id),
      plotsOf: () => [],
      plotsNear: () => [],
    },
    view.population,
  );
  let events: readonly ScenarioEvent[] = [];
  const edits: Record<string, number[]> = {};
  const measure = (what: string, next: readonly ScenarioEvent[]) => {
    const start = process.cpuUsage();
    const steps = replay.run({ events: next, day: null });
    const deltas = replay.deltas();
    for (const unit of base.units)
      if (deltas.has(unit.id))
        judgeUnit(replay.tally(unit.id, unit.tally), {
          targets: unit.targets,
          leads: unit.leads,
          clusters: base.clusters,
          annual: base.annual,
        });
    const { user, system } = process.cpuUsage(start);
    const last = steps.at(-1);
    if (next.length > events.length && last?.state !== "done")
      throw new Error(`${what}: ${JSON.stringify(last?.refusal)}`);
    edits[what] = [...(edits[what] ?? []), (user + system) / 1000];
    events = next;
  };
  const add = (edit: ScenarioEdit) =>
    measure(edit.kind, [
      ...events,
      { id: `e${events.length}`, at: "2026-11-29T12:00:00+08:00", by: "", off: false, edit },
    ]);
  for (const [at, { id }] of some.entries()) {
    const plot = byId.get(id);
    if (plot === undefined) continue;
    add({ kind: "split", plotId: id, line: across(plot) });
    add({
      kind: "move",
      plotId: `${id}-1`,
      parkId: parkIds.find((park) => park !== plot.parts[0]?.parkId) ?? null,
    });
    add({ kind: "attributes", plotId: `${id}-2`, status: at % 2 === 0 ? "idle" : "building" });
    add({ kind: "merge", plotIds: [`${id}-1`, `${id}-2`] });
    if (at % 3 === 0) measure("undo", events.slice(0, -1));
  }
  const touched = replay.touched();
  const now = [
    ...plots.filter(({ id }) => !touched.has(id)),
    ...[...touched.values()].filter((plot) => plot !== null),
  ];
  const allMs: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const start = process.cpuUsage();
    const sums = addedTallies(now, parks, view.population);
    const { user, system } = process.cpuUsage(start);
    allMs.push((user + system) / 1000);
    for (const { id, tally } of base.units)
      if (!isSameTally(replay.tally(id, tally), sums.get(id) ?? EMPTY_TALLY))
        throw new Error(`the sums of "${id}" differ`);
  }
  return { edits, allMs };
}

function across({ shape }: Plot): [number, number][] {
  const at = (shape.coordinates as readonly (readonly (readonly (readonly number[])[])[])[]).flat(2);
  const [lons, lats] = [at.map(([x = 0]) => x), at.map(([, y = 0]) => y)];
  const lon = (Math.min(...lons) + Math.max(...lons)) / 2;
  return [
    [lon, Math.min(...lats) - 0.001],
    [lon + 0.00001, Math.max(...lats) + 0.001],
  ];
}
