// How is something stated of an enterprise for its evaluation, and taken back? Nothing is overwritten.
import { parseDecimal } from "../../geo/number/parseDecimal";
import { signOf } from "../../geo/number/ratio";
import { ApiError } from "../api/apiError";
import type { Database } from "../db/database";

export interface NewStatement {
  readonly enterprise: string;
  readonly year: number;
  readonly kind: "rule" | "bonus" | "deduction" | "factor";
  /** Of `rule`. */
  readonly rule: string | null;
  readonly confirmed: boolean | null;
  /** Decimal text of the others: points, not below 0; a factor above 0. */
  readonly value: string | null;
  readonly evidence: string;
  readonly author: string;
}

/** @returns its number @throws ApiError where something will not do */
export async function addStatement(db: Database, districtId: string, wanted: NewStatement): Promise<number> {
  if (wanted.evidence.trim() === "") throw new ApiError("evaluation_evidence");
  if (wanted.author.trim() === "") throw new ApiError("evaluation_author");
  if (wanted.kind === "rule") {
    const known = await db.query(
      `select from evaluation_rule_set s, jsonb_array_elements(s.content -> 'rules') r
       where s.district_id = $1 and s.kind = 'method' and r ->> 'id' = $2 limit 1`,
      [districtId, wanted.rule],
    );
    if (known.length === 0 || wanted.confirmed === null)
      throw new ApiError("unknown_evaluation_rule", wanted.rule ?? "");
  } else {
    const read = parseDecimal(wanted.value ?? "");
    const sign = read === null ? -1 : signOf(read.digits);
    if (sign < 0 || (wanted.kind === "factor" && sign === 0) || (wanted.value ?? "").length > 20)
      throw new ApiError("bad_evaluation_value", wanted.value ?? "");
  }
  const [row] = await db.query<{ seq: number }>(
    `insert into evaluation_statement (district_id, enterprise_id, year, kind, rule_id, confirmed, value, evidence, author)
     select $1, e.id, $3, $4, $5, $6, $7::numeric, $8, $9 from enterprise e where e.district_id = $1 and e.id = $2 returning seq::int as seq`,
    [
      districtId,
      wanted.enterprise,
      wanted.year,
      wanted.kind,
      wanted.kind === "rule" ? wanted.rule : null,
      wanted.kind === "rule" ? wanted.confirmed : null,
      wanted.kind === "rule" ? null : wanted.value,
      wanted.evidence.trim(),
      wanted.author.trim(),
    ],
  );
  if (row === undefined) throw new ApiError("unknown_evaluated", wanted.enterprise);
  return row.seq;
}

/** @throws ApiError where none of that number stands */
export async function withdrawStatement(
  db: Database,
  districtId: string,
  { seq, by, why }: { readonly seq: number; readonly by: string; readonly why: string | null },
): Promise<void> {
  const gone = await db.query(
    `update evaluation_statement set withdrawn_at = now(), withdrawn_by = $3, withdrawn_why = $4
     where district_id = $1 and seq = $2 and withdrawn_at is null returning seq`,
    [districtId, seq, by, why],
  );
  if (gone.length === 0) throw new ApiError("unknown_evaluation_statement", String(seq));
}
