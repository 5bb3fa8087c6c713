-- To which park does each parcel belong, by the boundary rules (parks_of)? Sets park_id, park_rule, park_share and park_split of all parcels but
-- those assigned by hand, writes the parts of those that are split, and returns how many rows of parcel changed.
create function assign_parks(p_district text) returns bigint
language sql volatile as $$
  delete from parcel_share where district_id = p_district;
  with wanted as materialized (
    select w.*
    from parks_of(p_district, $land$select id, geom, given_park_id, geodesic_dm2 from parcel where district_id = $1 and park_rule <> 'assigned'$land$) w
  ), parts as (
    insert into parcel_share (district_id, parcel_id, position, park_id, geodesic_dm2)
    select p_district, w.parcel_id, w.position, w.park_id, w.part_dm2
    from wanted w
    where w.park_split
  ), changed as (
    update parcel p
    set park_id = w.park_id, park_rule = w.park_rule, park_share = w.park_share, park_split = w.park_split
    from wanted w
    where p.district_id = p_district and p.id = w.parcel_id and w.position = 1
      and (p.park_id, p.park_rule, p.park_share, p.park_split) is distinct from (w.park_id, w.park_rule, w.park_share, w.park_split)
    returning 1
  )
  select count(*) from changed
$$;
