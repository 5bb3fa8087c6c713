-- Which enterprises make most output within a park (null: in the district)? One row per enterprise with its part inside, largest first,
-- unknown output last, equal ones by the lower code; at most p_limit rows (null: all). Parcels that are split count with the park's part.
-- In plpgsql with execute, so that a park's lists are known when the statement is planned and found by index.
create function largest_enterprises(p_district text, p_period text, p_population text, p_park text, p_limit int)
returns table (
  enterprise_id text, name text, industry_code text, above_scale boolean, land_dm2 bigint,
  output_yuan bigint, tax_yuan bigint, rd_yuan bigint)
language plpgsql stable as $$
declare
  v_parcels text[] := case when p_park is not null then
    array(select k.parcel_id from park_parcels(p_district, p_park) k where not k.split) end;
  v_enterprises text[] := case when p_park is not null then
    array(
      select distinct o.enterprise_id from occupancy o
      where o.district_id = p_district and o.superseded_by is null and o.parcel_id = any(v_parcels)) end;
begin
  return query execute '
    select a.enterprise_id, e.name, e.industry_code, e.above_scale, sum(a.land_dm2)::bigint,
      sum(a.output_yuan)::bigint, sum(a.tax_yuan)::bigint, sum(a.rd_yuan)::bigint
    from (
      select a.enterprise_id, a.parcel_id, a.above_scale, a.land_dm2, a.output_yuan, a.tax_yuan, a.rd_yuan
      from allocated_figures_of($1, $2, $5) a
      where $4 is null or a.parcel_id = any($4)
      union all
      select s.enterprise_id, s.parcel_id, s.above_scale, s.land_dm2, s.output_yuan, s.tax_yuan, s.rd_yuan
      from split_figures($1, $2) s
      where s.park_id in (select t.park_id from park_tree($1, $7) t)) a
    join enterprises_in_force($1) e on e.id = a.enterprise_id
    where $3 = ''all'' or a.above_scale
    group by a.enterprise_id, e.name, e.industry_code, e.above_scale
    order by 6 desc nulls last, a.enterprise_id collate "C"
    limit $6'
  using p_district, p_period, p_population, v_parcels, v_enterprises, p_limit, p_park;
end
$$;
