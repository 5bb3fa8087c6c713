-- How much of each parcel do the given enterprises (null: all) use in a year? One row per enterprise and parcel with land above nothing.
-- 'declared': the stated area. Where none is stated: 'by_floor', the parcel's area less what is declared on it, split by floor area
-- if all of those without an area state their floors, else 'assumed', in equal shares (see undeclared_land). Split by largest remainder, equal remainders to the
-- lower enterprise, so that every 0.01 m² counts once.
create function occupied_land_of(p_district text, p_year int, p_enterprises text[])
returns table (enterprise_id text, parcel_id text, land_dm2 bigint, allocation text)
language sql stable as $$
  with free as (
    select u.enterprise_id, u.parcel_id, u.allocation, u.weight,
      sum(u.weight) over (partition by u.parcel_id) as whole,
      greatest(p.area_dm2 - (
        select coalesce(sum(d.area_dm2), 0)
        from occupancy d
        where d.district_id = p_district and d.parcel_id = u.parcel_id and d.superseded_by is null and d.area_dm2 is not null
          and (d.year_from is null or d.year_from <= p_year) and (d.year_to is null or d.year_to >= p_year)
      ), 0) as free_dm2
    from undeclared_land(p_district, p_year) u
    join parcels_in_force(p_district) p on p.id = u.parcel_id
  ), ranked as (
    select f.enterprise_id, f.parcel_id, f.allocation,
      div(f.free_dm2 * f.weight, f.whole) as part_dm2,
      f.free_dm2 - sum(div(f.free_dm2 * f.weight, f.whole)) over (partition by f.parcel_id) as left_over,
      row_number() over (partition by f.parcel_id order by mod(f.free_dm2 * f.weight, f.whole) desc, f.enterprise_id collate "C") as place
    from free f
  ), land as (
    select o.enterprise_id, o.parcel_id, o.area_dm2 as land_dm2, 'declared' as allocation
    from occupancy o
    where o.district_id = p_district and o.superseded_by is null and o.area_dm2 > 0
      and (p_enterprises is null or o.enterprise_id = any(p_enterprises))
      and (o.year_from is null or o.year_from <= p_year) and (o.year_to is null or o.year_to >= p_year)
    union all
    select r.enterprise_id, r.parcel_id, (r.part_dm2 + case when r.place <= r.left_over then 1 else 0 end)::bigint, r.allocation
    from ranked r
    where (r.part_dm2 > 0 or r.place <= r.left_over) and (p_enterprises is null or r.enterprise_id = any(p_enterprises))
  )
  select l.enterprise_id, l.parcel_id, sum(l.land_dm2)::bigint, min(l.allocation)
  from land l
  group by l.enterprise_id, l.parcel_id
$$;
