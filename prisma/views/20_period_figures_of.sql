-- What did the given enterprises (null: all) report for a period? One row per enterprise with any figure of it; yuan, null = not reported.
-- A correction in force counts instead of the delivered figure. Rolling four quarters need all their parts, measure by measure; a year falls back on its fourth cumulative quarter.
create function period_figures_of(p_district text, p_period text, p_enterprises text[])
returns table (enterprise_id text, output_yuan bigint, tax_yuan bigint, rd_yuan bigint)
language sql stable as $$
  with part as (
    select f.enterprise_id, f.measure, f.value_yuan from figures_in_force(p_district, period_term(p_period, 'whole'), p_enterprises) f
    union all
    select f.enterprise_id, f.measure, f.value_yuan from figures_in_force(p_district, period_term(p_period, 'year'), p_enterprises) f
    union all
    select f.enterprise_id, f.measure, f.value_yuan
    from figures_in_force(p_district, period_term(p_period, 'year') || 'Q4', p_enterprises) f
    where not exists (
      select from figure annual
      where annual.district_id = p_district and annual.superseded_by is null
        and annual.period = period_term(p_period, 'year')
        and annual.enterprise_id = f.enterprise_id and annual.measure = f.measure)
      and not exists (
        select from corrections_in_force(p_district, 'enterprise') annual
        where annual.period = period_term(p_period, 'year') and annual.subject_id = f.enterprise_id and annual.field = f.measure)
    union all
    select f.enterprise_id, f.measure, -f.value_yuan from figures_in_force(p_district, period_term(p_period, 'earlier'), p_enterprises) f
  )
  select
    p.enterprise_id,
    case when count(*) filter (where p.measure = 'output') = num_nonnulls(period_term(p_period, 'whole'), period_term(p_period, 'year'), period_term(p_period, 'earlier'))
      then (sum(p.value_yuan) filter (where p.measure = 'output'))::bigint end,
    case when count(*) filter (where p.measure = 'tax') = num_nonnulls(period_term(p_period, 'whole'), period_term(p_period, 'year'), period_term(p_period, 'earlier'))
      then (sum(p.value_yuan) filter (where p.measure = 'tax'))::bigint end,
    case when count(*) filter (where p.measure = 'rd') = num_nonnulls(period_term(p_period, 'whole'), period_term(p_period, 'year'), period_term(p_period, 'earlier'))
      then (sum(p.value_yuan) filter (where p.measure = 'rd'))::bigint end
  from part p
  group by p.enterprise_id
$$;
