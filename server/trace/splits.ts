// Over which land is an enterprise's figure split, and among which parks is a parcel divided, so that a part can be worked out again?
import type { SplitAgain, Weight } from "../../geo/trace/calculation";
import type { TraceContext } from "./figureNodes";
import type { TracePart } from "./traceParts";

/** What a figure or the land of some enterprises is split by. */
export interface Splits {
  /** All land that an enterprise uses, by enterprise: also outside the subject. */
  readonly weights: ReadonlyMap<string, readonly Weight[]>;
  /** By parcel that parks divide, as seen from a park, or from what is in none. */
  readonly again: ReadonlyMap<string, SplitAgain>;
}

export async function splitsOf(
  trace: TraceContext,
  shares: readonly { readonly id: string; readonly parts: readonly TracePart[] }[],
  within: "park" | "no park",
): Promise<Splits> {
  const parts = shares.flatMap((share) => share.parts);
  return {
    weights: await landByEnterprise(
      trace,
      shares.map(({ id }) => id),
    ),
    again: await parksByParcel(trace, parts, within),
  };
}

/** How the parcels that parks divide are split, and which part counts: the traced park's, or what is in no park. */
export async function parksByParcel(
  { db, districtId, kind, id }: TraceContext,
  parts: readonly TracePart[],
  within: "park" | "no park" = "park",
): Promise<Map<string, SplitAgain>> {
  const parcels = [...new Set(parts.flatMap(({ parcelId, split }) => (split === null ? [] : [parcelId])))];
  const byParcel = new Map<string, { weights: Weight[]; keys: (string | null)[] }>();
  if ((within === "park" && kind !== "park") || parcels.length === 0) return byParcel;
  const rows = await db.query<{ parcel_id: string; park_id: string | null; dm2: number; counts: boolean }>(
    `select s.parcel_id, s.park_id, s.geodesic_dm2 as dm2,
       case when $4 then s.park_id is null
         else coalesce(s.park_id in (select t.park_id from park_tree($1, $2) t), false) end as counts
     from parcel_share s where s.district_id = $1 and s.parcel_id = any($3::text[])
     order by s.parcel_id, s.position`,
    [districtId, id, parcels, within === "no park"],
  );
  for (const { parcel_id, park_id, dm2, counts } of rows) {
    const split = byParcel.get(parcel_id) ?? { weights: [], keys: [] };
    split.weights.push({ key: park_id, weight: dm2 });
    if (counts) split.keys.push(park_id);
    byParcel.set(parcel_id, split);
  }
  return byParcel;
}

async function landByEnterprise(
  { db, districtId, period }: TraceContext,
  enterprises: readonly string[],
): Promise<Map<string, Weight[]>> {
  const byEnterprise = new Map<string, Weight[]>();
  if (enterprises.length === 0) return byEnterprise;
  const rows = await db.query<{ enterprise_id: string; parcel_id: string; land_dm2: number }>(
    `select enterprise_id, parcel_id, land_dm2 from occupied_land_of($1, $2, $3::text[])
     order by enterprise_id, parcel_id collate "C"`,
    [districtId, Number(period.slice(0, 4)), enterprises],
  );
  for (const { enterprise_id, parcel_id, land_dm2 } of rows) {
    const weights = byEnterprise.get(enterprise_id) ?? [];
    weights.push({ key: parcel_id, weight: land_dm2 });
    byEnterprise.set(enterprise_id, weights);
  }
  return byEnterprise;
}
