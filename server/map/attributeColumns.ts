// What else is known of a parcel, that no map draws? Names, addresses, owners and the rest that people filter by; read when somebody asks.
import { PROMISED_TIMES } from "../../geo/filter/attributeNumbers";
import type { Queryable } from "../db/database";
import { Dictionary } from "./dictionary";
import type { Columns } from "./packColumns";

interface Row {
  code: string | null;
  name: string | null;
  address: string | null;
  owner: string | null;
  town_id: string | null;
  far_actual: string | null;
  density_percent: string | null;
  far_min: string | null;
  far_max: string | null;
  green_max: string | null;
  height_max: string | null;
  commit_output: string | null;
  commit_tax: string | null;
  commit_investment: string | null;
  granted_on: string | null;
  expires_on: string | null;
}

/** As many words as a column of four bytes can tell apart. */
const MANY = 2 ** 32;

/** One column per attribute, in the order of the geometry's; NaN is unknown. Days are numbers yyyymmdd. */
export async function attributeColumns(
  db: Queryable,
  districtId: string,
  dataVersion: string,
): Promise<Columns> {
  const rows = await db.query<Row>(
    `with limits as (
       select parcel_id, max(min) filter (where key = 'far') as far_min, max(max) filter (where key = 'far') as far_max,
         max(max) filter (where key = 'green_ratio') as green_max, max(max) filter (where key = 'height') as height_max
       from plan_limit where district_id = $1 group by parcel_id
     ), promises as (
       select parcel_id, max(value) filter (where key = 'output_per_mu') * ${PROMISED_TIMES} as commit_output,
         max(value) filter (where key = 'tax_per_mu') * ${PROMISED_TIMES} as commit_tax,
         max(value) filter (where key = 'investment_per_mu') * ${PROMISED_TIMES} as commit_investment
       from commitment where district_id = $1 and unit = '万元/亩' group by parcel_id
     )
     select coalesce(p.code, p.id) as code, p.name, p.address, p.owner, p.town_id, p.far_actual::text, p.density_percent::text,
       l.far_min::text, l.far_max::text, l.green_max::text, l.height_max::text,
       c.commit_output::text, c.commit_tax::text, c.commit_investment::text,
       to_char(p.granted_on, 'YYYYMMDD') as granted_on, to_char(p.expires_on, 'YYYYMMDD') as expires_on
     from parcel p
     left join limits l on l.parcel_id = p.id
     left join promises c on c.parcel_id = p.id
     where p.district_id = $1 order by p.id collate "C"`,
    [districtId],
  );
  const towns = await db.query<{ id: string; name: string; name_en: string | null }>(
    "select id, name, name_en from town where district_id = $1",
    [districtId],
  );
  const dictionaries: Record<string, readonly string[]> = {};
  const words = (name: string, value: (row: Row) => string | null): Uint32Array => {
    const dictionary = new Dictionary(MANY);
    const numbers = Uint32Array.from(rows, (row) => dictionary.number(value(row)));
    dictionaries[name] = dictionary.words;
    return numbers;
  };
  const floats = (value: (row: Row) => string | null) =>
    Float64Array.from(rows, (row) => {
      const text = value(row);
      return text === null ? Number.NaN : Number(text);
    });
  const arrays = {
    code: words("code", (row) => row.code),
    name: words("name", (row) => row.name),
    address: words("address", (row) => row.address),
    owner: words("owner", (row) => row.owner),
    town: words("town", (row) => row.town_id),
    far: floats((row) => row.far_actual),
    density: floats((row) => row.density_percent),
    farMin: floats((row) => row.far_min),
    farMax: floats((row) => row.far_max),
    greenMax: floats((row) => row.green_max),
    heightMax: floats((row) => row.height_max),
    commitOutput: floats((row) => row.commit_output),
    commitTax: floats((row) => row.commit_tax),
    commitInvestment: floats((row) => row.commit_investment),
    grantedOn: floats((row) => row.granted_on),
    expiresOn: floats((row) => row.expires_on),
  };
  const named = new Map(towns.map((town) => [town.id, town]));
  dictionaries.townName = (dictionaries.town ?? []).map((id) => named.get(id)?.name ?? id);
  dictionaries.townNameEn = (dictionaries.town ?? []).map((id) => named.get(id)?.name_en ?? "");
  return { count: rows.length, dataVersion, dictionaries, arrays };
}
