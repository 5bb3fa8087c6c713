-- Which part of the figures of the given enterprises (null: all), and of their land, lies on which parcel? One row per enterprise and parcel of the period's year.
-- Figures are split by occupied land over all parcels of the enterprise (reports_for of them, reports_for_dm2 together), by largest
-- remainder, equal remainders to the lower parcel: the parts add up to the yuan. A loss is split as its amount and negated.
-- land_geodesic_dm2 is the same share of the parcel's geodesic area, rounded half up. Yuan null = not reported.
create function allocated_figures_of(p_district text, p_period text, p_enterprises text[])
returns table (
  enterprise_id text, parcel_id text, industry_code text, above_scale boolean, allocation text,
  land_dm2 bigint, land_geodesic_dm2 bigint, reports_for_dm2 bigint, reports_for bigint,
  output_yuan bigint, tax_yuan bigint, rd_yuan bigint)
language sql stable as $$
  with land as (
    select * from occupied_land_of(p_district, left(p_period, 4)::int, p_enterprises)
  ), whole as (
    select l.enterprise_id, sum(l.land_dm2)::bigint as reports_for_dm2, count(*) as reports_for
    from land l
    group by l.enterprise_id
  ), reported as (
    select w.enterprise_id, w.reports_for_dm2, w.reports_for, e.industry_code, e.above_scale, f.output_yuan, f.tax_yuan, f.rd_yuan
    from whole w
    join enterprise e on e.district_id = p_district and e.id = w.enterprise_id
    left join period_figures_of(p_district, p_period, p_enterprises) f on f.enterprise_id = w.enterprise_id
  ), shared as (
    select l.parcel_id, l.land_dm2, l.allocation, r.*,
      share_floor(abs(r.output_yuan), l.land_dm2, r.reports_for_dm2) as output_floor,
      share_floor(abs(r.tax_yuan), l.land_dm2, r.reports_for_dm2) as tax_floor,
      share_floor(abs(r.rd_yuan), l.land_dm2, r.reports_for_dm2) as rd_floor,
      row_number() over (partition by l.enterprise_id order by share_remainder(abs(r.output_yuan), l.land_dm2, r.reports_for_dm2) desc, l.parcel_id collate "C") as output_place,
      row_number() over (partition by l.enterprise_id order by share_remainder(abs(r.tax_yuan), l.land_dm2, r.reports_for_dm2) desc, l.parcel_id collate "C") as tax_place,
      row_number() over (partition by l.enterprise_id order by share_remainder(abs(r.rd_yuan), l.land_dm2, r.reports_for_dm2) desc, l.parcel_id collate "C") as rd_place
    from reported r
    join land l on l.enterprise_id = r.enterprise_id
    where r.reports_for > 1
  ), placed as (
    select l.parcel_id, l.land_dm2, l.allocation, r.*
    from reported r
    join land l on l.enterprise_id = r.enterprise_id
    where r.reports_for = 1
    union all
    select s.parcel_id, s.land_dm2, s.allocation, s.enterprise_id, s.reports_for_dm2, s.reports_for, s.industry_code, s.above_scale,
      (case when s.output_yuan < 0 then -1 else 1 end * (s.output_floor + case when s.output_place <= abs(s.output_yuan) - sum(s.output_floor) over e then 1 else 0 end))::bigint,
      (case when s.tax_yuan < 0 then -1 else 1 end * (s.tax_floor + case when s.tax_place <= abs(s.tax_yuan) - sum(s.tax_floor) over e then 1 else 0 end))::bigint,
      (case when s.rd_yuan < 0 then -1 else 1 end * (s.rd_floor + case when s.rd_place <= abs(s.rd_yuan) - sum(s.rd_floor) over e then 1 else 0 end))::bigint
    from shared s
    window e as (partition by s.enterprise_id)
  )
  select
    a.enterprise_id, a.parcel_id, a.industry_code, a.above_scale, a.allocation, a.land_dm2,
    case
      when a.land_dm2 <= 4000000000 then (a.land_dm2 * p.geodesic_dm2 + p.area_dm2 / 2) / p.area_dm2
      else div(a.land_dm2::numeric * p.geodesic_dm2 + p.area_dm2 / 2, p.area_dm2)::bigint
    end,
    a.reports_for_dm2, a.reports_for, a.output_yuan, a.tax_yuan, a.rd_yuan
  from placed a
  join parcel p on p.district_id = p_district and p.id = a.parcel_id
$$;
