-- The tally of the given parcels (null: all) for a period and a population; p_enterprises are those that use them (null: all).
-- Land counts whole, by its area basis; occupied land and figures are the population's.
create function parcel_tallies_of(p_district text, p_period text, p_population text, p_parcels text[], p_enterprises text[])
returns table (
  id text, parcels bigint, enterprises bigint, area_dm2 bigint, geodesic_dm2 bigint, industrial_dm2 bigint, idle_dm2 bigint,
  occupied_dm2 bigint, output_yuan bigint, tax_yuan bigint, rd_yuan bigint,
  output_land_dm2 bigint, tax_land_dm2 bigint, rd_land_dm2 bigint,
  output_land_geodesic_dm2 bigint, tax_land_geodesic_dm2 bigint, rd_land_geodesic_dm2 bigint, area_basis text)
language sql stable as $$
  with used as (
    select a.parcel_id, count(*) as enterprises, sum(a.land_dm2)::bigint as occupied_dm2,
      sum(a.output_yuan)::bigint as output_yuan, sum(a.tax_yuan)::bigint as tax_yuan, sum(a.rd_yuan)::bigint as rd_yuan,
      sum(a.land_dm2) filter (where a.output_yuan is not null)::bigint as output_land_dm2,
      sum(a.land_dm2) filter (where a.tax_yuan is not null)::bigint as tax_land_dm2,
      sum(a.land_dm2) filter (where a.rd_yuan is not null)::bigint as rd_land_dm2,
      sum(a.land_geodesic_dm2) filter (where a.output_yuan is not null)::bigint as output_land_geodesic_dm2,
      sum(a.land_geodesic_dm2) filter (where a.tax_yuan is not null)::bigint as tax_land_geodesic_dm2,
      sum(a.land_geodesic_dm2) filter (where a.rd_yuan is not null)::bigint as rd_land_geodesic_dm2
    from allocated_figures_of(p_district, p_period, p_enterprises) a
    where p_population = 'all' or a.above_scale
    group by a.parcel_id
  )
  select p.id, 1::bigint, coalesce(u.enterprises, 0), p.area_dm2, p.geodesic_dm2,
    case when is_supplied_industry(p.use_code, p.status) then p.area_dm2 else 0 end,
    case when p.status = 'idle' then p.area_dm2 else 0 end,
    coalesce(u.occupied_dm2, 0), u.output_yuan, u.tax_yuan, u.rd_yuan,
    coalesce(u.output_land_dm2, 0), coalesce(u.tax_land_dm2, 0), coalesce(u.rd_land_dm2, 0),
    coalesce(u.output_land_geodesic_dm2, 0), coalesce(u.tax_land_geodesic_dm2, 0), coalesce(u.rd_land_geodesic_dm2, 0), p.area_basis
  from parcels_in_force(p_district) p
  left join used u on u.parcel_id = p.id
  where (p_parcels is null or p.id = any(p_parcels))
$$;
