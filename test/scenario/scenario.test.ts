// Do scenarios stand on the sums of every other view, lead where adding all plots leads, and lose no edit?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LandGeometry } from "../../geo/area/landGeometry";
import { idsNear, withExtents } from "../../geo/scenario/extent";
import type { Plot } from "../../geo/scenario/plot";
import { addedTallies, DISTRICT as WHOLE } from "../../geo/scenario/plotTallies";
import { ScenarioReplay } from "../../geo/scenario/replay";
import { landsOf, type ScenarioEdit, type ScenarioLog } from "../../geo/scenario/scenarioEvent";
import { isSuppliedIndustry } from "../../geo/tally/isSuppliedIndustry";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { viewOf } from "../../server/api/view";
import { run } from "../../server/cli/run";
import type { Database } from "../../server/db/database";
import { Memo } from "../../server/metrics/memo";
import { plotsOfDistrict } from "../../server/scenario/scenarioPlots";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { loadCounty } from "../database/support/county";
import { engines } from "../database/support/engines";
import { DISTRICT } from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";

const SCOPE = { period: "2024", population: "above-scale" } as const;
const logOf = (...edits: ScenarioEdit[]): ScenarioLog => ({
  day: null,
  events: edits.map((edit, at) => ({
    id: `e${at}`,
    at: "2026-11-29T12:00:00+08:00",
    by: "王工",
    off: false,
    edit,
  })),
});

describe.each(engines)("scenarios on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await loadCounty(db);
    await seedPolicy(db);
  });
  afterAll(() => db?.close());
  const call = () => createCallerFactory(appRouter)(apiContext(db, "zh"));
  const saving = (log: ScenarioLog, more: object = {}) => ({
    id: null,
    basedOn: 0,
    title: "试算",
    author: "王工",
    log,
    ...more,
  });

  /** A park's plot with an enterprise that uses no other, and another park. */
  const somePlot = async (): Promise<{ plot: Plot; other: string; enterprise: string }> => {
    const [row] = await db.query<{ id: string; enterprise: string; other: string }>(
      `select o.parcel_id as id, min(o.enterprise_id) as enterprise, (select max(k.id) from park k where k.id <> p.park_id) as other
       from occupancy o join parcel p on p.id = o.parcel_id and p.district_id = o.district_id
       where p.park_id is not null and o.superseded_by is null group by o.parcel_id, p.park_id having count(distinct o.enterprise_id) = 1 order by o.parcel_id limit 1`,
    );
    const { plots } = await call().scenario.plots({
      ...SCOPE,
      plots: [row!.id],
      enterprises: [row!.enterprise],
    });
    return { plot: plots.find(({ id }) => id === row!.id)!, other: row!.other, enterprise: row!.enterprise };
  };
  const across = (shape: LandGeometry): [number, number][] => {
    const at = (shape.coordinates as number[][][][]).flat(2);
    const [lons, lats] = [at.map(([x]) => x!), at.map(([, y]) => y!)];
    const lon = (Math.min(...lons) + Math.max(...lons)) / 2;
    return [
      [lon, Math.min(...lats) - 0.001],
      [lon + 0.00001, Math.max(...lats) + 0.001],
    ];
  };

  test("differences over the plots at hand are what the server gets by adding all plots, to the yuan", async () => {
    const { plot, other, enterprise } = await somePlot();
    const log = logOf(
      { kind: "split", plotId: plot.id, line: across(plot.shape) },
      { kind: "move", plotId: `${plot.id}-1`, parkId: other },
      {
        kind: "renew",
        plotId: `${plot.id}-2`,
        population: "above-scale",
        perMu: { tax: "60" },
        industry: null,
      },
      { kind: "figures", enterpriseId: enterprise, yuan: { output: 123_456_789 } },
      { kind: "move", plotId: "nowhere", parkId: other },
    );
    const base = await call().scenario.base(SCOPE);
    const { plots } = await call().scenario.plots({ ...SCOPE, plots: [plot.id], enterprises: [enterprise] });
    const replay = new ScenarioReplay(
      {
        parks: new Map(
          base.units.flatMap(({ id, kind, parentId }) =>
            kind === null ? [] : [[id, { kind, parentId }] as const],
          ),
        ),
        plot: (id) => plots.find((one) => one.id === id),
        isKnown: (id) => plots.some((one) => one.id === id),
        plotsOf: (id) =>
          plots
            .filter(({ parts }) =>
              parts.some(({ holdings }) => holdings.some((one) => one.enterpriseId === id)),
            )
            .map((one) => one.id),
        plotsNear: (extent) => idsNear(withExtents(plots), extent),
      },
      "above-scale",
    );
    replay.run(log);
    const [standing] = await call().scenario.compare({ ...SCOPE, logs: [log] });
    expect(standing!.agrees).toBe(true);
    expect(standing!.steps.map(({ state, refusal }) => refusal?.refused ?? state)).toEqual([
      "done",
      "done",
      "done",
      "done",
      "no_plot",
    ]);
    expect(standing!.units.map(({ id }) => id)).toContain(other);
    for (const unit of base.units) {
      const after = standing!.units.find(({ id }) => id === unit.id)?.after ?? unit.tally;
      expect([unit.id, replay.tally(unit.id, unit.tally)]).toEqual([unit.id, after]);
    }
    // the judge is the one of every other view
    const list = await call().park.list(SCOPE);
    const parks = await call().scenario.compare({
      ...SCOPE,
      logs: [logOf({ kind: "move", plotId: plot.id, parkId: null })],
    });
    for (const { id, was } of parks[0]!.units.filter((unit) => unit.id !== WHOLE))
      expect(was.map(({ metric, verdict, surplusYuan }) => ({ metric, verdict, surplusYuan }))).toEqual(
        was.map(({ metric }) => {
          const { verdict, surplusYuan } = list.rows.find((one) => one.id === id)!.metrics[metric];
          return { metric, verdict, surplusYuan };
        }),
      );
  });

  test("a redraw over the neighbour is refused on both sides alike, with its code and the land", async () => {
    const [pair] = await db.query<{ id: string; other: string }>(
      `select a.id, b.id as other from parcel a join parcel b on b.district_id = a.district_id and b.id > a.id
         and ST_DWithin(a.geom, b.geom, 0.001) and not ST_Overlaps(a.geom, b.geom)
         and st_numgeometries(a.geom) = 1 and st_numgeometries(b.geom) = 1
       order by a.id limit 1`,
    );
    const named = { plots: [pair!.id, pair!.other], enterprises: [] };
    const shapes = await call().scenario.plots({ ...SCOPE, ...named });
    const shapeOf = (id: string) => shapes.plots.find((one) => one.id === id)!.shape;
    const both = (shapeOf(pair!.other).coordinates as [number, number][][][]).flat(2);
    const own = (shapeOf(pair!.id).coordinates as [number, number][][][]).flat(2);
    const lons = [...both, ...own].map(([lon]) => lon);
    const lats = [...both, ...own].map(([, lat]) => lat);
    const [w, e, s, n] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
    const shape = {
      type: "Polygon" as const,
      coordinates: [
        [
          [w, s],
          [e, s],
          [e, n],
          [w, n],
          [w, s],
        ],
      ],
    };
    const log = logOf({ kind: "redraw", plotId: pair!.id, shape });
    const base = await call().scenario.base(SCOPE);
    const { plots } = await call().scenario.plots({
      ...SCOPE,
      plots: [pair!.id],
      enterprises: [],
      around: landsOf(log.events.map(({ edit }) => edit)),
    });
    expect(plots.map(({ id }) => id)).toContain(pair!.other);
    const replay = new ScenarioReplay(
      {
        parks: new Map(
          base.units.flatMap(({ id, kind, parentId }) => (kind === null ? [] : [[id, { kind, parentId }]])),
        ),
        plot: (id) => plots.find((one) => one.id === id),
        isKnown: () => true,
        plotsOf: () => [],
        plotsNear: (extent) => idsNear(withExtents(plots), extent),
      },
      "above-scale",
    );
    const [step] = replay.run(log);
    const [standing] = await call().scenario.compare({ ...SCOPE, logs: [log] });
    expect(step!.refusal).toMatchObject({ refused: "overlaps" });
    expect(standing!.steps[0]!.refusal).toEqual(step!.refusal);
    const [seen] = await db.query<{ dm2: number }>(
      `select round(st_area(st_intersection(st_setsrid(st_geomfromgeojson($2), 4490), geom)::geography) * 100)::float8 as dm2
       from parcel where id = $1`,
      [step!.refusal!.subject, JSON.stringify(shape)],
    );
    expect(Math.abs(step!.refusal!.areaDm2! - seen!.dm2)).toBeLessThanOrEqual(2);
  });

  test("PostGIS finds the pieces of a cut valid, apart, and together exactly the plot; joined again they are the plot", async () => {
    const { plot } = await somePlot();
    const replay = new ScenarioReplay(
      {
        parks: new Map(),
        plot: (id) => (id === plot.id ? plot : undefined),
        isKnown: (id) => id === plot.id,
        plotsOf: () => [],
        plotsNear: () => [],
      },
      "all",
    );
    replay.run(logOf({ kind: "split", plotId: plot.id, line: across(plot.shape) }));
    const [west, east] = [replay.plot(`${plot.id}-1`)!, replay.plot(`${plot.id}-2`)!];
    replay.run(
      logOf(
        { kind: "split", plotId: plot.id, line: across(plot.shape) },
        { kind: "merge", plotIds: [west.id, east.id] },
      ),
    );
    const joined = [...replay.touched().values()].find(
      (one) => one !== null && one.id !== west.id && one.id !== east.id,
    )!;
    const [seen] = await db.query<Record<string, boolean | number>>(
      `with s as (select st_geomfromgeojson($1) as a, st_geomfromgeojson($2) as b, st_geomfromgeojson($3) as plot, st_geomfromgeojson($4) as joined)
       select st_isvalid(a) and st_isvalid(b) and st_isvalid(joined) as valid, st_dimension(st_intersection(a, b)) as shared,
         st_area(st_symdifference(st_union(a, b), plot)) as off, st_area(st_symdifference(joined, plot)) as off_joined, st_area(plot) as whole,
         st_numgeometries(st_union(a, b)) as parts from s`,
      [west.shape, east.shape, plot.shape, joined.shape].map((shape) => JSON.stringify(shape)),
    );
    expect(seen).toMatchObject({ valid: true, shared: 1, parts: 1 });
    // a millionth of a millionth of the plot: what a double can say of a corner on a side
    expect(Number(seen!.off) / Number(seen!.whole)).toBeLessThan(1e-9);
    expect(Number(seen!.off_joined) / Number(seen!.whole)).toBeLessThan(1e-9);
    expect(joined.parts[0]).toMatchObject({
      areaDm2: plot.parts[0]!.areaDm2,
      geodesicDm2: plot.parts[0]!.geodesicDm2,
    });
  });

  test("supplied industrial land is the same to geo/ and to the database", async () => {
    const rows = await db.query<{ use: string | null; status: string | null; is: boolean }>(
      `select u as use, s as status, is_supplied_industry(u, s) as is
       from unnest(array['100101', '1102', '10', 'M2', 'W', '0701', '', '0110', null]) u, unnest(array['idle', 'approved', 'in_use', null]) s`,
    );
    expect(rows).toHaveLength(36);
    expect(rows.map(({ use, status }) => isSuppliedIndustry(use, status))).toEqual(rows.map(({ is }) => is));
  });

  test("of two who save at once the second is told by whom and when, and can keep the edit as a copy", async () => {
    const { plot } = await somePlot();
    const first = await call().scenario.save(saving(logOf()));
    if (!first.saved) throw new Error("not saved");
    const { id } = first.scenario;
    const mine = logOf({ kind: "move", plotId: plot.id, parkId: null });
    const [a, b] = await Promise.all([
      call().scenario.save(saving(mine, { id, basedOn: 1, author: "李工" })),
      call().scenario.save(
        saving(logOf({ kind: "attributes", plotId: plot.id, status: "idle" }), {
          id,
          basedOn: 1,
          author: "陈工",
        }),
      ),
    ]);
    expect([a.saved, b.saved].sort()).toEqual([false, true]);
    const [winner, loser] = a.saved ? ["李工", b] : ["陈工", a];
    if (loser.saved) throw new Error("both saved");
    expect(loser.standing).toMatchObject({ id, version: 2, savedBy: winner });
    // with what the other did, so that it can be told
    expect(loser.standing.log.events.map(({ edit }) => edit.kind)).toEqual([
      winner === "李工" ? "move" : "attributes",
    ]);
    const copy = await call().scenario.save(
      saving(mine, { copiedFrom: `${id}@1`, author: "李工", title: "试算（副本）" }),
    );
    expect(copy).toMatchObject({ saved: true, scenario: { version: 1, copiedFrom: `${id}@1`, log: mine } });
    // what stood before is still there
    expect((await call().scenario.open({ id, version: 1 })).log.events).toEqual([]);
    expect((await call().scenario.list()).filter((head) => head.id === id)).toHaveLength(1);
  });

  test("who began a scenario or saved it last takes it off the list; its link and its versions stay, saving brings it back", async () => {
    const { plot } = await somePlot();
    const first = await call().scenario.save(saving(logOf(), { author: "王工" }));
    if (!first.saved) throw new Error("not saved");
    const { id } = first.scenario;
    const listed = async () => (await call().scenario.list()).some((head) => head.id === id);
    const changed = logOf({ kind: "move", plotId: plot.id, parkId: null });
    await call().scenario.save(saving(changed, { id, basedOn: 1, author: "李工" }));
    // who looked at the first version has not seen the second
    const remove = (by: string, version = 2) => call().scenario.remove({ id, version, by });
    await expect(remove("王工", 1)).rejects.toThrow("scenario_saved_since: 李工");
    await expect(remove("陈工")).rejects.toThrow("scenario_of_others: 王工、李工");
    await expect(call().scenario.remove({ id: "s999", version: 1, by: "王工" })).rejects.toThrow("s999");
    expect(await listed()).toBe(true);
    await remove("李工");
    expect(await listed()).toBe(false);
    expect(await call().scenario.open({ id })).toMatchObject({ version: 2, log: changed });
    const versions = await call().scenario.versions({ id });
    expect(versions.map(({ version, savedBy, events }) => [version, savedBy, events])).toEqual([
      [2, "李工", 1],
      [1, "王工", 0],
    ]);
    await expect(call().scenario.versions({ id: "s999" })).rejects.toThrow("s999");
    await call().scenario.save(saving(changed, { id, basedOn: 2, author: "陈工" }));
    expect(await listed()).toBe(true);
    // who began it may as well
    await remove("王工", 3);
    expect(await listed()).toBe(false);
  });

  test("what is no event is refused at the border, and a scenario that is not there is said", async () => {
    const bad = {
      ...logOf(),
      events: [{ ...logOf({ kind: "move", plotId: "x", parkId: null }).events[0]!, edit: { kind: "fly" } }],
    };
    await expect(call().scenario.save(saving(bad as never))).rejects.toThrow();
    await expect(call().scenario.open({ id: "s999" })).rejects.toThrow();
  });

  test("the command line lists, shows and checks them", async () => {
    const { plot, other } = await somePlot();
    const saved = await call().scenario.save(
      saving(
        logOf(
          { kind: "move", plotId: plot.id, parkId: other },
          { kind: "move", plotId: plot.id, parkId: other },
        ),
      ),
    );
    if (!saved.saved) throw new Error("not saved");
    const mutu = async (words: string) => {
      let out = "";
      const code = await run(words.split(" "), { db, env: {}, out: (text) => (out += text), talk: () => {} });
      return { code, out };
    };
    const { id } = saved.scenario;
    expect((await mutu("scenario list")).out).toContain(`${id},1,试算,2`);
    const shown = await mutu(`scenario show ${id} --period 2024`);
    expect(shown.out).toMatch(/1\. 调整所属园区 · 已计入\n {2}2\. 调整所属园区 · 不适用 本来就属于这个园区/);
    expect(shown.out).toMatch(new RegExp(`${other} .*\\n {2}亩均产值 .* → `));
    expect(await mutu(`scenario check ${id} --period 2024`)).toMatchObject({ code: 0 });
    expect((await mutu("scenario show s999")).code).toBe(1);
    expect((await mutu("scenario show")).code).toBe(2);
  });

  test("the plots add up to every park and the district, also where parcels are split over parks", async () => {
    const check = async (population: "above-scale" | "all") => {
      const { units } = await call().scenario.base({ ...SCOPE, population });
      const parks = new Map(
        units.flatMap(({ id, kind, parentId }) => (kind === null ? [] : [[id, { kind, parentId }] as const])),
      );
      const view = await viewOf({ db, lang: "zh", memo: new Memo() }, { ...SCOPE, population });
      const sums = addedTallies(await plotsOfDistrict(db, view, []), parks, population);
      for (const unit of units) expect([unit.id, sums.get(unit.id)]).toEqual([unit.id, unit.tally]);
    };
    await check("all");
    // all parks a street further east, and what lies on their lines is split
    await db.query("update park set geom = st_translate(geom, 0.0007, 0)");
    await db.query(
      "insert into boundary_rule (district_id, kind, rule, decided_by) select distinct $1, kind, 'share', '王工' from park",
      [DISTRICT],
    );
    await db.query("select assign_parks($1)", [DISTRICT]);
    const [found] = await db.query<{ split: number }>("select count(*) as split from parcel_share");
    expect(found!.split).toBeGreaterThan(0);
    await check("above-scale");
  });
});
