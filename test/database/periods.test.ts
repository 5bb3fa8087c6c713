// Of which reported figures is a period made: a year, a cumulative quarter, rolling four quarters?
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { periodTerms } from "../../geo/period/period";
import type { Database } from "../../server/db/database";
import { engines } from "./support/engines";
import { addDistrict, addEnterprise, addFigure, DISTRICT } from "./support/smallDistrict";

describe.each(engines)("periods on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addEnterprise(db, { id: "E" });
  });
  afterEach(() => db.query("truncate figure"));
  afterAll(() => db?.close());

  const of = (period: string) =>
    db.query("select output_yuan as output, tax_yuan as tax, rd_yuan as rd from period_figures($1, $2)", [
      DISTRICT,
      period,
    ]);

  test("a year is its annual row; without one its fourth cumulative quarter, measure by measure", async () => {
    await addFigure(db, "E", "2024", { output: 100 });
    await addFigure(db, "E", "2024Q4", { output: 99, tax: 5 });
    expect(await of("2024")).toEqual([{ output: 100, tax: 5, rd: null }]);
    expect(await of("2024Q4R")).toEqual(await of("2024"));
    expect(await of("2024Q4")).toEqual([{ output: 99, tax: 5, rd: null }]);
  });

  test("rolling four quarters = this year's cumulative + last year − last year's cumulative", async () => {
    await addFigure(db, "E", "2025Q3", { output: 80, tax: -4, rd: 3 });
    await addFigure(db, "E", "2024", { output: 100, tax: 10 });
    await addFigure(db, "E", "2024Q4", { rd: 4 });
    await addFigure(db, "E", "2024Q3", { output: 70, tax: 7, rd: 3 });
    expect(await of("2025Q3R")).toEqual([{ output: 110, tax: -1, rd: 4 }]);
  });

  test("a rolling figure with any part missing is unknown, not smaller", async () => {
    await addFigure(db, "E", "2025Q3", { output: 80, tax: 4 });
    await addFigure(db, "E", "2024", { output: 100 });
    await addFigure(db, "E", "2024Q3", { output: 70, tax: 7 });
    expect(await of("2025Q3R")).toEqual([{ output: 110, tax: null, rd: null }]);
  });

  test("a superseded figure counts no more, and a second current one is refused", async () => {
    await addFigure(db, "E", "2024", { output: 100 });
    await expect(
      db.query(
        `insert into figure (district_id, enterprise_id, period, measure, value_yuan, batch_id, row_no)
         select district_id, enterprise_id, period, measure, 1, 'b2', 1 from figure`,
      ),
    ).rejects.toThrow("figure_current");
    await db.query("update figure set superseded_by = 'b2'");
    expect(await of("2024")).toEqual([]);
  });

  test("what is no period has no figures", async () => {
    await addFigure(db, "E", "2024", { output: 100 });
    expect(await of("2024-09")).toEqual([]);
    expect(await of("2024Q5R")).toEqual([]);
  });

  test.each(["2025", "2025Q1", "2025Q4", "2025Q1R", "2025Q4R"])(
    "%s has the parts that geo names",
    async (period) => {
      const [row] = await db.query<Record<string, string | null>>(
        "select period_term($1, 'whole') as whole, period_term($1, 'year') as year, period_term($1, 'earlier') as earlier",
        [period],
      );
      const added = [row!.whole, row!.year].filter((id) => id !== null);
      const taken = [row!.earlier].filter((id) => id !== null);
      const terms = periodTerms(period) ?? [];
      expect(added).toEqual(terms.filter(({ sign }) => sign === 1).map(({ id }) => id));
      expect(taken).toEqual(terms.filter(({ sign }) => sign === -1).map(({ id }) => id));
    },
  );
});
