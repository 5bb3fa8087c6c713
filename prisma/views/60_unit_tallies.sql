-- The tally of every park, every town, or the district (p_unit) for a period and a population; a park includes its descendants, each once.
-- Figures are summed by leaf unit and industry first, so that a parent adds up a few rows; an enterprise on several parcels of a unit
-- counts once in it. Of a parcel that the boundary rule splits, a park has its part of land and figures, and counts the parcel as one. area_basis is 'mixed' where its parcels' differ, null without parcels. No geometry is read.
create function unit_tallies(p_district text, p_period text, p_population text, p_unit text)
returns table (
  id text, parcels bigint, enterprises bigint, area_dm2 bigint, geodesic_dm2 bigint, industrial_dm2 bigint, idle_dm2 bigint,
  occupied_dm2 bigint, output_yuan bigint, tax_yuan bigint, rd_yuan bigint,
  output_land_dm2 bigint, tax_land_dm2 bigint, rd_land_dm2 bigint,
  output_land_geodesic_dm2 bigint, tax_land_geodesic_dm2 bigint, rd_land_geodesic_dm2 bigint, area_basis text, output_by_industry jsonb)
language sql stable as $$
  with recursive unit as (
    select k.id, k.parent_id from park k where p_unit = 'park' and k.district_id = p_district
    union all
    select t.id, null from town t where p_unit = 'town' and t.district_id = p_district
    union all
    select d.id, null from district d where p_unit = 'district' and d.id = p_district
  ), tree (id, leaf) as (
    select u.id, u.id from unit u
    union
    select u.parent_id, t.leaf from tree t join unit u on u.id = t.id where u.parent_id is not null
  ), placed as (
    select
      case p_unit when 'park' then p.park_id when 'town' then p.town_id else p.district_id end as leaf,
      a.enterprise_id, a.reports_for, coalesce(a.industry_code, '') as industry_code,
      a.land_dm2, a.land_geodesic_dm2, a.output_yuan, a.tax_yuan, a.rd_yuan
    from allocated_figures(p_district, p_period) a
    join parcel p on p.district_id = p_district and p.id = a.parcel_id
    where (p_population = 'all' or a.above_scale) and not (p_unit = 'park' and p.park_split)
    union all
    select s.park_id, s.enterprise_id, 2, coalesce(s.industry_code, ''), s.land_dm2, s.land_geodesic_dm2, s.output_yuan, s.tax_yuan, s.rd_yuan
    from split_figures(p_district, p_period) s
    where p_unit = 'park' and s.park_id is not null and (p_population = 'all' or s.above_scale)
  ), leaf_industry as (
    select l.leaf, l.industry_code, count(*) filter (where l.reports_for = 1) as enterprises_on_one,
      sum(l.land_dm2) as occupied_dm2, sum(l.output_yuan) as output_yuan, sum(l.tax_yuan) as tax_yuan, sum(l.rd_yuan) as rd_yuan,
      sum(l.land_dm2) filter (where l.output_yuan is not null) as output_land_dm2,
      sum(l.land_dm2) filter (where l.tax_yuan is not null) as tax_land_dm2,
      sum(l.land_dm2) filter (where l.rd_yuan is not null) as rd_land_dm2,
      sum(l.land_geodesic_dm2) filter (where l.output_yuan is not null) as output_land_geodesic_dm2,
      sum(l.land_geodesic_dm2) filter (where l.tax_yuan is not null) as tax_land_geodesic_dm2,
      sum(l.land_geodesic_dm2) filter (where l.rd_yuan is not null) as rd_land_geodesic_dm2
    from placed l
    group by l.leaf, l.industry_code
  ), industry as (
    select t.id, l.industry_code, sum(l.enterprises_on_one) as enterprises_on_one, sum(l.occupied_dm2) as occupied_dm2,
      sum(l.output_yuan) as output_yuan, sum(l.tax_yuan) as tax_yuan, sum(l.rd_yuan) as rd_yuan,
      sum(l.output_land_dm2) as output_land_dm2, sum(l.tax_land_dm2) as tax_land_dm2, sum(l.rd_land_dm2) as rd_land_dm2,
      sum(l.output_land_geodesic_dm2) as output_land_geodesic_dm2,
      sum(l.tax_land_geodesic_dm2) as tax_land_geodesic_dm2,
      sum(l.rd_land_geodesic_dm2) as rd_land_geodesic_dm2
    from leaf_industry l
    join tree t on t.leaf = l.leaf
    group by t.id, l.industry_code
  ), used as (
    select i.id, sum(i.enterprises_on_one) as enterprises_on_one, sum(i.occupied_dm2) as occupied_dm2,
      sum(i.output_yuan) as output_yuan, sum(i.tax_yuan) as tax_yuan, sum(i.rd_yuan) as rd_yuan,
      sum(i.output_land_dm2) as output_land_dm2, sum(i.tax_land_dm2) as tax_land_dm2, sum(i.rd_land_dm2) as rd_land_dm2,
      sum(i.output_land_geodesic_dm2) as output_land_geodesic_dm2,
      sum(i.tax_land_geodesic_dm2) as tax_land_geodesic_dm2,
      sum(i.rd_land_geodesic_dm2) as rd_land_geodesic_dm2,
      jsonb_object_agg(i.industry_code, i.output_yuan::bigint) filter (where i.output_yuan is not null) as output_by_industry
    from industry i
    group by i.id
  ), on_several as (
    select t.id, count(distinct l.enterprise_id) as enterprises
    from placed l
    join tree t on t.leaf = l.leaf
    where l.reports_for > 1
    group by t.id
  ), leaf_land as (
    select case p_unit when 'park' then p.park_id when 'town' then p.town_id else p_district end as leaf,
      count(*) as parcels, sum(p.area_dm2) as area_dm2, sum(p.geodesic_dm2) as geodesic_dm2,
      sum(p.area_dm2) filter (where is_supplied_industry(p.use_code, p.status)) as industrial_dm2,
      sum(p.area_dm2) filter (where p.status = 'idle') as idle_dm2,
      min(p.area_basis) as first_basis, max(p.area_basis) as last_basis
    from parcels_in_force(p_district) p
    where not (p_unit = 'park' and p.park_split)
    group by 1
    union all
    select s.park_id, 0, sum(s.area_dm2), sum(s.geodesic_dm2),
      sum(s.area_dm2) filter (where is_supplied_industry(p.use_code, p.status)), sum(s.area_dm2) filter (where p.status = 'idle'),
      min(p.area_basis), max(p.area_basis)
    from split_land(p_district) s
    join parcels_in_force(p_district) p on p.id = s.parcel_id
    where p_unit = 'park' and s.park_id is not null
    group by s.park_id
  ), split_parcels as (
    select t.id, count(distinct s.parcel_id) as parcels
    from parcel_share s
    join tree t on t.leaf = s.park_id
    where p_unit = 'park' and s.district_id = p_district
    group by t.id
  ), land as (
    select t.id, sum(l.parcels) as parcels, sum(l.area_dm2) as area_dm2, sum(l.geodesic_dm2) as geodesic_dm2,
      sum(l.industrial_dm2) as industrial_dm2, sum(l.idle_dm2) as idle_dm2,
      case when min(l.first_basis) = max(l.last_basis) then min(l.first_basis) else 'mixed' end as area_basis
    from leaf_land l
    join tree t on t.leaf = l.leaf
    group by t.id
  )
  select u.id, (coalesce(l.parcels, 0) + coalesce(d.parcels, 0))::bigint, (coalesce(f.enterprises_on_one, 0) + coalesce(s.enterprises, 0))::bigint,
    coalesce(l.area_dm2, 0)::bigint, coalesce(l.geodesic_dm2, 0)::bigint, coalesce(l.industrial_dm2, 0)::bigint,
    coalesce(l.idle_dm2, 0)::bigint, coalesce(f.occupied_dm2, 0)::bigint,
    f.output_yuan::bigint, f.tax_yuan::bigint, f.rd_yuan::bigint,
    coalesce(f.output_land_dm2, 0)::bigint, coalesce(f.tax_land_dm2, 0)::bigint, coalesce(f.rd_land_dm2, 0)::bigint,
    coalesce(f.output_land_geodesic_dm2, 0)::bigint, coalesce(f.tax_land_geodesic_dm2, 0)::bigint,
    coalesce(f.rd_land_geodesic_dm2, 0)::bigint, l.area_basis, coalesce(f.output_by_industry, '{}')
  from unit u
  left join land l on l.id = u.id
  left join split_parcels d on d.id = u.id
  left join used f on f.id = u.id
  left join on_several s on s.id = u.id
$$;
