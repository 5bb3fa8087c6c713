-- Which parks make up a park: itself and all below it? One row per park.
create function park_tree(p_district text, p_park text) returns table (park_id text)
language sql stable as $$
  with recursive tree (id) as (
    select k.id from park k where k.district_id = p_district and k.id = p_park
    union
    select k.id from tree t join park k on k.district_id = p_district and k.parent_id = t.id
  )
  select t.id from tree t
$$;
