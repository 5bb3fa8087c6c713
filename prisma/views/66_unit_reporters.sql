-- How many enterprises of the population stand behind each figure of every park (descendants included), town, cluster, or the district (p_unit)?
-- One row per unit with any; id '' for land in no town and enterprises in no cluster. A figure of fewer than three may not be ranked.
-- `output_industries`: of a park, how many report output by industry code, '' without one.
create function unit_reporters(p_district text, p_period text, p_population text, p_unit text)
returns table (id text, enterprises bigint, output_enterprises bigint, tax_enterprises bigint, rd_enterprises bigint,
  output_industries jsonb)
language sql stable as $$
  with recursive tree (id, leaf) as (
    select k.id, k.id from park k where p_unit = 'park' and k.district_id = p_district
    union
    select k.parent_id, t.leaf from tree t join park k on k.district_id = p_district and k.id = t.id where k.parent_id is not null
  ), code as (
    select c.industry_code, cluster_of_code(p_district, c.industry_code) as cluster
    from (select distinct coalesce(e.industry_code, '') as industry_code from enterprises_in_force(p_district) e where p_unit = 'cluster') c
  ), placed as (
    select o.enterprise_id, coalesce(e.industry_code, '') as industry,
      case p_unit when 'park' then p.park_id when 'town' then coalesce(p.town_id, '') when 'cluster' then coalesce(c.cluster, '') else p_district end as leaf,
      f.output_yuan is not null as output, f.tax_yuan is not null as tax, f.rd_yuan is not null as rd
    from occupied_land(p_district, left(p_period, 4)::int) o
    join enterprises_in_force(p_district) e on e.id = o.enterprise_id
    join parcel p on p.district_id = p_district and p.id = o.parcel_id
    left join code c on c.industry_code = coalesce(e.industry_code, '')
    left join period_figures(p_district, p_period) f on f.enterprise_id = o.enterprise_id
    where (p_population = 'all' or e.above_scale) and not (p_unit = 'park' and p.park_split)
    union all
    select s.enterprise_id, coalesce(e.industry_code, ''), s.park_id, s.output_yuan is not null, s.tax_yuan is not null, s.rd_yuan is not null
    from split_figures(p_district, p_period) s
    left join enterprises_in_force(p_district) e on e.id = s.enterprise_id
    where p_unit = 'park' and s.park_id is not null and (p_population = 'all' or s.above_scale)
  ), lifted as (
    select t.id, l.enterprise_id, l.industry, l.output, l.tax, l.rd from placed l join tree t on t.leaf = l.leaf where p_unit = 'park'
    union all
    select l.leaf, l.enterprise_id, l.industry, l.output, l.tax, l.rd from placed l where p_unit <> 'park'
  ), trade as (
    select l.id, l.industry, count(distinct l.enterprise_id) as reporting
    from lifted l where p_unit = 'park' and l.output
    group by l.id, l.industry
  )
  select l.id, count(distinct l.enterprise_id), count(distinct l.enterprise_id) filter (where l.output),
    count(distinct l.enterprise_id) filter (where l.tax), count(distinct l.enterprise_id) filter (where l.rd),
    (select jsonb_object_agg(t.industry, t.reporting) from trade t where t.id = l.id)
  from lifted l
  where l.id is not null
  group by l.id
$$;
