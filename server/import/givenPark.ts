// To which park does a register say that a parcel belongs? It counts where the boundary rule of that kind of park is "assigned".
import type { Queryable } from "../db/database";
import { textCell } from "./cells";
import type { DeliveredRow } from "./delivery";

/** Ids of the district's parks by id, and by name where no other park has it. */
export async function parkIds(tx: Queryable, district: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; name: string; alone: boolean }>(
    "select id, name, count(*) over (partition by name) = 1 as alone from park where district_id = $1",
    [district],
  );
  return new Map([
    ...rows.flatMap(({ id, name, alone }) => (alone ? [[name, id] as const] : [])),
    ...rows.map(({ id }) => [id, id] as const),
  ]);
}

/** The park's id; what no park is called is kept as written, with a warning, as the parks may come later. */
export function givenParkCell(row: DeliveredRow, parks: ReadonlyMap<string, string>): string | null {
  const text = textCell(row, "given_park");
  if (text === null) return null;
  const id = parks.get(text);
  if (id === undefined) row.warn("unknown_given_park", "given_park", { value: text });
  return id ?? text;
}
