// Which rows of a kind go out: all of the district, or those that a view shows?
import { periodTerms, reportedPeriods } from "../../geo/period/period";
import type { ExportKind } from "./exportColumns";

/** What a view shows; null: of that everything. */
export interface ExportFilter {
  /** Only what belongs to this park. */
  readonly park: string | null;
  /** Only these parcels, their enterprises and those enterprises' figures. */
  readonly parcels: readonly string[] | null;
  /** Only figures that this period is made of. */
  readonly period: string | null;
  /** `above-scale`: only enterprises that count as above the scale, corrections in force included, and what is theirs. */
  readonly population: "above-scale" | "all";
}

export const WHOLE_DISTRICT: ExportFilter = { park: null, parcels: null, period: null, population: "all" };

/** `from … where … order by …` of a kind's rows, and its parameters. */
export function exportFrom(
  kind: ExportKind,
  district: string,
  filter: ExportFilter,
): { readonly from: string; readonly params: readonly unknown[] } {
  const params: unknown[] = [district];
  const given = (value: unknown, type: string) => `$${params.push(value)}::${type}`;
  const { park, parcels, period, population } = filter;
  const parts: string[] = [];
  if (park !== null) parts.push(`select parcel_id from park_parcels($1, ${given(park, "text")})`);
  if (parcels !== null) parts.push(`select unnest(${given([...parcels], "text[]")})`);
  const land = parts.join(" intersect ");
  const onLand = (column: string) => (land === "" ? "" : `and ${column} in (${land})`);
  const usesLand = (column: string) =>
    land === ""
      ? ""
      : `and ${column} in (select o.enterprise_id from occupancy o
           where o.district_id = $1 and o.superseded_by is null ${onLand("o.parcel_id")})`;
  const counts = (column: string) =>
    population === "all"
      ? ""
      : `and ${column} in (select e.id from enterprises_in_force($1) e where e.above_scale)`;
  switch (kind) {
    case "districts":
      return {
        from: "from district t where t.id = $1 and t.geom is not null order by t.id",
        params: [district],
      };
    case "parks": {
      const own: unknown[] = park === null ? [district] : [district, park];
      const only = park === null ? "" : "and t.id = $2::text";
      return {
        from: `from park t where t.district_id = $1 ${only} and t.geom is not null order by t.id collate "C"`,
        params: own,
      };
    }
    case "parcels":
      return {
        from: `from parcel t where t.district_id = $1 ${onLand("t.id")} order by t.id collate "C"`,
        params,
      };
    case "enterprises":
      return {
        from: `from enterprise t where t.district_id = $1 ${usesLand("t.id")} ${counts("t.id")} order by t.id collate "C"`,
        params,
      };
    case "occupancy":
      return {
        from: `from occupancy t where t.district_id = $1 and t.superseded_by is null ${onLand("t.parcel_id")} ${counts("t.enterprise_id")}
          order by t.enterprise_id collate "C", t.parcel_id collate "C", t.year_from, t.year_to`,
        params,
      };
    case "indicators":
      return {
        from: `from indicator_value t join indicator i on i.district_id = t.district_id and i.id = t.indicator_id
          where t.district_id = $1 and t.withdrawn_at is null and not exists (
            select from indicator_value n where n.district_id = t.district_id and n.indicator_id = t.indicator_id and n.role = t.role
              and n.as_of = t.as_of and n.withdrawn_at is null and n.seq > t.seq)
          order by i.position, t.role, t.as_of`,
        params: [district],
      };
    case "honours":
      return {
        from: `from enterprise_honour t join honour k on k.district_id = t.district_id and k.id = t.honour_id
          where t.district_id = $1 and t.withdrawn_at is null and not exists (
            select from enterprise_honour n where n.district_id = t.district_id and n.enterprise_id = t.enterprise_id and n.honour_id = t.honour_id
              and n.level is not distinct from t.level and n.year_from is not distinct from t.year_from and n.withdrawn_at is null and n.seq > t.seq)
            ${usesLand("t.enterprise_id")} ${counts("t.enterprise_id")}
          order by t.enterprise_id collate "C", k.position, t.year_from`,
        params,
      };
    case "measures":
      return {
        from: `from enterprise_measure t
          where t.district_id = $1 and t.withdrawn_at is null and not exists (
            select from enterprise_measure n where n.district_id = t.district_id and n.enterprise_id = t.enterprise_id and n.period = t.period
              and n.measure = t.measure and n.withdrawn_at is null and n.seq > t.seq)
            ${usesLand("t.enterprise_id")} ${counts("t.enterprise_id")}
          order by t.enterprise_id collate "C", t.period, t.measure collate "C"`,
        params,
      };
    case "projects": {
      // a project stands on no land yet: of a park are those that want it
      const own: unknown[] = park === null ? [district] : [district, park];
      return {
        from: `from project t where t.district_id = $1 and t.withdrawn_at is null
          ${park === null ? "" : "and $2::text = any(t.wanted_parks)"} order by t.id collate "C"`,
        params: own,
      };
    }
    case "floors":
      return {
        from: `from floor_space t join parcel p on p.district_id = t.district_id and p.id = t.parcel_id
          where t.district_id = $1 ${park === null ? "" : "and p.park_id = $2"} order by t.id collate "C"`,
        params: park === null ? [district] : [district, park],
      };
    case "figures": {
      const ofPeriod = period === null ? "" : `and ${isOfPeriod(period, given)}`;
      return {
        from: `from figure f where f.district_id = $1 and f.superseded_by is null ${ofPeriod}
          ${usesLand("f.enterprise_id")} ${counts("f.enterprise_id")}
          group by f.enterprise_id, f.period order by f.enterprise_id collate "C", f.period`,
        params,
      };
    }
  }
}

/** Whether a figure `f` is of those that a period is made of; a second choice only where there is no first one. */
function isOfPeriod(period: string, given: (value: unknown, type: string) => string): string {
  const choices = (periodTerms(period) ?? []).map(({ id }) => reportedPeriods(id));
  const pairs = choices.flatMap(([own, ...others]) => others.map((other) => ({ own, other })));
  const firsts = choices.map(([own]) => own);
  const [own, other] = [pairs.map((pair) => pair.own), pairs.map((pair) => pair.other)];
  return `(f.period = any(${given(firsts, "text[]")}) or exists (
    select from unnest(${given(own, "text[]")}, ${given(other, "text[]")}) as choice (own_period, other_period)
    where f.period = choice.other_period and not exists (
      select from figure own
      where own.district_id = f.district_id and own.superseded_by is null and own.enterprise_id = f.enterprise_id
        and own.measure = f.measure and own.period = choice.own_period)))`;
}
