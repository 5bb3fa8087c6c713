-- Of which day do corrections count? Today in China, as offices count days. A transaction that asks for another day says so first:
-- select set_config('mutu.as_of', '2025-12-31', true). Kept in one place, so that no tally needs a parameter for it and none can be asked for two days.
create function correction_day() returns date
language sql stable as $$
  select coalesce(nullif(current_setting('mutu.as_of', true), '')::date, (now() at time zone 'Asia/Shanghai')::date)
$$;
