-- In which parks and towns does each enterprise use land in a year? One row per enterprise, park and town; null: land in none.
-- A parcel that the boundary rule splits lies in every park that has a part of it. Parents of parks are not among them.
create function enterprise_places(p_district text, p_year int)
returns table (enterprise_id text, park_id text, town_id text, parcel_id text)
language sql stable as $$
  select l.enterprise_id, case when p.park_split then s.park_id else p.park_id end, p.town_id, min(p.id collate "C")
  from occupied_land(p_district, p_year) l
  join parcel p on p.district_id = p_district and p.id = l.parcel_id
  left join parcel_share s on p.park_split and s.district_id = p_district and s.parcel_id = p.id and s.geodesic_dm2 > 0
  group by 1, 2, 3
$$;
