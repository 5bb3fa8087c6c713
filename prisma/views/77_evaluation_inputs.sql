-- What is known of each enterprise for its evaluation in a year? One row per enterprise of the register; land in dm² (0.01 m²) over all its
-- parcels, money in yuan; null = not reported, or no land.
create function evaluation_inputs(p_district text, p_year int)
returns table (
  enterprise_id text, name text, industry_code text, above_scale boolean, land_dm2 bigint, output_yuan bigint, tax_yuan bigint, rd_yuan bigint,
  parcels text[])
language sql stable as $$
  with land as (
    select l.enterprise_id, sum(l.land_dm2)::bigint as land_dm2, array_agg(l.parcel_id order by l.land_dm2 desc, l.parcel_id collate "C") as parcels
    from occupied_land(p_district, p_year) l
    group by l.enterprise_id
  )
  select e.id, e.name, e.industry_code, e.above_scale, l.land_dm2, f.output_yuan, f.tax_yuan, f.rd_yuan, coalesce(l.parcels, '{}')
  from enterprises_in_force(p_district) e
  left join land l on l.enterprise_id = e.id
  left join period_figures(p_district, p_year::text) f on f.enterprise_id = e.id
$$;
