-- To which park does each parcel belong? Sets park_id, park_rule and park_share of all parcels but those assigned by hand, and returns how
-- many rows changed. The park is the one that holds most of the parcel by itself: a park's own part is its share less its children's.
-- Equal parts go to the leaf-most, then to the lower id. park_share is the whole share in the chosen park. No park: rule 'none'.
-- A share is of planar area in degrees: at a parcel's size it is that of area on the ellipsoid to 1 in 10 000.
-- A parcel wholly within a park is settled without cutting geometry. st_expand keeps the planner off the columns' joint statistics:
-- on the embedded engine (PostGIS in 32 bits) they fail with "invalid join selectivity" where no parcel lies near any park.
create function assign_parks(p_district text) returns bigint
language sql volatile as $$
  with recursive ancestor (id, ancestor) as (
    select k.id, k.parent_id from park k where k.district_id = p_district and k.parent_id is not null
    union
    select a.id, k.parent_id from ancestor a join park k on k.district_id = p_district and k.id = a.ancestor
    where k.parent_id is not null
  ), touching as (
    select p.id as parcel_id, k.id as park_id,
      case
        when st_covers(k.geom, p.geom) then 1::numeric
        else round((st_area(st_intersection(k.geom, p.geom)) / st_area(p.geom))::numeric, 6)
      end as share
    from parcel p
    join park k on k.district_id = p_district and k.geom && st_expand(p.geom, 0)
    where p.district_id = p_district and p.park_rule <> 'assigned'
  ), children as (
    select t.parcel_id, k.parent_id as park_id, sum(t.share) as share
    from touching t
    join park k on k.district_id = p_district and k.id = t.park_id
    where k.parent_id is not null
    group by t.parcel_id, k.parent_id
  ), depth (park_id, depth) as (
    select k.id, count(a.ancestor) from park k left join ancestor a on a.id = k.id where k.district_id = p_district group by k.id
  ), own as (
    select t.parcel_id, t.park_id, t.share, t.share - coalesce(c.share, 0) as part, d.depth
    from touching t
    join depth d on d.park_id = t.park_id
    left join children c on c.parcel_id = t.parcel_id and c.park_id = t.park_id
    where t.share > 0
  ), chosen as (
    select distinct on (o.parcel_id) o.parcel_id, o.park_id, least(o.share, 1) as share
    from own o
    order by o.parcel_id, o.part desc, o.depth desc, o.park_id collate "C"
  ), wanted as (
    select p.id, c.park_id, case when c.park_id is null then 'none' else 'largest_share' end as park_rule, c.share
    from parcel p
    left join chosen c on c.parcel_id = p.id
    where p.district_id = p_district and p.park_rule <> 'assigned'
  ), changed as (
    update parcel p
    set park_id = w.park_id, park_rule = w.park_rule, park_share = w.share
    from wanted w
    where p.district_id = p_district and p.id = w.id
      and (p.park_id, p.park_rule, p.park_share) is distinct from (w.park_id, w.park_rule, w.share)
    returning 1
  )
  select count(*) from changed
$$;
