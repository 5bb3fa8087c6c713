-- Which part of each enterprise's figures, and of its land, lies on which parcel? One row per enterprise and parcel of the period's year.
create function allocated_figures(p_district text, p_period text)
returns table (
  enterprise_id text, parcel_id text, industry_code text, above_scale boolean, allocation text,
  land_dm2 bigint, land_geodesic_dm2 bigint, reports_for_dm2 bigint, reports_for bigint,
  output_yuan bigint, tax_yuan bigint, rd_yuan bigint)
language sql stable as $$
  select * from allocated_figures_of(p_district, p_period, null)
$$;
