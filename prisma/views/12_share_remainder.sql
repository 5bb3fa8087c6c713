-- total · weight mod whole: what share_floor leaves, for handing out the last units by largest remainder.
create function share_remainder(p_total bigint, p_weight bigint, p_whole bigint) returns bigint
language sql immutable as $$
  select case
    when p_whole <= 3000000000 then p_total % p_whole * p_weight % p_whole
    else mod(p_total::numeric * p_weight, p_whole)::bigint
  end
$$;
