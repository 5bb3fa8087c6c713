-- The tally of every parcel of a park and its descendants: one row per parcel.
create function park_parcel_tallies(p_district text, p_period text, p_population text, p_park text)
returns table (
  id text, parcels bigint, enterprises bigint, area_dm2 bigint, geodesic_dm2 bigint, industrial_dm2 bigint, idle_dm2 bigint,
  occupied_dm2 bigint, output_yuan bigint, tax_yuan bigint, rd_yuan bigint,
  output_land_dm2 bigint, tax_land_dm2 bigint, rd_land_dm2 bigint,
  output_land_geodesic_dm2 bigint, tax_land_geodesic_dm2 bigint, rd_land_geodesic_dm2 bigint)
language sql stable as $$
  select t.*
  from parcel_tallies(p_district, p_period, p_population) t
  where t.id in (select k.parcel_id from park_parcels(p_district, p_park) k)
$$;
