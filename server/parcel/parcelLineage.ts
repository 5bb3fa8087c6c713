// Out of which parcels did one come, and what became of it, between two states of the data? SQL measures what the shapes share; geo/ judges.
import { type Lineage, lineageOf, type Overlap } from "../../geo/lineage/lineage";
import type { NamedLineage, ParcelLineage } from "../api/parcelShapes";
import type { Queryable } from "../db/database";

interface Side {
  readonly db: Queryable;
  readonly districtId: string;
}

interface Own {
  readonly areaDm2: number;
  /** EWKB in hexadecimal: another database reads it to the last bit. */
  readonly shape: string;
}

interface Meeting extends Omit<Overlap, "inOwnState"> {
  readonly code: string | null;
}

/** Both null where the parcel is in neither state, or its code simply goes on. */
export async function parcelLineage(earlier: Side, later: Side, id: string): Promise<ParcelLineage> {
  const was = await ownShape(earlier, id);
  const is = await ownShape(later, id);
  return {
    before: is === null ? null : await between(is, later, earlier, was !== null, id),
    after: was === null ? null : await between(was, earlier, later, is !== null, id),
  };
}

async function between(
  own: Own,
  ownSide: Side,
  otherSide: Side,
  inOtherState: boolean,
  id: string,
): Promise<NamedLineage | null> {
  const meetings = await otherSide.db.query<Meeting>(
    `select p.id, p.code, p.geodesic_dm2 as "areaDm2",
       round(ST_Area(ST_Intersection(p.geom, $3::text::geometry)::geography)::numeric * 100)::bigint as "sharedDm2"
     from parcel p
     where p.district_id = $1 and p.id <> $2 and p.geom && $3::text::geometry and ST_Intersects(p.geom, $3::text::geometry)`,
    [otherSide.districtId, id, own.shape],
  );
  const here = new Set(
    (
      await ownSide.db.query<{ id: string }>(
        "select id from parcel where district_id = $1 and id = any($2::text[])",
        [ownSide.districtId, meetings.map((one) => one.id)],
      )
    ).map((one) => one.id),
  );
  const lineage = lineageOf(
    { areaDm2: own.areaDm2, inOtherState },
    meetings.map((one) => ({ ...one, inOwnState: here.has(one.id) })),
  );
  return lineage === null ? null : withCodes(lineage, meetings);
}

function withCodes({ kind, parts }: Lineage, meetings: readonly Meeting[]): NamedLineage {
  const codes = new Map(meetings.map(({ id, code }) => [id, code]));
  return { kind, parts: parts.map((part) => ({ ...part, code: codes.get(part.id) ?? null })) };
}

async function ownShape({ db, districtId }: Side, id: string): Promise<Own | null> {
  const [row] = await db.query<Own>(
    `select geodesic_dm2 as "areaDm2", encode(ST_AsEWKB(geom), 'hex') as shape from parcel where district_id = $1 and id = $2`,
    [districtId, id],
  );
  return row ?? null;
}
