// Who is evaluated in a year, with what is known of them? The measures are brought to the units in which formulas read them.
import { MEASURE_UNITS } from "../../geo/evaluation/measure";
import type { EvaluationSubject } from "../../geo/evaluation/subject";
import { addRatios, ZERO } from "../../geo/number/arithmetic";
import { type Ratio, ratio, ratioOf } from "../../geo/number/ratio";
import { muRatio } from "../../geo/unit/land";
import type { EvaluationStatementView } from "../api/evaluationShapes";
import type { Queryable } from "../db/database";
import { heldHonours } from "../ladder/honours";

interface InputRow {
  id: string;
  name: string;
  industryCode: string | null;
  aboveScale: boolean;
  landDm2: number | null;
  output: number | null;
  tax: number | null;
  rd: number | null;
  parcels: string[];
}

interface MeasureRow {
  id: string;
  measure: string;
  value: string;
  unit: string;
}

export interface Statement extends EvaluationStatementView {
  readonly enterpriseId: string;
}

export interface NamedSubject {
  readonly subject: EvaluationSubject;
  readonly name: string;
  readonly parcels: readonly string[];
}

/** Statements of a year that stand, in the order in which they were made. */
export async function statementsOf(
  db: Queryable,
  districtId: string,
  year: number,
  enterprise: string | null = null,
): Promise<Statement[]> {
  const rows = await db.query<Omit<Statement, "createdAt"> & { createdAt: Date | string }>(
    `select seq::int as seq, enterprise_id as "enterpriseId", kind, rule_id as "ruleId", confirmed, trim_scale(value)::text as value, evidence,
       author, created_at as "createdAt"
     from evaluation_statement
     where district_id = $1 and year = $2 and withdrawn_at is null and ($3::text is null or enterprise_id = $3) order by seq`,
    [districtId, year, enterprise],
  );
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }));
}

/** Every enterprise of the register, by code. */
export async function evaluationSubjects(
  db: Queryable,
  districtId: string,
  year: number,
): Promise<NamedSubject[]> {
  const rows = await db.query<InputRow>(
    `select enterprise_id as id, name, industry_code as "industryCode", above_scale as "aboveScale", land_dm2 as "landDm2",
       output_yuan as output, tax_yuan as tax, rd_yuan as rd, parcels
     from evaluation_inputs($1, $2) order by enterprise_id collate "C"`,
    [districtId, year],
  );
  const further = new Map<string, MeasureRow[]>();
  const measured = await db.query<MeasureRow>(
    `select enterprise_id as id, measure, trim_scale(value)::text as value, unit from measures_in_force($1, $2)`,
    [districtId, year],
  );
  for (const row of measured) further.set(row.id, [...(further.get(row.id) ?? []), row]);
  const said = new Map<string, Statement[]>();
  for (const row of await statementsOf(db, districtId, year))
    said.set(row.enterpriseId, [...(said.get(row.enterpriseId) ?? []), row]);
  const { holders } = await heldHonours(db, districtId, year);
  return rows.map((row) => {
    const statements = said.get(row.id) ?? [];
    const values = (kind: Statement["kind"]) =>
      statements.flatMap((one) => (one.kind === kind && one.value !== null ? [ratioOf(one.value)] : []));
    return {
      name: row.name,
      parcels: row.parcels,
      subject: {
        id: row.id,
        aboveScale: row.aboveScale,
        industryCode: row.industryCode,
        measures: measuresOf(row, further.get(row.id) ?? []),
        facts: statements.flatMap(({ ruleId, confirmed }) =>
          ruleId === null || confirmed === null ? [] : [{ rule: ruleId, confirmed }],
        ),
        honours: [...holders].flatMap(([honour, all]) => (all.has(row.id) ? [honour] : [])),
        bonus: values("bonus").reduce(addRatios, ZERO),
        deduction: values("deduction").reduce(addRatios, ZERO),
        // of several the last one said
        factor: values("factor").at(-1) ?? ratio(1n, 1n),
      },
    };
  });
}

function measuresOf(row: InputRow, further: readonly MeasureRow[]): ReadonlyMap<string, Ratio> {
  const measures = new Map<string, Ratio>();
  if (row.landDm2 !== null && row.landDm2 > 0) measures.set("land", muRatio(row.landDm2));
  for (const key of ["output", "tax", "rd"] as const) {
    const yuan = row[key];
    if (yuan !== null) measures.set(key, ratio(BigInt(yuan), 10_000n));
  }
  for (const { measure, value, unit } of further) {
    const exact = ratioOf(value);
    if (unit === "元") measures.set(measure, ratio(exact.numerator, exact.denominator * 10_000n));
    // a measure known here came in its own unit; any other is read as it is
    else if (MEASURE_UNITS[measure] === undefined || MEASURE_UNITS[measure] === unit)
      measures.set(measure, exact);
  }
  return measures;
}
