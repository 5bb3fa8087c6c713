// Which columns of the delivered files have the parcels that no field holds, and what stands in one of them? Read when a filter or a table asks.
import { DAY_TEXT } from "../../geo/filter/dayText";
import type { WordColumn } from "../../geo/filter/evaluate";
import { type FreeAttribute, NUMBER_TEXT } from "../../geo/filter/freeFields";
import type { DataContext } from "../api/context";
import type { Queryable } from "../db/database";
import { Dictionary } from "./dictionary";
import type { Columns } from "./packColumns";
import { parcelPages } from "./parcelPages";

/** As many words as a column of four bytes can tell apart. */
const MANY = 2 ** 32;

/** Parcels whose columns are read at a time. */
const PAGE = 2_000;

interface PageRow {
  readonly name: string;
  readonly numbers: boolean;
  readonly days: boolean;
  readonly parcels: number;
  /** Each different text. */
  readonly texts: string[];
}

/** The catalogue of a state of the data, worked out once. */
export const freeAttributesOf = (
  { db, memo }: Pick<DataContext, "db" | "memo">,
  districtId: string,
  version: string,
): Promise<readonly FreeAttribute[]> =>
  memo.of(`free attributes ${version}`, () => freeAttributes(db, districtId));

/** Those that most parcels have first, equal ones by name. */
async function freeAttributes(db: Queryable, districtId: string): Promise<FreeAttribute[]> {
  const found = new Map<string, { numbers: boolean; days: boolean; parcels: number; texts: Set<string> }>();
  for await (const { after, to } of parcelPages(db, districtId, PAGE)) {
    const rows = await db.query<PageRow>(
      `with texts as (
         select a.key as name, a.value from parcel p cross join lateral jsonb_each_text(p.attributes) a
         where p.district_id = $1 and p.id > $4 and p.id <= $5 and a.value <> ''
       ), different as (select name, value, count(*) as parcels from texts group by name, value)
       select name, bool_and(value ~ $2) as numbers, bool_and(value ~ $3) as days, sum(parcels)::int as parcels, array_agg(value) as texts
       from different group by name`,
      [districtId, NUMBER_TEXT, DAY_TEXT, after, to],
    );
    for (const { name, numbers, days, parcels, texts } of rows) {
      const one = found.get(name) ?? { numbers: true, days: true, parcels: 0, texts: new Set() };
      one.numbers &&= numbers;
      one.days &&= days;
      one.parcels += parcels;
      for (const text of texts) one.texts.add(text);
      found.set(name, one);
    }
  }
  return [...found]
    .map(([name, { numbers, days, parcels, texts }]): FreeAttribute => {
      const kind = numbers ? "number" : days ? "day" : "text";
      return { name, kind, parcels, values: texts.size };
    })
    .toSorted((a, b) => b.parcels - a.parcels || (a.name < b.name ? -1 : 1));
}

/** One column in the order of the geometry's; "" where a parcel has no such attribute, and everywhere for a name that no file has brought. */
export async function freeColumn(
  db: Queryable,
  districtId: string,
  dataVersion: string,
  name: string,
): Promise<Columns> {
  const rows = await db.query<{ value: string | null }>(
    `select attributes ->> $2 as value from parcel where district_id = $1 order by id collate "C"`,
    [districtId, name],
  );
  const dictionary = new Dictionary(MANY);
  const codes = Uint32Array.from(rows, ({ value }) => dictionary.number(value));
  return {
    count: rows.length,
    dataVersion,
    dictionaries: { value: dictionary.words },
    arrays: { value: codes },
  };
}

/** The same as a filter reads it. */
export function wordsOfColumn({ arrays, dictionaries }: Columns): WordColumn {
  return { codes: arrays.value ?? [], words: dictionaries.value ?? [] };
}
