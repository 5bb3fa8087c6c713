-- What every set of targets says now, as its versions keep it: one row per set. Numbers are texts, as their sources write them.
create function target_set_content(p_district text)
returns table (id text, place int, content jsonb)
language sql stable as $$
  select s.id, s.position,
    jsonb_build_object('name', s.name, 'nameEn', s.name_en, 'caption', s.caption, 'captionEn', s.caption_en,
      'targets', (select coalesce(jsonb_agg(jsonb_build_object(
          'id', t.id, 'metric', t.metric, 'operator', t.operator, 'value', trim_scale(t.value)::text, 'unit', t.unit,
          'scope', t.scope, 'scopeIds', to_jsonb(coalesce(t.scope_ids, '{}')), 'bindsKinds', to_jsonb(t.binds_kinds),
          'population', t.population, 'denominator', coalesce(t.denominator, 'occupied'), 'reference', t.reference,
          'validFrom', t.valid_from, 'validTo', t.valid_to, 'ramp', t.ramp, 'exemptions', coalesce(t.exemptions, '[]'::jsonb),
          'document', t.source_document, 'clause', t.source_clause) order by t.position, t.id), '[]'::jsonb)
        from target t where t.district_id = s.district_id and t.target_set_id = s.id))
  from target_set s where s.district_id = p_district
$$;
