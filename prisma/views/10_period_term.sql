-- Of which reported figures is a period's made? One text per part, null where the part does not apply:
-- 'whole': taken as reported; 'year': a whole year's, also written as its fourth cumulative quarter; 'earlier': taken off.
-- 2025 → year 2025. 2025Q3 → whole 2025Q3. 2025Q3R = 2025Q3 + 2024 − 2024Q3. 2025Q4R → year 2025.
-- Kept apart because the planner folds it to a constant, so that figures are found by index.
create function period_term(p_period text, p_part text) returns text
language sql immutable as $$
  select case
    when p_period ~ '^[0-9]{4}$' or p_period like '%Q4R' then
      case p_part when 'year' then left(p_period, 4) end
    when p_period ~ '^[0-9]{4}Q[1-3]R$' then
      case p_part
        when 'whole' then left(p_period, 6)
        when 'year' then (left(p_period, 4)::int - 1)::text
        when 'earlier' then (left(p_period, 4)::int - 1)::text || substr(p_period, 5, 2)
      end
    when p_period ~ '^[0-9]{4}Q[1-4]$' then
      case p_part when 'whole' then p_period end
  end
$$;
