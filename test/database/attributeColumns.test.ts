// Do filters read of limits and promises what the tables hold, each of its own key?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { attributeColumns } from "../../server/map/attributeColumns";
import { engines } from "./support/engines";
import { addDistrict, addParcel, DISTRICT } from "./support/smallDistrict";

describe.each(engines)("what filters know of parcels on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    for (const id of [DISTRICT, "330213"]) await addDistrict(db, id);
    for (const id of ["A", "B", "C"]) await addParcel(db, { id });
    await db.query(`
      insert into plan_limit (district_id, parcel_id, key, min, max, batch_id, row_no) values
        ('${DISTRICT}', 'A', 'far', 1.2, 3, 'b1', 1), ('${DISTRICT}', 'A', 'green_ratio', null, 20, 'b1', 1),
        ('${DISTRICT}', 'A', 'density', 40, 60, 'b1', 1), ('${DISTRICT}', 'B', 'height', null, 23.9, 'b1', 2)`);
    await db.query(`
      insert into commitment (district_id, parcel_id, key, operator, value, unit, batch_id, row_no) values
        ('${DISTRICT}', 'A', 'output_per_mu', '>=', 950, '万元/亩', 'b1', 1), ('${DISTRICT}', 'A', 'tax_per_mu', '>=', 33.12, '万元/亩', 'b1', 1),
        ('${DISTRICT}', 'A', 'energy', '>=', 7, '万元/亩', 'b1', 1), ('${DISTRICT}', 'C', 'tax_per_mu', '>=', 1.13, '万元/亩', 'b1', 3),
        ('${DISTRICT}', 'B', 'investment_per_mu', '>=', 7500, '元/平方米', 'b1', 2)`);
  });
  afterAll(() => db?.close());

  test("each limit and promise is that of the table, promises as yuan on 1 m²; none, or one in another unit, is unknown", async () => {
    const { count, arrays } = await attributeColumns(db, DISTRICT, "1");
    expect(count).toBe(3);
    const one = async (table: string, value: string, key: string, unit = "true") => {
      const rows = await db.query<{ value: string | null }>(
        `select (select (${value})::text from ${table} t where t.district_id = p.district_id and t.parcel_id = p.id and t.key = $2 and ${unit}) as value
         from parcel p where p.district_id = $1 order by p.id collate "C"`,
        [DISTRICT, key],
      );
      return rows.map((row) => (row.value === null ? Number.NaN : Number(row.value)));
    };
    const promise = (key: string) => one("commitment", "value * 15", key, "unit = '万元/亩'");
    const expected = {
      farMin: await one("plan_limit", "min", "far"),
      farMax: await one("plan_limit", "max", "far"),
      greenMax: await one("plan_limit", "max", "green_ratio"),
      heightMax: await one("plan_limit", "max", "height"),
      commitOutput: await promise("output_per_mu"),
      commitTax: await promise("tax_per_mu"),
      commitInvestment: await promise("investment_per_mu"),
    };
    for (const [name, values] of Object.entries(expected))
      expect([name, [...(arrays[name] ?? [])]]).toEqual([name, values]);
    expect([...(arrays.commitTax ?? [])]).toEqual([496.8, Number.NaN, 16.95]);
    expect([...(arrays.commitInvestment ?? [])]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});
