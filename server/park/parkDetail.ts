// Everything about one park: its meters, who carries it, of which industries it lives, what lies around it.
import { areaDifference } from "../../geo/area/areaDifference";
import { crossesLine } from "../../geo/area/crossesLine";
import type { Measure } from "../../geo/tally/tally";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { ParkDetail, ParkName } from "../api/shapes";
import type { View } from "../api/view";
import { boundaryRuleOf } from "../boundary/boundaryRules";
import { clusterMap, industryNames } from "../industry/clusterMap";
import { subjectOf, subjectRows } from "../metrics/subjects";
import { type TallyRow, tallyFrom } from "../metrics/tallyRow";
import { concentrationOf } from "./concentrationOf";
import { enterprisesOf } from "./enterprisesOf";
import { parkLedger } from "./parkLedger";
import { parkList } from "./parkList";
import { type ParkNaming, parkNamings } from "./parkNaming";

/** Enterprises named in the panel. */
const NAMED_ENTERPRISES = 5;

/** @throws ApiError where there is no such park */
export async function parkDetail(ctx: DataContext, view: View, id: string): Promise<ParkDetail> {
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
    const kin = ({ id: other, name, name_en, kind }: ParkNaming): ParkName => ({
      id: other,
      name,
      nameEn: name_en,
      kind,
    });
    const parent = namings.find((park) => park.id === naming.parent_id);
    const ledger = (measure: Measure) => parkLedger(parcels, measure, subject.who, view);
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
      boundaryRule: await boundaryRuleOf(ctx.db, view.district.id, row.kind),
    };
  });
}

/** Industries in the reader's language; what has no English name keeps its Chinese one. */
async function namesFor({ db, lang }: DataContext): Promise<Map<string, { name: string }>> {
  const names = await industryNames(db);
  return new Map(
    [...names].map(([code, { name, nameEn }]) => [code, { name: lang === "en" ? (nameEn ?? name) : name }]),
  );
}

/** The three nearest parks outside its own tree, by geodesic distance in metres. */
function neighbours(ctx: DataContext, view: View, id: string): Promise<ParkDetail["neighbours"]> {
  return ctx.db.query(
    `select o.id, o.name, o.name_en as "nameEn", o.kind, round(ST_Distance(o.geom::geography, k.geom::geography))::int as "distanceM"
     from park k join park o on o.district_id = k.district_id and o.id <> k.id
     where k.district_id = $1 and k.id = $2
       and o.parent_id is distinct from k.id and o.id is distinct from k.parent_id and o.kind <> 'cluster_area'
     order by ST_Distance(o.geom::geography, k.geom::geography), o.id limit 3`,
    [view.district.id, id],
  );
}

/** Parcels whose registered and drawn areas differ by more than 5 %, and parcels that cross this park's own line. */
async function landIssues(
  ctx: DataContext,
  view: View,
  id: string,
): Promise<{ areaConflicts: number; straddling: number }> {
  const parcels = await ctx.db.query<{ registered: number | null; drawn: number; share: number }>(
    `select coalesce(v.certificate_dm2, v.contract_dm2, v.survey_dm2) as registered, p.geodesic_dm2 as drawn,
       case when p.park_share = 1 and p.park_id = k.id then 1
         else coalesce(st_area(st_intersection(k.geom, p.geom)) / nullif(st_area(p.geom), 0), 1) end::float8 as share
     from park k
     join parcel p on p.district_id = k.district_id and p.id in (select parcel_id from park_parcels($1, $2))
     join parcels_in_force($1) v on v.id = p.id
     where k.district_id = $1 and k.id = $2`,
    [view.district.id, id],
  );
  return {
    areaConflicts: parcels.filter(({ registered, drawn }) => areaDifference(registered, drawn) === "conflict")
      .length,
    straddling: parcels.filter(({ share }) => crossesLine(share)).length,
  };
}
