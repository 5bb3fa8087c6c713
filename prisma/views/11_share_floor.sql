-- ⌊total · weight ÷ whole⌋ for total ≥ 0 and 0 ≤ weight ≤ whole, exact for any bigint: the quotient of total and whole is taken out
-- first, and what is left times weight is below whole², which fits 64 bits up to a whole of 3·10⁹ (30 km²); above, numeric.
create function share_floor(p_total bigint, p_weight bigint, p_whole bigint) returns bigint
language sql immutable as $$
  select case
    when p_whole <= 3000000000 then p_total / p_whole * p_weight + p_total % p_whole * p_weight / p_whole
    else div(p_total::numeric * p_weight, p_whole)::bigint
  end
$$;
