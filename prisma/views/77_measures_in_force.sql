-- Which further measures count for a year? One row per enterprise and measure: the newest statement that is not withdrawn; of a year that nobody
-- reported its fourth cumulative quarter. Money in yuan, others in the unit beside them.
create function measures_in_force(p_district text, p_year int)
returns table (enterprise_id text, measure text, value numeric, unit text)
language sql stable as $$
  select distinct on (m.enterprise_id, m.measure) m.enterprise_id, m.measure, m.value, m.unit
  from enterprise_measure m
  where m.district_id = p_district and m.withdrawn_at is null and m.period in (p_year::text, p_year || 'Q4')
  order by m.enterprise_id, m.measure, length(m.period), m.seq desc
$$;
