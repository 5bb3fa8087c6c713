-- The tally of every parcel of a park and its descendants: one row per parcel. Reads only the enterprises that use them.
-- In plpgsql with execute, so that the two lists are known when the statement is planned and found by index.
create function park_parcel_tallies(p_district text, p_period text, p_population text, p_park text)
returns table (
  id text, parcels bigint, enterprises bigint, area_dm2 bigint, geodesic_dm2 bigint, industrial_dm2 bigint, idle_dm2 bigint,
  occupied_dm2 bigint, output_yuan bigint, tax_yuan bigint, rd_yuan bigint,
  output_land_dm2 bigint, tax_land_dm2 bigint, rd_land_dm2 bigint,
  output_land_geodesic_dm2 bigint, tax_land_geodesic_dm2 bigint, rd_land_geodesic_dm2 bigint, area_basis text)
language plpgsql stable as $$
begin
  return query execute 'select * from parcel_tallies_of($1, $2, $3, $4, $5)'
  using p_district, p_period, p_population,
    array(select k.parcel_id from park_parcels(p_district, p_park) k),
    array(
      select distinct o.enterprise_id from occupancy o
      where o.district_id = p_district and o.superseded_by is null
        and o.parcel_id in (select k.parcel_id from park_parcels(p_district, p_park) k));
end
$$;
