-- What do the given enterprises (null: all) have on which parcel, and in which park does it count? One row per enterprise and parcel, and
-- per part of one that the boundary rule splits: part_dm2 of whole_dm2 (1 of 1 where the parcel is whole). Everybody's, above-scale or not;
-- the rows of a park and its descendants add up to its tally. Yuan null = not reported.
-- In plpgsql with execute, so that the list is known when the statement is planned and found by index.
create function held_figures(p_district text, p_period text, p_enterprises text[])
returns table (
  enterprise_id text, parcel_id text, park_id text, industry_code text, above_scale boolean, part_dm2 bigint, whole_dm2 bigint,
  land_dm2 bigint, output_yuan bigint, tax_yuan bigint, rd_yuan bigint)
language plpgsql stable as $$
begin
  return query execute '
    select a.enterprise_id, a.parcel_id, p.park_id, a.industry_code, a.above_scale, 1::bigint, 1::bigint,
      a.land_dm2, a.output_yuan, a.tax_yuan, a.rd_yuan
    from allocated_figures_of($1, $2, $3) a
    join parcel p on p.district_id = $1 and p.id = a.parcel_id
    where not p.park_split
    union all
    select s.enterprise_id, s.parcel_id, s.park_id, s.industry_code, s.above_scale, s.part_dm2, s.whole_dm2,
      s.land_dm2, s.output_yuan, s.tax_yuan, s.rd_yuan
    from split_figures($1, $2) s
    where $3 is null or s.enterprise_id = any($3)'
  using p_district, p_period, p_enterprises;
end
$$;
