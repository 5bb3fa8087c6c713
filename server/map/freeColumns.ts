// Which columns of the delivered files have the parcels that no field holds, and what stands in one of them? Read when a filter or a table asks.
import { DAY_TEXT } from "../../geo/filter/dayText";
import type { WordColumn } from "../../geo/filter/evaluate";
import { type FreeAttribute, NUMBER_TEXT } from "../../geo/filter/freeFields";
import type { Queryable } from "../db/database";
import { Dictionary } from "./dictionary";
import type { Columns } from "./packColumns";

/** As many words as a column of four bytes can tell apart. */
const MANY = 2 ** 32;

/** Those that most parcels have first, equal ones by name. */
export async function freeAttributes(db: Queryable, districtId: string): Promise<FreeAttribute[]> {
  return db.query<FreeAttribute>(
    `with texts as (
       select a.key as name, a.value from parcel p cross join lateral jsonb_each_text(p.attributes) a
       where p.district_id = $1 and a.value <> ''
     )
     select name, case when bool_and(value ~ $2) then 'number' when bool_and(value ~ $3) then 'day' else 'text' end as kind, count(*)::int as parcels,
       count(distinct value)::int as values
     from texts group by name order by parcels desc, name collate "C"`,
    [districtId, NUMBER_TEXT, DAY_TEXT],
  );
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
