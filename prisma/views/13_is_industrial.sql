-- Is land of this use code industrial, mining or storage land (工矿仓储用地)? Codes 10… and 11… of the 2023 classification, M… and W… of
-- GB 50137-2011. No code counts as industrial: the layer is one of industrial land.
create function is_industrial(p_use_code text) returns boolean
language sql immutable as $$
  select p_use_code is null or p_use_code ~ '^(10|11|M|W)'
$$;
