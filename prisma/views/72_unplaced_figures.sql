-- Which figures reach no parcel, as their enterprises use no land in the period's year? One row: how many enterprises, and their sums
-- (null: none of them reports the figure).
create function unplaced_figures(p_district text, p_period text, p_population text)
returns table (enterprises bigint, output_yuan bigint, tax_yuan bigint, rd_yuan bigint)
language sql stable as $$
  select count(*), sum(f.output_yuan)::bigint, sum(f.tax_yuan)::bigint, sum(f.rd_yuan)::bigint
  from period_figures(p_district, p_period) f
  join enterprises_in_force(p_district) e on e.id = f.enterprise_id
  where (p_population = 'all' or e.above_scale)
    and num_nonnulls(f.output_yuan, f.tax_yuan, f.rd_yuan) > 0
    and f.enterprise_id not in (select l.enterprise_id from occupied_land(p_district, left(p_period, 4)::int) l)
$$;
