-- Which part of the figures and the land that enterprises have on parcels that are split lies in which park (null: in none)? One row per
-- enterprise, parcel and park. What allocated_figures gives to the parcel is split once more, in proportion to parcel_share, by largest
-- remainder, equal remainders to the lower park, to no park last: the parts add up to the yuan and to 0.01 m². Yuan null = not reported.
-- In plpgsql, so that a district without such parcels pays for one look into an empty table.
create function split_figures(p_district text, p_period text)
returns table (
  enterprise_id text, parcel_id text, park_id text, industry_code text, above_scale boolean, allocation text,
  part_dm2 bigint, whole_dm2 bigint, reports_for_dm2 bigint, reports_for bigint,
  land_dm2 bigint, land_geodesic_dm2 bigint, output_yuan bigint, tax_yuan bigint, rd_yuan bigint)
language plpgsql stable as $$
#variable_conflict use_column
declare
  v_enterprises text[];
begin
  if not exists (select from parcel_share s where s.district_id = p_district) then
    return;
  end if;
  v_enterprises := array(
    select distinct o.enterprise_id from occupancy o
    where o.district_id = p_district and o.superseded_by is null
      and o.parcel_id in (select s.parcel_id from parcel_share s where s.district_id = p_district));
  return query
    with share as (
      select s.parcel_id, s.park_id, s.geodesic_dm2 as weight, (sum(s.geodesic_dm2) over (partition by s.parcel_id))::bigint as whole
      from parcel_share s
      where s.district_id = p_district
    ), part as (
      select a.*, s.park_id, s.weight, s.whole
      from allocated_figures_of(p_district, p_period, v_enterprises) a
      join share s on s.parcel_id = a.parcel_id
    ), floored as (
      select t.*,
        share_floor(abs(t.land_dm2), t.weight, t.whole) as land_floor,
        share_floor(abs(t.land_geodesic_dm2), t.weight, t.whole) as geodesic_floor,
        share_floor(abs(t.output_yuan), t.weight, t.whole) as output_floor,
        share_floor(abs(t.tax_yuan), t.weight, t.whole) as tax_floor,
        share_floor(abs(t.rd_yuan), t.weight, t.whole) as rd_floor,
        row_number() over (partition by t.enterprise_id, t.parcel_id order by share_remainder(abs(t.land_dm2), t.weight, t.whole) desc, t.park_id is null, t.park_id collate "C") as land_place,
        row_number() over (partition by t.enterprise_id, t.parcel_id order by share_remainder(abs(t.land_geodesic_dm2), t.weight, t.whole) desc, t.park_id is null, t.park_id collate "C") as geodesic_place,
        row_number() over (partition by t.enterprise_id, t.parcel_id order by share_remainder(abs(t.output_yuan), t.weight, t.whole) desc, t.park_id is null, t.park_id collate "C") as output_place,
        row_number() over (partition by t.enterprise_id, t.parcel_id order by share_remainder(abs(t.tax_yuan), t.weight, t.whole) desc, t.park_id is null, t.park_id collate "C") as tax_place,
        row_number() over (partition by t.enterprise_id, t.parcel_id order by share_remainder(abs(t.rd_yuan), t.weight, t.whole) desc, t.park_id is null, t.park_id collate "C") as rd_place
      from part t
    )
    select f.enterprise_id, f.parcel_id, f.park_id, f.industry_code, f.above_scale, f.allocation,
      f.weight, f.whole, f.reports_for_dm2, f.reports_for,
      (case when f.land_dm2 < 0 then -1 else 1 end * (f.land_floor + case when f.land_place <= abs(f.land_dm2) - sum(f.land_floor) over of_part then 1 else 0 end))::bigint,
      (case when f.land_geodesic_dm2 < 0 then -1 else 1 end * (f.geodesic_floor + case when f.geodesic_place <= abs(f.land_geodesic_dm2) - sum(f.geodesic_floor) over of_part then 1 else 0 end))::bigint,
      (case when f.output_yuan < 0 then -1 else 1 end * (f.output_floor + case when f.output_place <= abs(f.output_yuan) - sum(f.output_floor) over of_part then 1 else 0 end))::bigint,
      (case when f.tax_yuan < 0 then -1 else 1 end * (f.tax_floor + case when f.tax_place <= abs(f.tax_yuan) - sum(f.tax_floor) over of_part then 1 else 0 end))::bigint,
      (case when f.rd_yuan < 0 then -1 else 1 end * (f.rd_floor + case when f.rd_place <= abs(f.rd_yuan) - sum(f.rd_floor) over of_part then 1 else 0 end))::bigint
    from floored f
    window of_part as (partition by f.enterprise_id, f.parcel_id);
end
$$;
