-- Which reference layers stand? One row per layer: the version of the newest batch that is not withdrawn.
create function reference_layers_in_force(p_district text)
returns table (layer_id text, name text, kind text, batch_id text)
language sql stable as $$
  select distinct on (l.layer_id) l.layer_id, l.name, l.kind, l.batch_id
  from reference_layer l
  join import_batch b on b.district_id = l.district_id and b.id = l.batch_id
  where l.district_id = p_district and b.withdrawn_at is null
  order by l.layer_id, b.seq desc
$$;
