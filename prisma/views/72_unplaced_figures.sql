-- Which figures reach no parcel (see unplaced_enterprises)? One row: how many enterprises, and their sums (null: none of them reports the figure).
create function unplaced_figures(p_district text, p_period text, p_population text)
returns table (enterprises bigint, output_yuan bigint, tax_yuan bigint, rd_yuan bigint)
language sql stable as $$
  select count(*), sum(u.output_yuan)::bigint, sum(u.tax_yuan)::bigint, sum(u.rd_yuan)::bigint
  from unplaced_enterprises(p_district, p_period, p_population) u
$$;
