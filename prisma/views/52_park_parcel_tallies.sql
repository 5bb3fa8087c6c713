-- The tally of every parcel of a park and its descendants: one row per parcel. Reads only the enterprises that use them.
-- Of a parcel that the boundary rule splits only the park's part counts: the rows add up to the park's tally (parcels apart).
-- In plpgsql with execute, so that the two lists are known when the statement is planned and found by index.
create function park_parcel_tallies(p_district text, p_period text, p_population text, p_park text)
returns table (
  id text, parcels bigint, enterprises bigint, area_dm2 bigint, geodesic_dm2 bigint, industrial_dm2 bigint, idle_dm2 bigint,
  occupied_dm2 bigint, output_yuan bigint, tax_yuan bigint, rd_yuan bigint,
  output_land_dm2 bigint, tax_land_dm2 bigint, rd_land_dm2 bigint,
  output_land_geodesic_dm2 bigint, tax_land_geodesic_dm2 bigint, rd_land_geodesic_dm2 bigint, area_basis text)
language plpgsql stable as $$
#variable_conflict use_column
begin
  return query execute 'select * from parcel_tallies_of($1, $2, $3, $4, $5)'
  using p_district, p_period, p_population,
    array(select k.parcel_id from park_parcels(p_district, p_park) k where not k.split),
    array(
      select distinct o.enterprise_id from occupancy o
      where o.district_id = p_district and o.superseded_by is null
        and o.parcel_id in (select k.parcel_id from park_parcels(p_district, p_park) k where not k.split));
  return query
    with used as (
      select f.parcel_id, count(distinct f.enterprise_id) as enterprises, sum(f.land_dm2) as occupied_dm2,
        sum(f.output_yuan) as output_yuan, sum(f.tax_yuan) as tax_yuan, sum(f.rd_yuan) as rd_yuan,
        sum(f.land_dm2) filter (where f.output_yuan is not null) as output_land_dm2,
        sum(f.land_dm2) filter (where f.tax_yuan is not null) as tax_land_dm2,
        sum(f.land_dm2) filter (where f.rd_yuan is not null) as rd_land_dm2,
        sum(f.land_geodesic_dm2) filter (where f.output_yuan is not null) as output_land_geodesic_dm2,
        sum(f.land_geodesic_dm2) filter (where f.tax_yuan is not null) as tax_land_geodesic_dm2,
        sum(f.land_geodesic_dm2) filter (where f.rd_yuan is not null) as rd_land_geodesic_dm2
      from split_figures(p_district, p_period) f
      where f.park_id in (select t.park_id from park_tree(p_district, p_park) t) and (p_population = 'all' or f.above_scale)
      group by f.parcel_id
    ), land as (
      select l.parcel_id, sum(l.area_dm2)::bigint as area_dm2, sum(l.geodesic_dm2)::bigint as geodesic_dm2
      from split_land(p_district) l
      where l.park_id in (select t.park_id from park_tree(p_district, p_park) t)
      group by l.parcel_id
    )
    select p.id, 1::bigint, coalesce(u.enterprises, 0), l.area_dm2, l.geodesic_dm2,
      case when is_supplied_industry(p.use_code, p.status) then l.area_dm2 else 0 end,
      case when p.status = 'idle' then l.area_dm2 else 0 end,
      coalesce(u.occupied_dm2, 0)::bigint, u.output_yuan::bigint, u.tax_yuan::bigint, u.rd_yuan::bigint,
      coalesce(u.output_land_dm2, 0)::bigint, coalesce(u.tax_land_dm2, 0)::bigint, coalesce(u.rd_land_dm2, 0)::bigint,
      coalesce(u.output_land_geodesic_dm2, 0)::bigint, coalesce(u.tax_land_geodesic_dm2, 0)::bigint,
      coalesce(u.rd_land_geodesic_dm2, 0)::bigint, p.area_basis
    from land l
    join parcels_in_force(p_district) p on p.id = l.parcel_id
    left join used u on u.parcel_id = l.parcel_id;
end
$$;
