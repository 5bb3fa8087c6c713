-- What belongs to no park: parcels in none, and the parts of split parcels that no park has. One row; yuan null = none of it reported.
-- Worked out from the parcels, not as a difference, so that parks and this can be held against the district.
create function outside_parks(p_district text, p_period text, p_population text)
returns table (parcels bigint, split_parcels bigint, area_dm2 bigint, occupied_dm2 bigint, output_yuan bigint, tax_yuan bigint, rd_yuan bigint)
language plpgsql stable as $$
#variable_conflict use_column
declare
  v_parcels text[] := array(select p.id from parcel p where p.district_id = p_district and p.park_id is null);
  v_enterprises text[] := array(
    select distinct o.enterprise_id from occupancy o
    where o.district_id = p_district and o.superseded_by is null and o.parcel_id = any(v_parcels));
begin
  return query execute '
    with whole as (
      select count(*) as parcels, sum(t.area_dm2) as area_dm2, sum(t.occupied_dm2) as occupied_dm2,
        sum(t.output_yuan) as output_yuan, sum(t.tax_yuan) as tax_yuan, sum(t.rd_yuan) as rd_yuan
      from parcel_tallies_of($1, $2, $3, $4, $5) t
    ), land as (
      select count(*) as parcels, sum(l.area_dm2) as area_dm2 from split_land($1) l where l.park_id is null
    ), used as (
      select sum(f.land_dm2) as occupied_dm2, sum(f.output_yuan) as output_yuan, sum(f.tax_yuan) as tax_yuan, sum(f.rd_yuan) as rd_yuan
      from split_figures($1, $2) f where f.park_id is null and ($3 = ''all'' or f.above_scale)
    )
    select w.parcels, l.parcels, (coalesce(w.area_dm2, 0) + coalesce(l.area_dm2, 0))::bigint,
      (coalesce(w.occupied_dm2, 0) + coalesce(u.occupied_dm2, 0))::bigint,
      case when num_nonnulls(w.output_yuan, u.output_yuan) > 0 then (coalesce(w.output_yuan, 0) + coalesce(u.output_yuan, 0))::bigint end,
      case when num_nonnulls(w.tax_yuan, u.tax_yuan) > 0 then (coalesce(w.tax_yuan, 0) + coalesce(u.tax_yuan, 0))::bigint end,
      case when num_nonnulls(w.rd_yuan, u.rd_yuan) > 0 then (coalesce(w.rd_yuan, 0) + coalesce(u.rd_yuan, 0))::bigint end
    from whole w, land l, used u'
  using p_district, p_period, p_population, v_parcels, v_enterprises;
end
$$;
