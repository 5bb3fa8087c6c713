// Does a trace give the same integers when it is worked out on its own: without the database, from the cells of the files up?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SPREAD_METRICS, type TraceMetric } from "../../geo/trace/traceMetric";
import { type WorkedOut, workOut } from "../../geo/trace/workOut";
import { appRouter } from "../../server/api/router";
import type { TraceNode } from "../../server/api/traceShapes";
import { createCallerFactory } from "../../server/api/trpc";
import { addCorrection } from "../../server/correction/writeCorrection";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import type { ImportKind } from "../../server/import/importReport";
import { metricsRows } from "../../server/metrics/metricsRows";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { explain } from "../../server/trace/explain";
import type { TraceKind } from "../../server/trace/traceRequest";
import { engines } from "../database/support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  addPark,
  DISTRICT,
} from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";
import { addTargets } from "../server/support/targets";
import { dm2, yuan } from "./leaves";

const path = (name: string) => new URL(`../fixtures/county-a/${name}`, import.meta.url).pathname;
const COUNTY: readonly (readonly [string, ImportKind])[] = [
  ["parks.geojson", "parks"],
  ["parcels.geojson", "parcels"],
  ["enterprises.csv", "enterprises"],
  ["occupancy.csv", "occupancy"],
  ["figures-utf8.csv", "figures"],
  ["figures-2025-gb18030.csv", "figures"],
];
const METRICS = ["output_per_mu", "tax_per_mu", "rd_per_mu", "concentration"] as const;

/** As a reader of the JSON has it: nothing but text. */
const sent = (root: TraceNode): TraceNode => JSON.parse(JSON.stringify(root));
const at = (node: TraceNode, role: TraceNode["role"]) => node.children.find((child) => child.role === role)!;
/** The first cell of a file below a node. */
function cellIn(node: TraceNode): TraceNode | null {
  if (node.calculation?.rule === "cell") return node;
  for (const child of node.children) {
    const found = cellIn(child);
    if (found !== null) return found;
  }
  return null;
}

describe.each(engines)("a trace on $name, worked out on its own", ({ name, open }) => {
  let db: Database;
  const of = async (
    kind: TraceKind,
    id: string,
    metric: TraceMetric,
    period: string,
    population: "above-scale" | "all" = "above-scale",
  ) => sent(await explain(db, { kind, id, metric, period, population, all: true }));
  const faultless = (worked: WorkedOut) => {
    expect(worked.differences).toEqual([]);
    expect(worked.incomplete).toBe(0);
  };

  describe("of a county's files", () => {
    beforeAll(async () => {
      db = await open();
      await seedPolicy(db);
      for (const [name, kind] of COUNTY) await importFile(db, { path: path(name), kind });
    });
    afterAll(() => db?.close());

    // a population and a year each: the functions that add are the same on both
    test.each([name === "PGlite" ? (["2024", "above-scale"] as const) : (["2025", "all"] as const)])(
      "%s, %s: every park and the district, each metric, down to cells of files",
      async (period, population) => {
        for (const by of ["park", "district"] as const) {
          for (const row of await metricsRows(db, { by, period, population })) {
            for (const metric of by === "park" ? METRICS : METRICS.slice(0, 3)) {
              const root = await of(by, row.id as string, metric, period, population);
              const worked = workOut(root);
              faultless(worked);
              if (root.value === null) continue;
              expect(worked.cells).toBeGreaterThan(0);
              if (metric === "concentration") continue;
              // the sums that were worked out are those of the metrics
              const measure = metric.replace("_per_mu", "");
              expect(yuan(at(root, "figure"))).toBe(BigInt(row[`${measure}_yuan`]!));
              expect(dm2(at(root, "land"))).toBe(BigInt(Math.round(Number(row[`${measure}_land_m2`]) * 100)));
            }
            faultless(workOut(await of(by, row.id as string, "gross_output_per_mu", period, population)));
          }
        }
      },
    );

    test("how output is spread, with every location quotient, is what the park's panel shows", async () => {
      const caller = createCallerFactory(appRouter)(apiContext(db, "zh"));
      for (const id of ["SP-01", "IC-03"]) {
        const { concentration } = await caller.park.detail({ id, period: "2024" });
        const [hhi, cr1, cr3] = await Promise.all(
          SPREAD_METRICS.map(async (metric) => of("park", id, metric, "2024")),
        );
        for (const root of [hhi!, cr1!, cr3!]) faultless(workOut(root));
        expect(Number(hhi!.value)).toBeCloseTo(concentration.hhi!, 4);
        expect(Number(cr1!.value)).toBeCloseTo(concentration.cr1! * 100, 2);
        expect(Number(cr3!.value)).toBeCloseTo(concentration.cr3! * 100, 2);
        const quotients = hhi!.children.flatMap(({ children }) =>
          children.filter(({ calculation }) => calculation?.rule === "quotient").map(({ value }) => value),
        );
        const shown = concentration.industries.flatMap(({ locationQuotient }) => locationQuotient ?? []);
        expect(quotients.map(Number).sort()).toEqual(
          shown.map((quotient) => Number(quotient.toFixed(2))).sort(),
        );
      }
      await expect(of("parcel", "330212001001GB00001", "hhi", "2024")).rejects.toThrow();
    });

    test("a cell that is changed changes every number above it", async () => {
      const root = await of("park", "SP-01", "output_per_mu", "2024");
      const cell = cellIn(at(root, "figure"))!;
      Object.assign(cell.calculation!, { text: "1" });
      const { differences } = workOut(root);
      expect(differences.map(({ path }) => path.length)).toEqual(expect.arrayContaining([1, 2, 3]));
      expect(differences.at(-1)!.workedOut).not.toBe(differences.at(-1)!.shown);
    });

    test("what was left out to keep an answer short is said not to be checked", async () => {
      const short = await explain(db, {
        kind: "district",
        id: "330212",
        metric: "output_per_mu",
        period: "2024",
        population: "above-scale",
      });
      const { incomplete, differences } = workOut(sent(short));
      expect(incomplete).toBeGreaterThan(2);
      expect(differences).toEqual([]);
    });
  });

  describe("of a few parcels", () => {
    beforeAll(async () => {
      db = await open();
      await addDistrict(db);
      await addTargets(db);
      await addPark(db, { id: "A", box: [121.5, 29.8, 121.51, 29.81] });
      await addPark(db, { id: "B", box: [121.51, 29.8, 121.52, 29.81] });
      // three quarters in A, one in B; half in B, half in nothing; whole in A
      await addParcel(db, { id: "1", box: [121.507, 29.801, 121.511, 29.802], areaDm2: 2_000_000 });
      await addParcel(db, { id: "2", box: [121.519, 29.801, 121.521, 29.802], areaDm2: 1_000_001 });
      await addParcel(db, { id: "4", box: [121.501, 29.803, 121.502, 29.804] });
      await db.query(
        "insert into boundary_rule (district_id, kind, rule, decided_by) values ($1, 'strategic_park', 'share', 'test')",
        [DISTRICT],
      );
      await db.query("select assign_parks($1)", [DISTRICT]);
      for (const id of ["WIDE", "FLOOR", "FLAT", "NONE", "MORE"]) await addEnterprise(db, { id });
      // on three parcels, in thirds that do not come out even
      await addOccupancy(db, { enterprise: "WIDE", parcel: "1", areaDm2: 333_333 });
      await addOccupancy(db, { enterprise: "WIDE", parcel: "2", areaDm2: 333_334 });
      await addOccupancy(db, { enterprise: "WIDE", parcel: "4", areaDm2: 333_334 });
      // the rest of a parcel by floor, and in equal shares
      await addOccupancy(db, { enterprise: "FLOOR", parcel: "1", floorDm2: 70_000 });
      await addOccupancy(db, { enterprise: "MORE", parcel: "1", floorDm2: 30_001 });
      await addOccupancy(db, { enterprise: "FLAT", parcel: "2" });
      await addOccupancy(db, { enterprise: "NONE", parcel: "2" });
      // an area in one row, nothing in another
      await addOccupancy(db, { enterprise: "MORE", parcel: "4", areaDm2: 5 });
      await addOccupancy(db, { enterprise: "MORE", parcel: "4" });
      await addFigure(db, "WIDE", "2024", { output: 1_000_000_000, tax: -31 });
      await addFigure(db, "WIDE", "2024Q3", { output: 700_000_000 });
      await addFigure(db, "WIDE", "2025Q3", { output: 800_000_001 });
      await addFigure(db, "FLOOR", "2024", { output: 50_000_001, tax: 7 });
      await addFigure(db, "FLAT", "2024", { output: 1, tax: 2_000_000 });
      await addFigure(db, "MORE", "2024Q4", { output: 99 });
    });
    afterAll(() => db?.close());

    const subjects = [
      ["park", "A"],
      ["park", "B"],
      ["parcel", "1"],
      ["parcel", "2"],
      ["parcel", "4"],
      ["enterprise", "WIDE"],
      ["enterprise", "MORE"],
      ["district", DISTRICT],
    ] as const;

    test.each(["2024", "2024Q3", "2025Q3R"])(
      "%s: split figures, split parcels, shared rests and losses come out to the yuan and 0.01 m²",
      async (period) => {
        for (const [kind, id] of subjects)
          for (const metric of METRICS.slice(0, 3)) {
            const root = await of(kind, id, metric, period, "all");
            const worked = workOut(root);
            faultless(worked);
            if (root.value !== null) expect(worked.checked).toBeGreaterThan(3);
          }
      },
    );

    test("a correction counts, the delivered value beside it does not", async () => {
      const { correction } = await addCorrection(db, DISTRICT, {
        kind: "enterprise",
        id: "WIDE",
        field: "output",
        period: "2024",
        value: "123456.7891",
        reason: "漏报",
        source: null,
        author: "王工",
        until: null,
      });
      for (const period of ["2024", "2025Q3R"])
        for (const [kind, id] of subjects)
          faultless(workOut(await of(kind, id, "output_per_mu", period, "all")));
      await db.query("delete from correction where seq = $1", [correction.seq]);
    });
  });
});
