-- To which cluster does an industry code belong? That of the longest prefix it begins with; '' where there is none.
create function cluster_of_code(p_district text, p_code text) returns text
language sql stable as $$
  select coalesce((
    select m.cluster from industry_cluster m
    where m.district_id = p_district and m.prefix <> '' and starts_with(p_code, m.prefix)
    order by length(m.prefix) desc limit 1), '')
$$;
