-- Which parcels belong to a park or one of its descendants, wholly or (split) with a part? One row per parcel.
create function park_parcels(p_district text, p_park text) returns table (parcel_id text, split boolean)
language sql stable as $$
  with tree as materialized (
    select t.park_id from park_tree(p_district, p_park) t
  )
  select p.id, false from parcel p join tree t on p.park_id = t.park_id where p.district_id = p_district and not p.park_split
  union all
  select distinct s.parcel_id, true from parcel_share s join tree t on s.park_id = t.park_id where s.district_id = p_district
$$;
