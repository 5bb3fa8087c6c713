-- What did each enterprise report for a period? One row per enterprise with any figure of it; yuan, null = not reported.
create function period_figures(p_district text, p_period text)
returns table (enterprise_id text, output_yuan bigint, tax_yuan bigint, rd_yuan bigint)
language sql stable as $$
  select * from period_figures_of(p_district, p_period, null)
$$;
