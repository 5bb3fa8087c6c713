// What is the subject called, and which land does it stand for?
import { ApiError } from "../api/apiError";
import type { ParkKind } from "../api/shapes";
import type { Queryable } from "../db/database";
import type { TraceKind } from "./traceRequest";

export interface TraceSubject {
  readonly kind: TraceKind;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Null for what is no park. */
  readonly parkKind: ParkKind | null;
  /** Designated GB/T 4754 prefixes of a park. */
  readonly leads: readonly string[];
}

interface Row {
  name: string;
  name_en: string | null;
  park_kind: ParkKind | null;
  leads: string[];
}

const NAMING: Record<TraceKind, string> = {
  park: `select k.name, k.name_en, k.kind as park_kind,
      array(select l.prefix from park_lead_industry l
        where l.district_id = k.district_id and l.park_id = k.id order by l.position, l.prefix) as leads
    from park k where k.district_id = $1 and k.id = $2`,
  parcel: `select coalesce(p.name, p.id) as name, null as name_en, null as park_kind, '{}'::text[] as leads
    from parcel p where p.district_id = $1 and p.id = $2`,
  enterprise: `select e.name, null as name_en, null as park_kind, '{}'::text[] as leads
    from enterprise e where e.district_id = $1 and e.id = $2`,
  district: `select d.name, d.name_en, null as park_kind, '{}'::text[] as leads
    from district d where d.id = $1 and d.id = $2`,
};

/** @throws ApiError where there is no such park, parcel, enterprise or district */
export async function traceSubject(
  db: Queryable,
  districtId: string,
  kind: TraceKind,
  id: string,
): Promise<TraceSubject> {
  const [row] = await db.query<Row>(NAMING[kind], [districtId, id]);
  if (row === undefined) throw new ApiError("unknown_subject", id);
  return {
    kind,
    id,
    name: row.name,
    nameEn: row.name_en ?? row.name,
    parkKind: row.park_kind,
    leads: row.leads,
  };
}
