-- Which parcels belong to a park or one of its descendants? One row per parcel.
create function park_parcels(p_district text, p_park text) returns table (parcel_id text)
language sql stable as $$
  with recursive tree (id) as (
    select k.id from park k where k.district_id = p_district and k.id = p_park
    union
    select k.id from tree t join park k on k.district_id = p_district and k.parent_id = t.id
  )
  select p.id from parcel p join tree t on p.park_id = t.id where p.district_id = p_district
$$;
