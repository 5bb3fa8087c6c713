-- The tally of every town: one row per town.
create function town_tallies(p_district text, p_period text, p_population text)
returns table (
  id text, parcels bigint, enterprises bigint, area_dm2 bigint, geodesic_dm2 bigint, industrial_dm2 bigint, idle_dm2 bigint,
  occupied_dm2 bigint, output_yuan bigint, tax_yuan bigint, rd_yuan bigint,
  output_land_dm2 bigint, tax_land_dm2 bigint, rd_land_dm2 bigint,
  output_land_geodesic_dm2 bigint, tax_land_geodesic_dm2 bigint, rd_land_geodesic_dm2 bigint, area_basis text, output_by_industry jsonb)
language sql stable as $$
  select * from unit_tallies(p_district, p_period, p_population, 'town')
$$;
