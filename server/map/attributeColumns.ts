// What else is known of a parcel, that no map draws? Names, addresses, owners and the rest that people filter by; read when somebody asks.
import { promisedInColumn } from "../../geo/filter/attributeNumbers";
import type { Queryable } from "../db/database";
import { joinLimit, joinPromise } from "../parcel/joinTerms";
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
    `select coalesce(p.code, p.id) as code, p.name, p.address, p.owner, p.town_id, p.far_actual::text, p.density_percent::text,
       limit_far.min::text as far_min, limit_far.max::text as far_max,
       limit_green_ratio.max::text as green_max, limit_height.max::text as height_max,
       promise_output_per_mu.value::text as commit_output, promise_tax_per_mu.value::text as commit_tax,
       promise_investment_per_mu.value::text as commit_investment,
       to_char(p.granted_on, 'YYYYMMDD') as granted_on, to_char(p.expires_on, 'YYYYMMDD') as expires_on
     from parcel p
     ${joinLimit("far")}
     ${joinLimit("green_ratio")}
     ${joinLimit("height")}
     ${joinPromise("output_per_mu")}
     ${joinPromise("tax_per_mu")}
     ${joinPromise("investment_per_mu")}
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
  const floats = (value: (row: Row) => string | null, held: (text: string) => number = Number) =>
    Float64Array.from(rows, (row) => {
      const text = value(row);
      return text === null ? Number.NaN : held(text);
    });
  const promised = (value: (row: Row) => string | null) => floats(value, promisedInColumn);
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
    commitOutput: promised((row) => row.commit_output),
    commitTax: promised((row) => row.commit_tax),
    commitInvestment: promised((row) => row.commit_investment),
    grantedOn: floats((row) => row.granted_on),
    expiresOn: floats((row) => row.expires_on),
  };
  const named = new Map(towns.map((town) => [town.id, town]));
  dictionaries.townName = (dictionaries.town ?? []).map((id) => named.get(id)?.name ?? id);
  dictionaries.townNameEn = (dictionaries.town ?? []).map((id) => named.get(id)?.name_en ?? "");
  return { count: rows.length, dataVersion, dictionaries, arrays };
}
