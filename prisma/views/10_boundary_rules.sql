-- By which rule is each kind of park counted now? One row per kind for which somebody decided; the others go by the largest share.
create function boundary_rules(p_district text)
returns table (kind text, rule text, why text, decided_at timestamptz, decided_by text)
language sql stable as $$
  select distinct on (r.kind) r.kind, r.rule, r.why, r.decided_at, r.decided_by
  from boundary_rule r
  where r.district_id = p_district
  order by r.kind, r.seq desc
$$;
