-- How many corrections in force stand behind the figures of each parcel, park, town, or the district (p_unit)? One row per unit with any.
-- A parcel's own, and of the enterprises that use it in the period's year: their trade, their size, and figures of which the period is made.
create function correction_counts(p_district text, p_period text, p_unit text)
returns table (id text, corrections bigint)
language plpgsql stable as $$
#variable_conflict use_column
begin
  if not exists (select from correction c where c.district_id = p_district) then
    return;
  end if;
  return query
    with recursive enterprise_one as (
      select c.seq, c.subject_id from corrections_in_force(p_district, 'enterprise') c
      where c.period is null or c.period in (
        period_term(p_period, 'whole'), period_term(p_period, 'year'), period_term(p_period, 'year') || 'Q4', period_term(p_period, 'earlier'))
    ), touched as (
      select c.seq, c.subject_id as parcel_id from corrections_in_force(p_district, 'parcel') c
      union
      select c.seq, o.parcel_id
      from enterprise_one c
      join occupancy o on o.district_id = p_district and o.enterprise_id = c.subject_id and o.superseded_by is null
        and (o.year_from is null or o.year_from <= left(p_period, 4)::int) and (o.year_to is null or o.year_to >= left(p_period, 4)::int)
    ), placed as (
      select t.seq, p.id as parcel_id, p.town_id, p.park_id, p.park_split
      from touched t join parcel p on p.district_id = p_district and p.id = t.parcel_id
    ), tree (id, leaf) as (
      select k.id, k.id from park k where k.district_id = p_district
      union
      select k.parent_id, t.leaf from tree t join park k on k.district_id = p_district and k.id = t.id where k.parent_id is not null
    ), unit as (
      select l.seq, l.parcel_id as id from placed l where p_unit = 'parcel'
      union all
      select l.seq, l.town_id from placed l where p_unit = 'town'
      union all
      select l.seq, p_district from placed l where p_unit = 'district'
      union all
      select l.seq, t.id from placed l join tree t on t.leaf = l.park_id where p_unit = 'park' and not l.park_split
      union all
      select l.seq, t.id from placed l
      join parcel_share s on s.district_id = p_district and s.parcel_id = l.parcel_id
      join tree t on t.leaf = s.park_id
      where p_unit = 'park' and l.park_split
    )
    select u.id, count(distinct u.seq) from unit u where u.id is not null group by u.id;
end
$$;
