// Everything about one park: its meters, who carries it, of which industries it lives, what lies around it.
import type { Measure } from "../../geo/tally/tally";
import { ApiError } from "../api/apiError";
import type { ApiContext } from "../api/context";
import type { ParkDetail, ParkKind } from "../api/shapes";
import type { View } from "../api/view";
import { clusterMap, industryNames } from "../industry/clusterMap";
import { subjectOf, subjectRows } from "../metrics/subjects";
import { type TallyRow, tallyFrom } from "../metrics/tallyRow";
import { concentrationOf } from "./concentrationOf";
import { enterprisesOf } from "./enterprisesOf";
import { parkLedger } from "./parkLedger";
import { parkList } from "./parkList";
import { parkNamings } from "./parkNaming";

/** Enterprises named in the panel. */
const NAMED_ENTERPRISES = 5;

/** @throws ApiError where there is no such park */
export async function parkDetail(ctx: ApiContext, view: View, id: string): Promise<ParkDetail> {
  const { version, period, population, set } = view;
  return ctx.memo.of(`park ${version} ${period} ${population} ${set.id} ${ctx.lang} ${id}`, async () => {
    const list = await parkList(ctx, view);
    const row = list.rows.find((park) => park.id === id);
    const namings = await parkNamings(ctx.db, view.district.id);
    const naming = namings.find((park) => park.id === id);
    const parks = await subjectRows(ctx, view, "park");
    const whole = await subjectRows(ctx, view, "district");
    const subject = row === undefined ? null : subjectOf(parks, id, row.kind);
    const district = subjectOf(whole, view.district.id, null);
    if (row === undefined || naming === undefined || subject === null || district === null) {
      throw new ApiError("unknown_park", id);
    }
    const enterprises = await enterprisesOf(ctx.db, view, id);
    const parcels = (
      await ctx.db.query<TallyRow>("select * from park_parcel_tallies($1, $2, $3, $4)", [
        view.district.id,
        period,
        population,
        id,
      ])
    ).map((parcel) => ({ id: parcel.id, tally: tallyFrom(parcel) }));
    const kin = (other: { id: string; name: string; kind: ParkKind }) => ({
      id: other.id,
      name: other.name,
      kind: other.kind,
    });
    const parent = namings.find((park) => park.id === naming.parent_id);
    const ledger = (measure: Measure) => parkLedger(parcels, measure, row.kind, view);
    return {
      ...row,
      towns: naming.towns,
      source: naming.source,
      parent: parent === undefined ? null : kin(parent),
      children: namings.filter((park) => park.parent_id === id).map(kin),
      neighbours: await neighbours(ctx, view, id),
      concentration: concentrationOf({
        park: subject.tally,
        district: district.tally,
        leads: naming.leads,
        clusters: await clusterMap(ctx.db, view.district.id),
        names: await namesFor(ctx),
        enterprises,
      }),
      largestEnterprises: enterprises.slice(0, NAMED_ENTERPRISES),
      ledger: { output_per_mu: ledger("output"), tax_per_mu: ledger("tax"), rd_per_mu: ledger("rd") },
      ...(await landIssues(ctx, view, id)),
    };
  });
}

/** Industries in the reader's language; what has no English name keeps its Chinese one. */
async function namesFor({ db, lang }: ApiContext): Promise<Map<string, { name: string }>> {
  const names = await industryNames(db);
  return new Map(
    [...names].map(([code, { name, nameEn }]) => [code, { name: lang === "en" ? (nameEn ?? name) : name }]),
  );
}

/** The three nearest parks outside its own tree, by geodesic distance in metres. */
function neighbours(ctx: ApiContext, view: View, id: string): Promise<ParkDetail["neighbours"]> {
  return ctx.db.query(
    `select o.id, o.name, o.kind, round(ST_Distance(o.geom::geography, k.geom::geography))::int as "distanceM"
     from park k join park o on o.district_id = k.district_id and o.id <> k.id
     where k.district_id = $1 and k.id = $2
       and o.parent_id is distinct from k.id and o.id is distinct from k.parent_id and o.kind <> 'cluster_area'
     order by ST_Distance(o.geom::geography, k.geom::geography), o.id limit 3`,
    [view.district.id, id],
  );
}

/** Parcels whose registered and drawn areas differ by more than 5 %, and parcels that cross the park's line. */
async function landIssues(
  ctx: ApiContext,
  view: View,
  id: string,
): Promise<{ areaConflicts: number; straddling: number }> {
  const [counts] = await ctx.db.query<{ areaConflicts: number; straddling: number }>(
    `select count(*) filter (where abs(p.geodesic_dm2 - r.dm2) * 20 > r.dm2)::int as "areaConflicts",
       count(*) filter (where p.park_share < 0.9999)::int as straddling
     from parcel p
     cross join lateral (select coalesce(p.certificate_dm2, p.contract_dm2, p.survey_dm2) as dm2) r
     where p.district_id = $1 and p.id in (select parcel_id from park_parcels($1, $2))`,
    [view.district.id, id],
  );
  return counts ?? { areaConflicts: 0, straddling: 0 };
}
