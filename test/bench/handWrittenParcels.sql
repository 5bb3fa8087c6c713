-- What a database programmer would write for one year and one population: one row per parcel, allocation by largest remainder
-- included. The peer of parcel_tallies and the judging above it. $1 district, $2 year as text, $3 above-scale only.
with occupied as (
  select o.enterprise_id, o.parcel_id, o.area_dm2 as land, sum(o.area_dm2) over (partition by o.enterprise_id) as all_land,
    count(*) over (partition by o.enterprise_id) as plots
  from occupancy o
  join enterprise e on e.district_id = o.district_id and e.id = o.enterprise_id
  where o.district_id = $1 and o.superseded_by is null and (not $3::boolean or e.above_scale)
),
figures as (
  select enterprise_id,
    max(value_yuan) filter (where measure = 'output') as output,
    max(value_yuan) filter (where measure = 'tax') as tax,
    max(value_yuan) filter (where measure = 'rd') as rd
  from figure
  where district_id = $1 and superseded_by is null and period = $2
  group by enterprise_id
),
raw as (
  select o.*, f.output, f.tax, f.rd,
    floor(f.output::numeric * o.land / o.all_land) as output_floor, mod(f.output::numeric * o.land, o.all_land) as output_rest,
    floor(f.tax::numeric * o.land / o.all_land) as tax_floor, mod(f.tax::numeric * o.land, o.all_land) as tax_rest,
    floor(f.rd::numeric * o.land / o.all_land) as rd_floor, mod(f.rd::numeric * o.land, o.all_land) as rd_rest
  from occupied o left join figures f using (enterprise_id)
  where o.plots > 1
),
several as (
  select parcel_id, land,
    output_floor + (row_number() over (partition by enterprise_id order by output_rest desc, parcel_id collate "C")
      <= output - sum(output_floor) over (partition by enterprise_id))::int as output,
    tax_floor + (row_number() over (partition by enterprise_id order by tax_rest desc, parcel_id collate "C")
      <= tax - sum(tax_floor) over (partition by enterprise_id))::int as tax,
    rd_floor + (row_number() over (partition by enterprise_id order by rd_rest desc, parcel_id collate "C")
      <= rd - sum(rd_floor) over (partition by enterprise_id))::int as rd
  from raw
),
parts as (
  select o.parcel_id, o.land, f.output, f.tax, f.rd from occupied o left join figures f using (enterprise_id) where o.plots = 1
  union all
  select parcel_id, land, output::bigint, tax::bigint, rd::bigint from several
)
select p.id, p.code, p.area_dm2, p.area_basis, p.geodesic_dm2,
  count(s.parcel_id)::int as enterprises,
  coalesce(sum(s.land), 0)::bigint as occupied_dm2,
  coalesce(sum(s.land) filter (where s.output is not null), 0)::bigint as output_land_dm2,
  coalesce(sum(s.land) filter (where s.tax is not null), 0)::bigint as tax_land_dm2,
  coalesce(sum(s.land) filter (where s.rd is not null), 0)::bigint as rd_land_dm2,
  sum(s.output)::bigint as output_yuan, sum(s.tax)::bigint as tax_yuan, sum(s.rd)::bigint as rd_yuan,
  sum(s.output)::float8 / nullif(sum(s.land) filter (where s.output is not null), 0) / 0.15 as output_per_mu,
  sum(s.tax)::float8 / nullif(sum(s.land) filter (where s.tax is not null), 0) / 0.15 as tax_per_mu,
  sum(s.rd)::float8 / nullif(sum(s.land) filter (where s.rd is not null), 0) / 0.15 as rd_per_mu,
  (100 * sum(s.output) - 14250 * sum(s.land) filter (where s.output is not null)) / 100.0 as output_surplus_yuan,
  (100 * sum(s.tax) - 720 * sum(s.land) filter (where s.tax is not null)) / 100.0 as tax_surplus_yuan,
  (100 * sum(s.rd) - 630 * sum(s.land) filter (where s.rd is not null)) / 100.0 as rd_surplus_yuan
from parcel p
left join parts s on s.parcel_id = p.id
where p.district_id = $1
group by p.district_id, p.id
order by p.id collate "C"
