// Everything about one parcel: its rights and limits, both areas, its meters, who uses it, what lies around it.
import { areaDifference, areaDifferenceRatio } from "../../geo/area/areaDifference";
import { crossesLine } from "../../geo/area/crossesLine";
import { parsePeriod } from "../../geo/period/period";
import { ApiError } from "../api/apiError";
import type { ApiContext } from "../api/context";
import type { ParcelDetail } from "../api/parcelShapes";
import type { AreaBasis, ParkKind } from "../api/shapes";
import type { View } from "../api/view";
import { corrections } from "../correction/corrections";
import { nameOfUse } from "../land/useCodes";
import { perMuViews } from "../metrics/judgeSubject";
import { tallyView } from "../metrics/tallyRow";
import { type KeptRepair, keptRepairs } from "../repair/keptRepairs";
import { commitmentsOf, planLimitsOf } from "./conditions";
import { neighboursOf } from "./neighboursOf";
import { parcelSubjects, usersOf } from "./parcelSubjects";

interface Row {
  id: string;
  code: string | null;
  unit_code: string | null;
  name: string | null;
  address: string | null;
  park_id: string | null;
  park_name: string | null;
  park_name_en: string | null;
  park_kind: ParkKind | null;
  park_rule: ParcelDetail["parkRule"];
  park_share: string | null;
  park_split: boolean;
  given_park_id: string | null;
  town: string | null;
  town_en: string | null;
  use_code: string | null;
  use_grade: string | null;
  status: string | null;
  owner: string | null;
  expires_on: string | null;
  granted_on: string | null;
  available_from: string | null;
  price_per_mu: string | null;
  title_problem: string | null;
  far_actual: string | null;
  density_percent: string | null;
  area_dm2: number;
  area_basis: AreaBasis;
  registered_dm2: number | null;
  geodesic_dm2: number;
  label_lon: number;
  label_lat: number;
  west: number;
  south: number;
  east: number;
  north: number;
}

/** @throws ApiError where there is no such parcel */
export async function parcelDetail(ctx: ApiContext, view: View, id: string): Promise<ParcelDetail> {
  const { district, period, previous } = view;
  const [row] = await ctx.db.query<Row>(PARCEL, [district.id, id]);
  if (row === undefined) throw new ApiError("unknown_parcel", id);
  const found = (await parcelSubjects(ctx.db, view, [id], previous)).get(id);
  if (found === undefined) throw new ApiError("unknown_parcel", id);
  const { subject, row: now } = found;
  const users = await usersOf(ctx.db, district.id, [id]);
  return {
    id: row.id,
    code: row.code,
    unitCode: row.unit_code,
    name: row.name,
    address: row.address,
    park:
      row.park_id === null || row.park_name === null || row.park_kind === null
        ? null
        : { id: row.park_id, name: row.park_name, nameEn: row.park_name_en, kind: row.park_kind },
    parkRule: row.park_rule,
    parkShare: numberOf(row.park_share),
    parkParts: row.park_split ? await partsOf(ctx, district.id, id) : [],
    givenParkId: row.given_park_id,
    town: row.town === null ? null : { name: row.town, nameEn: row.town_en },
    useCode: row.use_code,
    useName: nameOfUse(row.use_code, ctx.lang),
    useGrade: row.use_grade,
    status: row.status,
    owner: row.owner,
    expiresOn: row.expires_on,
    farActual: numberOf(row.far_actual),
    densityPercent: numberOf(row.density_percent),
    grantedOn: row.granted_on,
    ...{ availableFrom: row.available_from, pricePerMu: row.price_per_mu, titleProblem: row.title_problem },
    planLimits: await planLimitsOf(ctx.db, district.id, id, {
      far: row.far_actual,
      density: row.density_percent,
    }),
    commitments: await commitmentsOf(ctx.db, district.id, id, { period, everybody: subject.everybody }),
    point: [row.label_lon, row.label_lat],
    bbox: [row.west, row.south, row.east, row.north],
    areaDm2: row.area_dm2,
    areaBasis: row.area_basis,
    registeredDm2: row.registered_dm2,
    geodesicDm2: row.geodesic_dm2,
    areaDifference: areaDifference(row.registered_dm2, row.geodesic_dm2),
    areaDifferenceRatio: areaDifferenceRatio(row.registered_dm2, row.geodesic_dm2),
    tally: tallyView(now),
    metrics: perMuViews(subject, view),
    enterprises: await enterprisesOn(ctx, view, id),
    neighbours: await neighboursOf(ctx.db, view, id),
    issues: issuesOf(row),
    corrections: await corrections(ctx.db, district.id, {
      subjects: [
        { kind: "parcel", id },
        ...users.map((enterprise) => ({ kind: "enterprise" as const, id: enterprise })),
      ],
    }),
    repairs: (await keptRepairs(ctx.db, district.id, { layer: "parcel", id })).map(shapeRepair),
  };
}

const shapeRepair = (kept: KeptRepair): ParcelDetail["repairs"][number] => {
  const { kind, proposal, areaBeforeDm2, areaAfterDm2, accepted, by, at, file, row } = kept;
  return { kind, proposal, areaBeforeDm2, areaAfterDm2, accepted, by, at, file, row };
};

/** Who uses the parcel, with its part of their figures and the rule by which they were split. */
function enterprisesOn(ctx: ApiContext, view: View, id: string): Promise<ParcelDetail["enterprises"]> {
  return ctx.db.query(
    `select a.enterprise_id as id, e.name, a.industry_code as "industryCode", a.above_scale as "aboveScale",
       a.output_yuan as "outputYuan", a.tax_yuan as "taxYuan", a.rd_yuan as "rdYuan",
       a.output_yuan::float8 / nullif(sum(a.output_yuan) over (), 0) as share,
       a.land_dm2 as "landDm2", o.tenure, a.allocation, a.reports_for as "reportsFor"
     from allocated_figures($1, $2) a
     join enterprise e on e.district_id = $1 and e.id = a.enterprise_id
     left join lateral (
       select min(c.tenure) as tenure from occupancy c
       where c.district_id = $1 and c.enterprise_id = a.enterprise_id and c.parcel_id = a.parcel_id
         and c.superseded_by is null
         and $4 between coalesce(c.year_from, 0) and coalesce(c.year_to, 9999)
     ) o on true
     where a.parcel_id = $3
     order by a.land_dm2 desc, a.enterprise_id collate "C"`,
    [view.district.id, view.period, id, parsePeriod(view.period)?.year ?? 0],
  );
}

/** Of a parcel that the boundary rule splits: what lies in which park, the largest part first, what lies in none last. */
function partsOf(ctx: ApiContext, districtId: string, id: string): Promise<ParcelDetail["parkParts"]> {
  return ctx.db.query(
    `select case when k.id is null then null else jsonb_build_object('id', k.id, 'name', k.name, 'nameEn', k.name_en, 'kind', k.kind) end as park,
       s.geodesic_dm2::float8 / nullif(sum(s.geodesic_dm2) over (), 0)::float8 as share, l.area_dm2 as "areaDm2"
     from parcel_share s
     join split_land($1) l on l.parcel_id = s.parcel_id and l.park_id is not distinct from s.park_id
     left join park k on k.district_id = s.district_id and k.id = s.park_id
     where s.district_id = $1 and s.parcel_id = $2
     order by s.position`,
    [districtId, id],
  );
}

/** Codes of what a planner should look into; the page words them. */
function issuesOf(row: Row): string[] {
  const difference = areaDifference(row.registered_dm2, row.geodesic_dm2);
  const share = numberOf(row.park_share);
  return [
    ...(difference === "conflict" || difference === "check" ? [`area_${difference}`] : []),
    ...(row.registered_dm2 === null ? ["area_estimated"] : []),
    ...(share !== null && crossesLine(share) ? ["crosses_park_line"] : []),
    ...(row.code === null ? ["no_parcel_code"] : []),
    ...(row.park_rule === "given" && share === 0 ? ["outside_given_park"] : []),
  ];
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

const PARCEL = `
  select p.id, p.code, p.unit_code, p.name, p.address, p.park_id, k.name as park_name, k.name_en as park_name_en, k.kind as park_kind, p.park_rule,
    p.park_share::text, p.park_split, p.given_park_id, t.name as town, t.name_en as town_en, v.use_code, p.use_grade, v.status, p.owner, p.expires_on, p.granted_on, p.far_actual::text,
    p.available_from, trim_scale(p.price_per_mu)::text as price_per_mu, p.title_problem,
    p.density_percent::text, v.area_dm2, v.area_basis, coalesce(v.certificate_dm2, v.contract_dm2, v.survey_dm2) as registered_dm2,
    p.geodesic_dm2, p.label_lon, p.label_lat,
    ST_XMin(p.geom) as west, ST_YMin(p.geom) as south, ST_XMax(p.geom) as east, ST_YMax(p.geom) as north
  from parcel p
  join parcels_in_force($1) v on v.id = p.id
  left join park k on k.district_id = p.district_id and k.id = p.park_id
  left join town t on t.district_id = p.district_id and t.id = p.town_id
  where p.district_id = $1 and p.id = $2`;
