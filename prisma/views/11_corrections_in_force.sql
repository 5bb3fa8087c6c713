-- Which corrections of parcels, or of enterprises, count on the day? One row per subject, field and period: the newest that is written,
-- not withdrawn and not expired.
create function corrections_in_force(p_district text, p_kind text)
returns table (seq bigint, subject_id text, field text, period text, number_value bigint, text_value text)
language sql stable as $$
  select distinct on (c.subject_id, c.field, c.period) c.seq, c.subject_id, c.field, c.period, c.corrected_number, c.corrected_text
  from correction c
  where c.district_id = p_district and c.subject_kind = p_kind
    and (c.created_at at time zone 'Asia/Shanghai')::date <= correction_day()
    and (c.valid_until is null or c.valid_until >= correction_day())
    and (c.withdrawn_at is null or (c.withdrawn_at at time zone 'Asia/Shanghai')::date > correction_day())
  order by c.subject_id, c.field, c.period, c.seq desc
$$;
