-- How much land of the parcels that are split lies in which park (null: in none)? One row per part; both areas are split in proportion to
-- parcel_share by largest remainder, equal remainders to the lower park, to no park last: the parts add up to the parcel.
create function split_land(p_district text)
returns table (parcel_id text, park_id text, area_dm2 bigint, geodesic_dm2 bigint)
language sql stable as $$
  with part as (
    select s.parcel_id, s.park_id, s.geodesic_dm2 as weight, (sum(s.geodesic_dm2) over (partition by s.parcel_id))::bigint as whole,
      p.area_dm2, p.geodesic_dm2
    from parcel_share s
    join parcels_in_force(p_district) p on p.id = s.parcel_id
    where s.district_id = p_district
  ), floored as (
    select t.*, share_floor(t.area_dm2, t.weight, t.whole) as area_floor, share_floor(t.geodesic_dm2, t.weight, t.whole) as geodesic_floor,
      row_number() over (partition by t.parcel_id order by share_remainder(t.area_dm2, t.weight, t.whole) desc, t.park_id is null, t.park_id collate "C") as area_place,
      row_number() over (partition by t.parcel_id order by share_remainder(t.geodesic_dm2, t.weight, t.whole) desc, t.park_id is null, t.park_id collate "C") as geodesic_place
    from part t
  )
  select f.parcel_id, f.park_id,
    (f.area_floor + case when f.area_place <= f.area_dm2 - sum(f.area_floor) over of_parcel then 1 else 0 end)::bigint,
    (f.geodesic_floor + case when f.geodesic_place <= f.geodesic_dm2 - sum(f.geodesic_floor) over of_parcel then 1 else 0 end)::bigint
  from floored f
  window of_parcel as (partition by f.parcel_id)
$$;
