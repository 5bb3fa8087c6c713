-- Which figures of one period as reported (2025, 2025Q3) count, of the given enterprises (null: all)? One row per enterprise and measure:
-- the current delivered value, or what corrects it; also a figure that was never delivered and is supplied by a correction.
create function figures_in_force(p_district text, p_period text, p_enterprises text[])
returns table (enterprise_id text, measure text, value_yuan bigint)
language sql stable as $$
  select f.enterprise_id, f.measure, coalesce(c.number_value, f.value_yuan)
  from figure f
  left join corrections_in_force(p_district, 'enterprise') c
    on c.subject_id = f.enterprise_id and c.field = f.measure and c.period = f.period
  where f.district_id = p_district and f.superseded_by is null and f.period = p_period
    and (p_enterprises is null or f.enterprise_id = any(p_enterprises))
  union all
  select c.subject_id, c.field, c.number_value
  from corrections_in_force(p_district, 'enterprise') c
  join enterprise e on e.district_id = p_district and e.id = c.subject_id
  where c.period = p_period and (p_enterprises is null or c.subject_id = any(p_enterprises))
    and not exists (
      select from figure f
      where f.district_id = p_district and f.superseded_by is null and f.period = c.period and f.enterprise_id = c.subject_id and f.measure = c.field)
$$;
