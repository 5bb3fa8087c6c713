-- To which park does land belong, by the boundary rule of its kind? One row per parcel (position 1) and, of a parcel that is split, one for each
-- further part; part_dm2 is null where nothing is split. No parcel that stands is looked at or changed: land may be rows that are still to come in.
-- p_land: a query for id, geom, given_park_id and geodesic_dm2, each id once; $1 in it is the district. As text, so that the planner knows the
-- statistics of the table that it reads: parcels that stand, or the rows of a delivery.
-- A park's own part of a parcel is its share less its children's, so that own parts add up to the parcel.
--   largest_share (the default): the park that holds most of the parcel by itself. Equal parts go to the leaf-most, then to the lower id.
--   centre: the park in which the parcel's centre lies. majority: the park in which more than half of the parcel lies.
--   assigned: the park that the parcel's register gives by id or, where no other has it, by name (park_rule 'given'). Where such a park holds most of a parcel that gives none, the parcel is in no park.
--   share: the park has its own part and no more. The rest goes to the park of another rule that takes the parcel, else to no park.
-- Of several parks that take a parcel by their rules the leaf-most has it, then the one with the larger share, then the lower id.
-- park_share is the whole share in the chosen park, of a split parcel the part of the park that has most. No park: rule 'none'.
-- Parts up to one ten-thousandth are how finely lines are drawn (geo/area/crossesLine): they split nothing.
-- A share is of planar area in degrees: at a parcel's size it is that of area on the ellipsoid to 1 in 10 000.
-- A parcel wholly within a park is settled without cutting geometry. st_expand keeps the planner off the columns' joint statistics:
-- on the embedded engine (PostGIS in 32 bits) they fail with "invalid join selectivity" where no parcel lies near any park.
create function parks_of(p_district text, p_land text)
returns table (parcel_id text, "position" int, park_id text, park_rule text, park_share numeric, park_split boolean, part_dm2 bigint)
language plpgsql stable rows 100000
set work_mem = '64MB'
as $body$
begin
  return query execute format($query$
  with recursive ancestor (id, ancestor) as (
    select k.id, k.parent_id from park k where k.district_id = $1 and k.parent_id is not null
    union
    select a.id, k.parent_id from ancestor a join park k on k.district_id = $1 and k.id = a.ancestor
    where k.parent_id is not null
  ), land as not materialized (
    %s
  ), rule as materialized (
    select r.kind, r.rule from boundary_rules($1) r
  ), touching as (
    select p.id as parcel_id, k.id as park_id, coalesce(r.rule, 'largest_share') as rule,
      case
        when st_covers(k.geom, p.geom) then 1::numeric
        else round((st_area(st_intersection(k.geom, p.geom)) / st_area(p.geom))::numeric, 6)
      end as share,
      case when r.rule = 'centre' then st_covers(k.geom, parcel_centre(p.geom)) else false end as holds_centre
    from land p
    join park k on k.district_id = $1 and k.geom && st_expand(p.geom, 0)
    left join rule r on r.kind = k.kind
  ), children as (
    select t.parcel_id, k.parent_id as park_id, sum(t.share) as share
    from touching t
    join park k on k.district_id = $1 and k.id = t.park_id
    where k.parent_id is not null
    group by t.parcel_id, k.parent_id
  ), depth (park_id, depth) as (
    select k.id, count(a.ancestor) from park k left join ancestor a on a.id = k.id where k.district_id = $1 group by k.id
  ), own as (
    select t.parcel_id, t.park_id, t.rule, t.holds_centre, t.share, t.share - coalesce(c.share, 0) as part, d.depth
    from touching t
    join depth d on d.park_id = t.park_id
    left join children c on c.parcel_id = t.parcel_id and c.park_id = t.park_id
    where t.share > 0
  ), most as (
    select distinct on (o.parcel_id) o.parcel_id, o.park_id
    from own o
    where o.rule <> 'share' and o.part > 0
    order by o.parcel_id, o.part desc, o.depth desc, o.park_id collate "C"
  ), taker as (
    select distinct on (o.parcel_id) o.parcel_id, case when o.rule <> 'assigned' then o.park_id end as park_id, o.rule, least(o.share, 1) as share, o.depth
    from own o
    left join most m on m.parcel_id = o.parcel_id and m.park_id = o.park_id
    where case o.rule when 'share' then false when 'centre' then o.holds_centre when 'majority' then o.share > 0.5 else m.park_id is not null end
    order by o.parcel_id, o.depth desc, o.share desc, o.park_id collate "C"
  ), called (park_id, kind, word) as (
    select k.id, k.kind, k.id from park k where k.district_id = $1
    union all
    select min(k.id), min(k.kind), k.name from park k
    where k.district_id = $1
    group by k.name
    having count(*) = 1 and not exists (select from park o where o.district_id = $1 and o.id = k.name)
  ), given as (
    select p.id as parcel_id, k.park_id, least(coalesce(t.share, 0), 1) as share
    from land p
    join called k on k.word = p.given_park_id
    join rule r on r.kind = k.kind and r.rule = 'assigned'
    left join touching t on t.parcel_id = p.id and t.park_id = k.park_id
  ), own_piece as (
    select o.parcel_id, o.park_id, least(o.part, 1) as part, least(o.share, 1) as share, o.depth
    from own o
    where o.rule = 'share' and o.part > 0.0001 and o.parcel_id not in (select g.parcel_id from given g)
  ), taken as (
    select s.parcel_id, sum(s.part) as part from own_piece s group by s.parcel_id
  ), piece as (
    select s.parcel_id, s.park_id, s.part, s.share, s.depth, 'share' as rule from own_piece s
    union all
    select t.parcel_id, w.park_id, 1 - t.part, w.share, coalesce(w.depth, -1), coalesce(w.rule, 'share')
    from taken t
    left join taker w on w.parcel_id = t.parcel_id
    where 1 - t.part > 0.0001
  ), counted as (
    select c.*, count(*) over of_parcel > 1 as split, row_number() over most_first as place
    from piece c
    window of_parcel as (partition by c.parcel_id),
      most_first as (partition by c.parcel_id order by c.park_id is null, c.part desc, c.depth desc, c.park_id collate "C")
  ), wanted as (
    select p.id,
      case when g.parcel_id is not null then g.park_id when s.parcel_id is not null then s.park_id else w.park_id end as park_id,
      case
        when g.parcel_id is not null then 'given'
        when s.parcel_id is not null then 'share'
        when w.park_id is null then 'none'
        else w.rule
      end as park_rule,
      case
        when g.parcel_id is not null then g.share
        when s.split then s.part
        when s.parcel_id is not null then s.share
        when w.park_id is not null then w.share
      end as share,
      coalesce(s.split, false) as split
    from land p
    left join given g on g.parcel_id = p.id
    left join counted s on s.parcel_id = p.id and s.place = 1
    left join taker w on w.parcel_id = p.id
  ), weighed as (
    select c.parcel_id, c.park_id, c.place, p.geodesic_dm2, (c.part * 1000000)::bigint as weight,
      (sum((c.part * 1000000)::bigint) over (partition by c.parcel_id))::bigint as whole
    from counted c
    join land p on p.id = c.parcel_id
    where c.split
  ), floored as (
    select h.*, share_floor(h.geodesic_dm2, h.weight, h.whole) as floor_dm2,
      row_number() over (partition by h.parcel_id order by share_remainder(h.geodesic_dm2, h.weight, h.whole) desc, h.park_id is null, h.park_id collate "C") as turn
    from weighed h
  )
  select w.id, 1, w.park_id, w.park_rule, w.share, w.split, null::bigint
  from wanted w
  where not w.split
  union all
  select f.parcel_id, f.place::int, f.park_id, w.park_rule, w.share, true,
    f.floor_dm2 + case when f.turn <= f.geodesic_dm2 - sum(f.floor_dm2) over (partition by f.parcel_id) then 1 else 0 end
  from floored f
  join wanted w on w.id = f.parcel_id
  $query$, p_land) using p_district;
end
$body$;
