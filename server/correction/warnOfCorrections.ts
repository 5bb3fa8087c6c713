// Does a delivery bring a value that a correction in force stands over? The correction goes on counting, and the row says so.
import type { Queryable } from "../db/database";
import type { DeliveredRow, Delivery } from "../import/delivery";

/** SQL of a staged value as text, by field, and the import's name of the field. */
type Staged = Readonly<Record<string, { readonly sql: string; readonly column: string }>>;

const PARCEL: Staged = {
  certificate: { sql: "s.certificate_dm2::text", column: "certificate" },
  contract: { sql: "s.contract_dm2::text", column: "contract" },
  survey: { sql: "s.survey_dm2::text", column: "survey" },
  status: { sql: "s.status", column: "status" },
  use_code: { sql: "s.use_code", column: "use_code" },
};
const ENTERPRISE: Staged = {
  industry_code: { sql: "s.industry_code", column: "industry_code" },
  above_scale: { sql: "case when s.above_scale then 'yes' else 'no' end", column: "above_scale" },
};

interface Hit {
  readonly row_no: number;
  readonly field: string;
  readonly delivered: string;
  readonly corrected: string;
}

/** Of parcels or enterprises, after they were merged from the stage: values that are not what stood when the correction was written. */
export async function warnOfCorrections(
  tx: Queryable,
  delivery: Delivery,
  kind: "parcel" | "enterprise",
): Promise<void> {
  const staged = kind === "parcel" ? PARCEL : ENTERPRISE;
  const value = `case c.field ${Object.entries(staged)
    .map(([field, { sql }]) => `when '${field}' then ${sql}`)
    .join(" ")} end`;
  const hits = await tx.query<Hit>(
    `select * from (
       select s.row_no, c.field, ${value} as delivered, coalesce(f.number_value::text, f.text_value) as corrected,
         coalesce(c.delivered_number::text, c.delivered_text) as stood
       from stage s
       join corrections_in_force($1, $2) f on f.subject_id = s.id
       join correction c on c.district_id = $1 and c.seq = f.seq
       where s.merge_state <> 'same'
     ) h where h.delivered is not null and h.delivered is distinct from h.stood
     order by h.row_no, h.field`,
    [delivery.facts.district, kind],
  );
  tell(delivery, hits, (field) => staged[field]?.column ?? field);
}

/** Of figures, after they were written from the stage. */
export async function warnOfCorrectedFigures(tx: Queryable, delivery: Delivery): Promise<void> {
  const hits = await tx.query<Hit>(
    `select s.row_no, s.measure as field, s.value_yuan::text as delivered, f.number_value::text as corrected
     from stage s
     join corrections_in_force($1, 'enterprise') f on f.subject_id = s.enterprise_id and f.field = s.measure and f.period = s.period
     join correction c on c.district_id = $1 and c.seq = f.seq
     where s.merge_state <> 'same' and s.value_yuan is distinct from c.delivered_number
     order by s.row_no, s.measure`,
    [delivery.facts.district],
  );
  tell(delivery, hits, (field) => field);
}

function tell(delivery: Delivery, hits: readonly Hit[], columnOf: (field: string) => string): void {
  if (hits.length === 0) return;
  const rows = new Map<number, DeliveredRow>(delivery.rows.map((row) => [row.row, row]));
  for (const { row_no, field, delivered, corrected } of hits) {
    const unit = field in UNITS ? UNITS[field] : undefined;
    const shown = (text: string) => (unit === undefined ? text : unit(text, delivery.facts.lang));
    rows
      .get(row_no)
      ?.warn(delivered === corrected ? "correction_agrees" : "correction_stands", columnOf(field), {
        value: shown(delivered),
        corrected: shown(corrected),
      });
  }
}

const yuan = (text: string, lang: "zh" | "en") => (lang === "zh" ? `${text} 元` : `¥${text}`);
const squareMetres = (text: string) => `${text.slice(0, -2) || "0"}.${text.slice(-2).padStart(2, "0")} m²`;
const UNITS: Readonly<Record<string, (text: string, lang: "zh" | "en") => string>> = {
  output: yuan,
  tax: yuan,
  rd: yuan,
  certificate: squareMetres,
  contract: squareMetres,
  survey: squareMetres,
};
