-- Which enterprises make most output within a park (null: in the district)? One row per enterprise with its part inside, largest first,
-- unknown output last, equal ones by the lower code; at most p_limit rows (null: all).
create function largest_enterprises(p_district text, p_period text, p_population text, p_park text, p_limit int)
returns table (
  enterprise_id text, name text, industry_code text, above_scale boolean, land_dm2 bigint,
  output_yuan bigint, tax_yuan bigint, rd_yuan bigint)
language sql stable as $$
  with part as (
    select a.enterprise_id, sum(a.land_dm2)::bigint as land_dm2,
      sum(a.output_yuan)::bigint as output_yuan, sum(a.tax_yuan)::bigint as tax_yuan, sum(a.rd_yuan)::bigint as rd_yuan
    from allocated_figures(p_district, p_period) a
    where (p_population = 'all' or a.above_scale)
      and (p_park is null or a.parcel_id in (select k.parcel_id from park_parcels(p_district, p_park) k))
    group by a.enterprise_id
  )
  select p.enterprise_id, e.name, e.industry_code, e.above_scale, p.land_dm2, p.output_yuan, p.tax_yuan, p.rd_yuan
  from part p
  join enterprise e on e.district_id = p_district and e.id = p.enterprise_id
  order by p.output_yuan desc nulls last, p.enterprise_id collate "C"
  limit p_limit
$$;
