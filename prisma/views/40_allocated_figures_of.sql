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
  with used as (
    select l.enterprise_id, l.parcel_id, l.land_dm2, l.allocation, e.industry_code, e.above_scale,
      case
        when l.land_dm2 <= 4000000000 then (l.land_dm2 * p.geodesic_dm2 + p.area_dm2 / 2) / p.area_dm2
        else div(l.land_dm2::numeric * p.geodesic_dm2 + p.area_dm2 / 2, p.area_dm2)::bigint
      end as land_geodesic_dm2,
      (sum(l.land_dm2) over of_enterprise)::bigint as reports_for_dm2, count(*) over of_enterprise as reports_for,
      f.output_yuan, f.tax_yuan, f.rd_yuan
    from occupied_land_of(p_district, left(p_period, 4)::int, p_enterprises) l
    join enterprises_in_force(p_district) e on e.id = l.enterprise_id
    join parcels_in_force(p_district) p on p.id = l.parcel_id
    left join period_figures_of(p_district, p_period, p_enterprises) f on f.enterprise_id = l.enterprise_id
    window of_enterprise as (partition by l.enterprise_id)
  ), shared as (
    select u.*,
      share_floor(abs(u.output_yuan), u.land_dm2, u.reports_for_dm2) as output_floor,
      share_floor(abs(u.tax_yuan), u.land_dm2, u.reports_for_dm2) as tax_floor,
      share_floor(abs(u.rd_yuan), u.land_dm2, u.reports_for_dm2) as rd_floor,
      row_number() over (partition by u.enterprise_id order by share_remainder(abs(u.output_yuan), u.land_dm2, u.reports_for_dm2) desc, u.parcel_id collate "C") as output_place,
      row_number() over (partition by u.enterprise_id order by share_remainder(abs(u.tax_yuan), u.land_dm2, u.reports_for_dm2) desc, u.parcel_id collate "C") as tax_place,
      row_number() over (partition by u.enterprise_id order by share_remainder(abs(u.rd_yuan), u.land_dm2, u.reports_for_dm2) desc, u.parcel_id collate "C") as rd_place
    from used u
    where u.reports_for > 1
  )
  select u.enterprise_id, u.parcel_id, u.industry_code, u.above_scale, u.allocation, u.land_dm2, u.land_geodesic_dm2,
    u.reports_for_dm2, u.reports_for, u.output_yuan, u.tax_yuan, u.rd_yuan
  from used u
  where u.reports_for = 1
  union all
  select s.enterprise_id, s.parcel_id, s.industry_code, s.above_scale, s.allocation, s.land_dm2, s.land_geodesic_dm2,
    s.reports_for_dm2, s.reports_for,
    (case when s.output_yuan < 0 then -1 else 1 end * (s.output_floor + case when s.output_place <= abs(s.output_yuan) - sum(s.output_floor) over of_enterprise then 1 else 0 end))::bigint,
    (case when s.tax_yuan < 0 then -1 else 1 end * (s.tax_floor + case when s.tax_place <= abs(s.tax_yuan) - sum(s.tax_floor) over of_enterprise then 1 else 0 end))::bigint,
    (case when s.rd_yuan < 0 then -1 else 1 end * (s.rd_floor + case when s.rd_place <= abs(s.rd_yuan) - sum(s.rd_floor) over of_enterprise then 1 else 0 end))::bigint
  from shared s
  window of_enterprise as (partition by s.enterprise_id)
$$;
