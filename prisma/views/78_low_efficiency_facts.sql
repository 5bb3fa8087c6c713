-- What of each given parcel (null: all) do the rules of inefficient land look at, figures aside? One row per parcel; FAR and 万元/亩 as decimals.
create function low_efficiency_facts(p_district text, p_parcels text[])
returns table (
  id text, code text, name text, park_id text, town_id text, area_dm2 bigint, status text, use_code text, granted_on date, far_actual numeric, far_min numeric, agreed_tax_per_mu numeric)
language sql stable as $$
  select p.id, p.code, p.name, p.park_id, p.town_id, v.area_dm2, v.status, v.use_code, p.granted_on, p.far_actual, f.min, c.value
  from parcels_in_force(p_district) v
  join parcel p on p.district_id = p_district and p.id = v.id
  left join plan_limit f on f.district_id = p_district and f.parcel_id = v.id and f.key = 'far'
  left join commitment c on c.district_id = p_district and c.parcel_id = v.id and c.key = 'tax_per_mu' and c.operator in ('>=', '>')
  where p_parcels is null or v.id = any(p_parcels)
$$;
