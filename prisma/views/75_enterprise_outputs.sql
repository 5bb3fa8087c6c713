-- What did every enterprise of a population make in a period, its land aside? One row per enterprise of the register; yuan, null = not reported.
-- The whole figure as it counts, also of enterprises that use no land: tiers and clusters are of enterprises, not of land.
create function enterprise_outputs(p_district text, p_period text, p_population text)
returns table (enterprise_id text, name text, industry_code text, above_scale boolean, output_yuan bigint)
language sql stable as $$
  select e.id, e.name, e.industry_code, e.above_scale, f.output_yuan
  from enterprises_in_force(p_district) e
  left join period_figures(p_district, p_period) f on f.enterprise_id = e.id
  where p_population = 'all' or e.above_scale
$$;
