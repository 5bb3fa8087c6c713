-- Is this supplied industrial, mining or storage land (工矿仓储用地), the land of 综合亩均? Use codes 10… and 11… of the classification of 2023,
-- M… and W… of GB 50137-2011; idle land counts, approved land that nobody has got yet (已批未供) does not. No code counts as industrial:
-- the layer is one of industrial land.
create function is_supplied_industry(p_use_code text, p_status text) returns boolean
language sql immutable as $$
  select (p_use_code is null or p_use_code ~ '^(10|11|M|W)') and p_status is distinct from 'approved'
$$;
