// Do the views answer with the numbers of the county's export, judged as a planner would by hand?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { viewOf } from "../../server/api/view";
import type { Database } from "../../server/db/database";
import { matchingParcels } from "../../server/filter/matchingParcels";
import { metricsRows } from "../../server/metrics/metricsRows";
import { expectedParks, loadCounty } from "../database/support/county";
import { engines } from "../database/support/engines";
import { DISTRICT } from "../database/support/smallDistrict";
import { apiContext } from "./support/apiContext";
import { addTargets } from "./support/targets";

describe.each(engines)("views of county-a on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await loadCounty(db);
    await addTargets(db);
    for (const [id, { lead }] of Object.entries(expectedParks())) {
      for (const [position, prefix] of lead.entries()) {
        await db.query(
          "insert into park_lead_industry (district_id, park_id, prefix, position) values ($1, $2, $3, $4)",
          [DISTRICT, id, prefix, position],
        );
      }
    }
  });
  afterAll(() => db?.close());

  const call = (lang: "zh" | "en" = "zh") => createCallerFactory(appRouter)(apiContext(db, lang));

  test("the overview names periods and targets, the newest year first", async () => {
    const overview = await call().district.overview();
    expect(overview.counts).toMatchObject({ parks: 13, parcels: 1200, enterprises: 1086 });
    expect(overview.periods.map(({ id }) => id)).toContain("2024");
    expect(overview.targetSets[0]?.targets.map(({ value }) => value)).toEqual(["950", "48", "42", "70"]);
  });

  test("a park's value is the ratio of its sums, and its surplus is exact", async () => {
    const { rows } = await call().park.list({ period: "2024" });
    const expected = expectedParks();
    for (const row of rows) {
      const sums = expected[row.id]!.byYear["2024"]!.above_scale;
      const { value, surplusYuan, verdict, coverage } = row.metrics.output_per_mu;
      expect(value).toBeCloseTo(sums.output_yuan / sums.occupied_with_figures_dm2 / 0.15, 6);
      expect(surplusYuan).toBe((100 * sums.output_yuan - 14_250 * sums.occupied_with_figures_dm2) / 100);
      const decided = (coverage ?? 0) >= 0.9;
      expect({ id: row.id, verdict }).toEqual({
        id: row.id,
        verdict: !decided ? "undecided" : surplusYuan! >= 0 ? "met" : "missed",
      });
    }
  });

  test("held against everybody's figures the targets are a reference, and no park is judged by them", async () => {
    const { rows } = await call().park.list({ period: "2024", population: "all" });
    for (const { metrics, worst } of rows) {
      expect([metrics.output_per_mu.target?.reference, worst]).toEqual([true, "undecided"]);
      expect(metrics.output_per_mu.value).not.toBeNull();
    }
  });

  test("concentration binds strategic parks; for the others it is a reference", async () => {
    const { rows } = await call().park.list({ period: "2024" });
    const expected = expectedParks();
    for (const row of rows) {
      const sums = expected[row.id]!.byYear["2024"]!.above_scale;
      expect(row.metrics.concentration.value).toBeCloseTo(sums.lead_output_yuan / sums.output_yuan, 12);
      expect(row.metrics.concentration.target?.reference).toBe(row.kind !== "strategic_park");
    }
  });

  test("the ledger of a park adds up to its surplus, to the cent", async () => {
    const park = await call().park.detail({ id: "SP-01", period: "2024" });
    const { best, rest, worst, totalYuan } = park.ledger.tax_per_mu;
    const cents = (yuan: number) => Math.round(yuan * 100);
    const sum = [...best, ...worst].reduce((s, line) => s + cents(line.surplusYuan), cents(rest.surplusYuan));
    expect(sum).toBe(cents(totalYuan!));
    expect(totalYuan).toBe(park.metrics.tax_per_mu.surplusYuan);
    expect(park.concentration.mode).toBe("by_plan");
    expect(park.neighbours.length).toBeGreaterThan(0);
  });

  test("a parcel answers with both areas, its users and the same sums as the parcel table", async () => {
    const { rows } = await metricsRowsById("parcel");
    const row = rows.get("330212001001GB00002")!;
    const parcel = await call().parcel.detail({ id: "330212001001GB00002", period: "2024" });
    expect(parcel.tally.outputYuan).toBe(row.output_yuan);
    expect(parcel.metrics.tax_per_mu.surplusYuan).toBe(row.tax_surplus_yuan);
    expect(parcel.areaBasis).toBe("certificate");
    expect(parcel.enterprises.map(({ id }) => id)).toEqual(["91330212MA0010002U"]);
  });

  test("a parcel's conditions are held against its whole site in a whole year, and what nobody measures is said to be so", async () => {
    const id = "330212001001GB00002";
    const terms = (table: string, columns: string, values: string) =>
      db.query(
        `insert into ${table} (district_id, parcel_id, batch_id, row_no, ${columns})
         select $1, $2, batch_id, row_no, ${values} from parcel where district_id = $1 and id = $2`,
        [DISTRICT, id],
      );
    await terms("commitment", "key, operator, value, unit", "'tax_per_mu', '>=', 1000, '万元/亩'");
    await terms("commitment", "key, operator, value, unit", "'output_per_mu', '>=', 0.01, '万元/亩'");
    await terms("commitment", "key, operator, value, unit", "'investment_per_mu', '>=', 300, '万元/亩'");
    await terms("plan_limit", "key, min, max", "'far', 2, 3");
    await terms("plan_limit", "key, max, max_inclusive, unit", "'density', 54, false, '%'");
    await terms("plan_limit", "key, max, unit", "'height', 24, 'm'");
    await db.query("update parcel set far_actual = 1.78, density_percent = 54 where id = $1", [id]);
    // as the export has it: 19 640.22 m², and the one enterprise on it
    const [sum] = await db.query<{ tax: number }>(
      `select sum(value_yuan)::float8 as tax from figure
       where enterprise_id = '91330212MA0010002U' and measure = 'tax' and period = '2024' and superseded_by is null`,
    );
    const parcel = await call().parcel.detail({ id, period: "2024" });
    const tax = sum!.tax / 10_000 / (19_640.22 * (3 / 2000));
    expect(parcel.commitments.map(({ key, keeping }) => [key, keeping])).toEqual([
      ["investment_per_mu", "not_measured"],
      ["output_per_mu", "kept"],
      ["tax_per_mu", "broken"],
    ]);
    expect(parcel.commitments[2]!.actual).toBeCloseTo(tax, 9);
    expect(parcel.commitments[2]!.difference).toBeCloseTo(tax - 1000, 9);
    expect(parcel.planLimits.map(({ key, keeping, actual }) => [key, keeping, actual])).toEqual([
      ["density", "above", 54],
      ["far", "below", 1.78],
      ["height", "not_measured", null],
    ]);
    await db.query("delete from commitment");
    await db.query("delete from plan_limit");
  });

  async function metricsRowsById(by: "parcel" | "park") {
    const rows = await metricsRows(db, { by, period: "2024", population: "above-scale" });
    return { rows: new Map(rows.map((row) => [String(row.id), row])) };
  }

  test("pages of parcels neither overlap nor leave any out", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await call().parcel.list({ period: "2024", limit: 500, ...(cursor ? { cursor } : {}) });
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.length).toBe(1200);
    expect(new Set(seen).size).toBe(1200);
  });

  test("search finds a park by a part of its name, a parcel by a fragment of its code, an enterprise with its parcel", async () => {
    const first = async (q: string) => (await call().search.query({ q, limit: 5 }))[0];
    expect(await first("滨海")).toMatchObject({ kind: "park", id: "SP-02" });
    expect(await first("GB00002")).toMatchObject({ kind: "parcel" });
    expect(await first("示例0002医疗器械")).toMatchObject({
      kind: "enterprise",
      parcelId: "330212001001GB00002",
    });
    expect(await call().search.query({ q: "100%_" })).toEqual([]);
  });

  test("search takes several words: each stands somewhere in the name, the code or the name of the park", async () => {
    const found = async (q: string) =>
      (await call().search.query({ q, limit: 50 })).map(({ kind, id }) => `${kind} ${id}`);
    const [plot] = await db.query<{ id: string; park: string }>(
      `select p.id, k.name as park from parcel p join park k on k.district_id = p.district_id and k.id = p.park_id
       order by p.id limit 1`,
    );
    if (plot === undefined) throw new Error("no plot in a park");
    for (const q of [
      `${plot.park.slice(0, 3)} ${plot.id.slice(-5)}`,
      `${plot.id.slice(-5)}　${plot.park.slice(-3)}`,
    ])
      expect(await found(q), q).toContain(`parcel ${plot.id}`);
    expect((await found("产业 滨海"))[0]).toBe("park SP-02");
    const [firm] = await db.query<{ id: string }>("select id from enterprise where name like '%示例0002%'");
    expect(await found("医疗 示例0002")).toContain(`enterprise ${firm?.id}`);
    expect(await found("滨海 没有这个词")).toEqual([]);
    expect(await found("%_ 滨海")).toEqual([]);
  });

  test("search answers to letters: initials, whole sounds and a mixture, behind what is written so", async () => {
    const found = async (q: string) => (await call().search.query({ q, limit: 5 })).map(({ id }) => id);
    const [park] = await db.query<{ id: string }>("select id from park where name like '%滨海%'");
    for (const letters of ["bhcyy", "binhai", "binhcyy", "BHC"])
      expect(await found(letters)).toContain(park?.id);
    expect((await call().search.query({ q: "ylqx", limit: 5 })).map(({ kind }) => kind)).toContain(
      "enterprise",
    );
    expect(await found("zzzzzz")).toEqual([]);
    // a code that is written so stands before every name that sounds so
    expect((await call().search.query({ q: "GB00002", limit: 1 }))[0]?.kind).toBe("parcel");
  });

  test("a typed filter finds on the server what plain SQL finds; a wrong one is refused at its place", async () => {
    const ctx = apiContext(db, "zh");
    const view = await viewOf(ctx, { period: "2024" });
    const ids = async (sql: string) => (await db.query<{ id: string }>(sql)).map(({ id }) => id);
    // a mu is 1 000 000 / 15 of 0.01 m²; 48 万元/亩 is 720 yuan per m²
    expect(await matchingParcels(ctx, view, "状态 = 投产 且 面积 >= 30 亩", {})).toEqual(
      await ids(`select id from parcels_in_force('${DISTRICT}') where status = 'in_use' and area_dm2 * 15 >= 30000000
        order by id collate "C"`),
    );
    const below = await ids(`select id from parcel_tallies('${DISTRICT}', '2024', 'above-scale')
      where tax_land_dm2 > 0 and 100 * tax_yuan < 720 * tax_land_dm2 order by id collate "C"`);
    expect(below.length).toBeGreaterThan(0);
    expect(await matchingParcels(ctx, view, "tax_per_mu < 48", {})).toEqual(below);
    await expect(matchingParcels(ctx, view, "亩均稅收 < 48", {})).rejects.toMatchObject({
      code: "bad_filter",
      subject: "亩均稅收 (1) → 亩均税收",
    });
  });

  test("what is kept comes back by its link, on the list as long as nobody takes it off", async () => {
    const view = { kind: "view", link: "/?f=tax_per_mu%20%3C%2048" } as const;
    const named = { name: "低效地块", author: "王工" };
    const { id } = await call().saved.save({ content: view, named });
    expect(await call().saved.save({ content: view, named })).toEqual({ id });
    expect(await call().saved.list({ kind: "view" })).toMatchObject([{ id, ...named, parcels: null }]);
    const unnamed = await call().saved.save({ content: { kind: "selection", ids: ["A", "B"] }, named: null });
    expect(await call().saved.list({ kind: "selection" })).toEqual([]);
    expect(await call().saved.content(unnamed)).toEqual({ kind: "selection", ids: ["A", "B"] });
    // another name: the same person's, in the same place of the list; a link to the old one still opens
    const renamed = await call().saved.rename({ id, name: "另一名称", by: "李工" });
    expect(await call().saved.list({ kind: "view" })).toMatchObject([
      { id: renamed.id, name: "另一名称", author: named.author },
    ]);
    expect(await call().saved.content({ id })).toEqual(view);
    await expect(call().saved.rename({ id, name: "再改", by: "李工" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await call().saved.rename({ id: renamed.id, name: named.name, by: "李工" })).toEqual({ id });
    // what has several parts is the same thing whether it comes from the page or from the database
    const parts = { kind: "view", schemaVersion: 1, state: "/?f=x" } as const;
    const first = await call().saved.save({ content: parts, named });
    const other = await call().saved.rename({ id: first.id, name: "另名", by: "李工" });
    expect(await call().saved.save({ content: parts, named: { ...named, name: "另名" } })).toEqual(other);
    // a view put in the place of another of its name: that leaves the list, its link stays
    const newer = { kind: "view" as const, link: "/park/P?m=tax" };
    const instead = await call().saved.save({ content: newer, named, replaces: id });
    const listed = (await call().saved.list({ kind: "view" })).map((one) => one.id);
    expect([listed.includes(instead.id), listed.includes(id)]).toEqual([true, false]);
    expect(await call().saved.content({ id })).toEqual(view);
    // only one of its own kind and name is replaced
    for (const [content, by] of [
      [newer, { ...named, name: "别的名称" }],
      [{ kind: "selection" as const, ids: ["X"] }, named],
    ] as const)
      await expect(call().saved.save({ content, named: by, replaces: instead.id })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    // replaced by the very same it stays
    expect(await call().saved.save({ content: newer, named, replaces: instead.id })).toEqual(instead);
    expect((await call().saved.list({ kind: "view" })).map((one) => one.id)).toEqual(listed);
    await call().saved.remove({ id: instead.id, by: "李工" });
    await call().saved.remove({ id: other.id, by: "李工" });
    await call().saved.remove({ id, by: "李工" });
    expect(await call().saved.list({ kind: "view" })).toEqual([]);
    expect(await call().saved.content({ id })).toEqual(view);
    await expect(call().saved.content({ id: "nothing" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      call().saved.save({ content: { kind: "view", link: "//elsewhere.example" }, named: null }),
    ).rejects.toThrow();
    const short = { kind: "view" as const, schemaVersion: 1 as const, state: `/?f=${"x".repeat(2000)}` };
    const kept = await call().saved.save({ content: short, named: null });
    expect(await call().saved.content(kept)).toEqual(short);
    await expect(
      // a form that this server does not know
      call().saved.save({ content: { ...short, schemaVersion: 2 as 1 }, named: null }),
    ).rejects.toThrow();
  });

  test("what is unknown is said in the reader's language", async () => {
    const failed = async (lang: "zh" | "en") =>
      call(lang)
        .park.detail({ id: "NO-SUCH", period: "2024" })
        .catch((error: unknown) => error);
    expect(await failed("zh")).toMatchObject({
      code: "NOT_FOUND",
      cause: { code: "unknown_park", subject: "NO-SUCH" },
    });
  });
});
