// Which values are corrected by hand: by whom, why, until when, and what does the delivery say now?
import type { CorrectionView } from "../api/correctionShapes";
import type { Queryable } from "../db/database";

/** Whose corrections: those of some parcels and enterprises, of one state, or one alone. */
export interface CorrectionFilter {
  readonly subjects?: readonly { readonly kind: "parcel" | "enterprise"; readonly id: string }[];
  readonly state?: CorrectionView["state"];
  readonly seq?: number;
}

interface Row
  extends Omit<
    CorrectionView,
    "delivered" | "deliveredNow" | "corrected" | "deliveredSource" | "createdAt" | "withdrawnAt"
  > {
  delivered_number: number | null;
  delivered_text: string | null;
  corrected_number: number | null;
  corrected_text: string | null;
  now_number: number | null;
  now_text: string | null;
  created_at: Date | string;
  withdrawn_at: Date | string | null;
  file_name: string | null;
  row_no: number | null;
  batch_id: string | null;
}

/** The newest first; those in force before the others. */
export async function corrections(
  db: Queryable,
  districtId: string,
  filter: CorrectionFilter = {},
): Promise<CorrectionView[]> {
  const rows = await db.query<Row>(LIST, [
    districtId,
    filter.subjects?.map(({ kind, id }) => `${kind} ${id}`) ?? null,
    filter.state ?? null,
    filter.seq ?? null,
  ]);
  return rows.map(
    ({
      delivered_number,
      delivered_text,
      corrected_number,
      corrected_text,
      now_number,
      now_text,
      created_at,
      withdrawn_at,
      file_name,
      row_no,
      batch_id,
      ...row
    }) => ({
      ...row,
      delivered: delivered_number ?? delivered_text,
      corrected: corrected_number ?? corrected_text ?? "",
      deliveredNow: now_number ?? now_text,
      deliveredSource:
        file_name === null || row_no === null || batch_id === null || (now_number ?? now_text) === null
          ? null
          : { file: file_name, row: row_no, batch: batch_id },
      createdAt: new Date(created_at).toISOString(),
      withdrawnAt: withdrawn_at === null ? null : new Date(withdrawn_at).toISOString(),
    }),
  );
}

const LIST = `
  select * from (
    select c.seq::int as seq, c.subject_kind as "subjectKind", c.subject_id as "subjectId",
      case c.subject_kind when 'parcel' then coalesce(p.name, p.address, p.id) else e.name end as "subjectName",
      c.field, c.period, c.delivered_number, c.delivered_text, c.corrected_number, c.corrected_text,
      case c.field when 'certificate' then p.certificate_dm2 when 'contract' then p.contract_dm2 when 'survey' then p.survey_dm2
        else f.value_yuan end as now_number,
      case c.field when 'status' then p.status when 'use_code' then p.use_code when 'industry_code' then e.industry_code
        when 'above_scale' then case when e.above_scale then 'yes' when not e.above_scale then 'no' end end as now_text,
      c.reason, c.source, c.author, c.created_at, c.valid_until as "validUntil",
      c.withdrawn_at, c.withdrawn_by as "withdrawnBy", c.withdrawn_why as "withdrawnWhy",
      case
        when c.withdrawn_at is not null then 'withdrawn'
        when c.valid_until < correction_day() then 'expired'
        else 'in_force'
      end as state,
      b.file_name, coalesce(f.row_no, p.row_no, e.row_no) as row_no, b.id as batch_id
    from correction c
    left join parcel p on c.subject_kind = 'parcel' and p.district_id = c.district_id and p.id = c.subject_id
    left join enterprise e on c.subject_kind = 'enterprise' and e.district_id = c.district_id and e.id = c.subject_id
    left join figure f on c.period is not null and f.district_id = c.district_id and f.enterprise_id = c.subject_id
      and f.period = c.period and f.measure = c.field and f.superseded_by is null
    left join import_batch b on b.district_id = c.district_id
      and b.id = case when c.period is not null then f.batch_id else coalesce(p.batch_id, e.batch_id) end
    where c.district_id = $1 and ($2::text[] is null or c.subject_kind || ' ' || c.subject_id = any($2::text[]))
      and ($4::int is null or c.seq = $4)
  ) l
  where $3::text is null or l.state = $3
  order by l.state = 'in_force' desc, l.seq desc`;
