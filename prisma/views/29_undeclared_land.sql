-- Who uses a parcel in a year without saying how much of it, and with which weight does the rest of the parcel fall to them? One row per
-- enterprise and parcel. 'by_floor': floor area, where all of those on the parcel without an area state it; else 'assumed': 1 each.
create function undeclared_land(p_district text, p_year int)
returns table (enterprise_id text, parcel_id text, weight bigint, allocation text)
language sql stable as $$
  select o.enterprise_id, o.parcel_id,
    case when bool_and(coalesce(o.floor_dm2 > 0, false)) over parcel_rows then o.floor_dm2 else 1 end,
    case when bool_and(coalesce(o.floor_dm2 > 0, false)) over parcel_rows then 'by_floor' else 'assumed' end
  from (
    select o.enterprise_id, o.parcel_id,
      case when count(o.floor_dm2) = count(*) then sum(o.floor_dm2)::bigint end as floor_dm2
    from occupancy o
    where o.district_id = p_district and o.superseded_by is null and o.area_dm2 is null
      and (o.year_from is null or o.year_from <= p_year) and (o.year_to is null or o.year_to >= p_year)
    group by o.enterprise_id, o.parcel_id
  ) o
  window parcel_rows as (partition by o.parcel_id)
$$;
