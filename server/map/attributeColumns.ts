// What else is known of a parcel, that no map draws? Names, addresses, owners and the rest that people filter by; read when somebody asks.
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
    `select coalesce(code, id) as code, name, address, owner, town_id, far_actual::text, density_percent::text,
       to_char(granted_on, 'YYYYMMDD') as granted_on, to_char(expires_on, 'YYYYMMDD') as expires_on
     from parcel where district_id = $1 order by id collate "C"`,
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
    grantedOn: floats((row) => row.granted_on),
    expiresOn: floats((row) => row.expires_on),
  };
  const named = new Map(towns.map((town) => [town.id, town]));
  dictionaries.townName = (dictionaries.town ?? []).map((id) => named.get(id)?.name ?? id);
  dictionaries.townNameEn = (dictionaries.town ?? []).map((id) => named.get(id)?.name_en ?? "");
  return { count: rows.length, dataVersion, dictionaries, arrays };
}
