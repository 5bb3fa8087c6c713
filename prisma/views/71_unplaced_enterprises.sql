-- Whose figures reach no parcel, as they use no land in the period's year? One row per enterprise of the population; yuan, null = not reported.
create function unplaced_enterprises(p_district text, p_period text, p_population text)
returns table (enterprise_id text, output_yuan bigint, tax_yuan bigint, rd_yuan bigint)
language sql stable as $$
  select f.enterprise_id, f.output_yuan, f.tax_yuan, f.rd_yuan
  from period_figures(p_district, p_period) f
  join enterprises_in_force(p_district) e on e.id = f.enterprise_id
  where (p_population = 'all' or e.above_scale)
    and num_nonnulls(f.output_yuan, f.tax_yuan, f.rd_yuan) > 0
    and f.enterprise_id not in (select l.enterprise_id from occupied_land(p_district, left(p_period, 4)::int) l)
$$;
