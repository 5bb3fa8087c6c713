-- The enterprises with the trade and the size that count: as delivered, or as corrected where a correction is in force. One row per enterprise.
create function enterprises_in_force(p_district text)
returns table (id text, name text, industry_code text, above_scale boolean)
language sql stable as $$
  select e.id, e.name, coalesce(c.industry_code, e.industry_code), coalesce(c.above_scale, e.above_scale)
  from enterprise e
  left join (
    select f.subject_id, max(f.text_value) filter (where f.field = 'industry_code') as industry_code,
      bool_or(f.text_value = 'yes') filter (where f.field = 'above_scale') as above_scale
    from corrections_in_force(p_district, 'enterprise') f
    group by f.subject_id
  ) c on c.subject_id = e.id
  where e.district_id = p_district
$$;
