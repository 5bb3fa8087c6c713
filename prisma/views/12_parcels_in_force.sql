-- The parcels with the values that count: as delivered, or as corrected where a correction is in force. One row per parcel; the delivered
-- values stay in parcel. The area follows the first of certificate, contract, survey that is known then (geo/area/areaBasis).
create function parcels_in_force(p_district text)
returns table (
  id text, park_id text, park_split boolean, town_id text, use_code text, status text,
  certificate_dm2 bigint, contract_dm2 bigint, survey_dm2 bigint, geodesic_dm2 bigint, area_dm2 bigint, area_basis text)
language sql stable as $$
  select p.id, p.park_id, p.park_split, p.town_id, coalesce(c.use_code, p.use_code), coalesce(c.status, p.status),
    coalesce(c.certificate_dm2, p.certificate_dm2), coalesce(c.contract_dm2, p.contract_dm2), coalesce(c.survey_dm2, p.survey_dm2), p.geodesic_dm2,
    case when c.area then
      coalesce(c.certificate_dm2, p.certificate_dm2, c.contract_dm2, p.contract_dm2, c.survey_dm2, p.survey_dm2, p.geodesic_dm2)
    else p.area_dm2 end,
    case
      when c.area is not true then p.area_basis
      when num_nonnulls(c.certificate_dm2, p.certificate_dm2) > 0 then 'certificate'
      when num_nonnulls(c.contract_dm2, p.contract_dm2) > 0 then 'contract'
      else 'survey'
    end
  from parcel p
  left join (
    select f.subject_id, bool_or(f.number_value is not null) as area,
      max(f.number_value) filter (where f.field = 'certificate') as certificate_dm2,
      max(f.number_value) filter (where f.field = 'contract') as contract_dm2,
      max(f.number_value) filter (where f.field = 'survey') as survey_dm2,
      max(f.text_value) filter (where f.field = 'status') as status,
      max(f.text_value) filter (where f.field = 'use_code') as use_code
    from corrections_in_force(p_district, 'parcel') f
    group by f.subject_id
  ) c on c.subject_id = p.id
  where p.district_id = p_district
$$;
