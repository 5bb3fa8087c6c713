-- How much of each parcel does each enterprise use in a year? One row per enterprise and parcel with land above nothing.
create function occupied_land(p_district text, p_year int)
returns table (enterprise_id text, parcel_id text, land_dm2 bigint, allocation text)
language sql stable as $$
  select * from occupied_land_of(p_district, p_year, null)
$$;
