-- A parcel's area on paper, in the order of geo/area/areaBasis: certificate, contract, survey; null where no paper gives one.
create function registered_dm2(p parcel) returns bigint
language sql immutable as $$
  select coalesce(p.certificate_dm2, p.contract_dm2, p.survey_dm2)
$$;
