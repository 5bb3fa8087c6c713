// Does the page get the ledger of a delivery, and do the repairs that are chosen there reach the figures and the database?
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { perMu } from "../../geo/tally/perMu";
import type { ApiContext } from "../../server/api/context";
import { appRouter } from "../../server/api/router";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { tallies } from "../../server/metrics/tallies";
import { tallyFrom } from "../../server/metrics/tallyRow";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { engines } from "../database/support/engines";
import { at, type Corner, polygon, ring, square } from "../geo/repair/support";
import { apiContext } from "../server/support/apiContext";

const CODE = "330212001001GB90001";
const FIRM = "91330212MA0010001Q";
const SPIKE: Corner[] = [
  [0, 0],
  [100, 0],
  [100, 50],
  [600, 50],
  [100, 50.4],
  [100, 100],
  [0, 100],
];
const collection = (properties: object, geometry: unknown) =>
  JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", properties, geometry }] });
const CHOICE = { all: false, below: null, kinds: [], keys: [], not: [] };

describe.each(engines)("repairs over the page on $name", ({ open }) => {
  let db: Database;
  let ctx: ApiContext;
  const folder = mkdtempSync(join(tmpdir(), "mutu-router-"));
  const load = async (kind: Parameters<typeof importFile>[1]["kind"], name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    await importFile(db, { path: join(folder, name), kind });
  };
  beforeAll(async () => {
    db = await open();
    await seedPolicy(db);
    ctx = apiContext(db, "zh");
    await ctx.deliveries.start();
    await load(
      "parks",
      "k.geojson",
      collection({ id: "P", name: "园", kind: "strategic_park" }, square(-500, -500, 2000)),
    );
    await load(
      "parcels",
      "p.geojson",
      collection({ 宗地代码: CODE, 用地性质: "100102", 状态: "在用" }, square(0, 0)),
    );
    await load("enterprises", "e.csv", `统一社会信用代码,企业名称,行业代码,是否规上\n${FIRM},甲,3670,是\n`);
    await load("occupancy", "o.csv", `统一社会信用代码,宗地代码\n${FIRM},${CODE}\n`);
    await load(
      "figures",
      "f.csv",
      `统一社会信用代码,年度,工业总产值(万元),实缴税金(万元)\n${FIRM},2024,15000,750\n`,
    );
  });
  afterAll(async () => {
    await ctx?.deliveries.close();
    await db?.close();
  });

  const settled = async (id: string) => {
    for (;;) {
      const view = ctx.deliveries.view(id, "zh");
      if (!["receiving", "reading", "checking", "committing"].includes(view.phase)) return view;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  test("a spike: pinned, with outlines, area and park before and after; repaired once chosen, and told with the parcel", async () => {
    const caller = appRouter.createCaller(ctx);
    const { id } = await caller.delivery.create();
    const content = collection({ 宗地代码: CODE, 用地性质: "100102", 状态: "在用" }, polygon(ring(...SPIKE)));
    await ctx.deliveries.receive(id, "p.geojson", Readable.from([content]));
    await caller.delivery.read({ id });
    expect((await settled(id)).fault).toBeNull();
    // a choice that cannot be taken, and the button after it: nothing is tried out, and why is said
    const refused = caller.delivery.choose({ id, key: "0", kind: "parcels", crs: "EPSG:1" });
    await caller.delivery.check({ id });
    await refused;
    const open = await settled(id);
    expect([open.phase, open.check]).toEqual(["open", null]);
    expect(open.fault).not.toBeNull();
    // a choice and the button after it come together: the check waits for the choice
    const chosen = caller.delivery.choose({ id, key: "0", kind: "parcels", crs: "EPSG:4490" });
    await caller.delivery.check({ id });
    await chosen;
    expect((await settled(id)).check?.parts[0]).toMatchObject({ repairs: 1 });

    const listed = await caller.delivery.ledger({ id, key: "0" });
    const [spike] = listed.repairs;
    expect(listed.kinds).toEqual([{ kind: "spike", count: 1, proposed: 1, accepted: 0 }]);
    expect(spike).toMatchObject({
      kind: "spike",
      row: 1,
      id: CODE,
      place: at([600, 50]),
      accepted: false,
      staysOut: false,
    });
    expect([spike?.before.length, spike?.after.length]).toEqual([1, 1]);
    // 10 000 m² are 15 mu, with the spike 100 m² more; 150 million yuan on them
    const [output, tax] = spike!.figures!.park!.metrics;
    expect(spike?.figures).toMatchObject({ basis: "geodesic", park: { id: "P", period: "2024" } });
    expect([output?.metric, tax?.metric]).toEqual(["output_per_mu", "tax_per_mu"]);
    expect(output!.after! / output!.before!).toBeCloseTo(1.01, 4);
    expect(output?.after).toBeCloseTo(1000, 0);
    expect(tax?.after).toBeCloseTo(50, 0);

    await caller.delivery.repair({ id, key: "0", choice: { ...CHOICE, below: { percent: 2 } } });
    expect((await settled(id)).fault).toBeNull();
    const again = await caller.delivery.ledger({ id, key: "0", kind: "spike" });
    expect(again.repairs[0]).toMatchObject({ accepted: true, figures: spike?.figures });

    await caller.delivery.commit({ id, accept: "all" });
    expect((await settled(id)).phase).toBe("done");
    const park = (await tallies(db, "park", "330212", "2024", "above-scale")).get("P")!;
    expect(perMu(tallyFrom(park), "output")).toBe(output?.after);
    const detail = await caller.parcel.detail({ id: CODE });
    expect(detail.repairs).toMatchObject([{ kind: "spike", accepted: true, file: "p.geojson", row: 1 }]);
    expect((await caller.delivery.standing({ layer: "parcels" })).total).toBe(0);
  });
});
