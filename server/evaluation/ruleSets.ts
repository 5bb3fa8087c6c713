// Which methods, class shares and rules of inefficient land does the district have: the policy's samples, and its own?
import type { ClassShares, EvaluationMethod } from "../../geo/evaluation/method";
import type { LowEfficiencyRule } from "../../geo/lowEfficiency/rule";
import { ApiError } from "../api/apiError";
import type { EvaluationChoices, EvaluationMethodView } from "../api/evaluationShapes";
import type { Database, Queryable } from "../db/database";
import { parseMethods } from "./methodSchema";

/** Own ones first, then those of the policy in its order. */
async function contents<T>(db: Queryable, districtId: string, kind: string): Promise<T[]> {
  const rows = await db.query<{ content: T }>(
    `select content from evaluation_rule_set where district_id = $1 and kind = $2
     order by origin = 'policy', position, id collate "C", version collate "C" desc`,
    [districtId, kind],
  );
  return rows.map(({ content }) => content);
}

export const methodsOf = (db: Queryable, districtId: string): Promise<EvaluationMethod[]> =>
  contents(db, districtId, "method");
const sharesOf = (db: Queryable, districtId: string): Promise<ClassShares[]> =>
  contents(db, districtId, "shares");
export const lowEfficiencyRules = (db: Queryable, districtId: string): Promise<LowEfficiencyRule[]> =>
  contents(db, districtId, "low_efficiency");

/** Another for any other methods, shares or rules of the district: what is worked out by them is kept under it. */
export async function ruleSetsStamp(db: Queryable, districtId: string): Promise<string> {
  const [row] = await db.query<{ stamp: string | null }>(
    `select md5(string_agg(concat_ws(' ', kind, id, version, origin, position, content), ' '
       order by kind, id, version)) as stamp
     from evaluation_rule_set where district_id = $1`,
    [districtId],
  );
  return row?.stamp ?? "";
}

/** `huangyan@2022` of a request, or `huangyan` alone: the first of that name. Left out: the first that can be used. */
export interface MethodChoice {
  readonly method?: string | undefined;
  readonly shares?: string | undefined;
}

export interface ChosenMethod {
  readonly method: EvaluationMethod;
  readonly shares: ClassShares;
}

/** @throws ApiError where one is unknown, or the method cannot be used */
export async function chosenMethod(
  db: Queryable,
  districtId: string,
  choice: MethodChoice,
): Promise<ChosenMethod> {
  const methods = await methodsOf(db, districtId);
  const [id, version] = (choice.method ?? "").split("@");
  const method =
    choice.method === undefined
      ? methods.find(({ unusable }) => unusable === null)
      : methods.find((one) => one.id === id && (version === undefined || one.version === version));
  if (method === undefined) throw new ApiError("unknown_evaluation_method", choice.method ?? "");
  if (method.unusable !== null)
    throw new ApiError("evaluation_method_unusable", `${method.id}@${method.version}`);
  const all = await sharesOf(db, districtId);
  const wanted = choice.shares ?? method.shares;
  const shares = wanted === null ? all[0] : all.find((one) => one.id === wanted);
  if (shares === undefined) throw new ApiError("unknown_class_shares", wanted ?? "");
  return { method, shares };
}

export function methodView(method: EvaluationMethod): EvaluationMethodView {
  const { groups: _, rules: __, minMax: ___, blank: ____, negative: _____, ...view } = method;
  return view;
}

export async function evaluationChoices(db: Queryable, districtId: string): Promise<EvaluationChoices> {
  const methods = await methodsOf(db, districtId);
  const shares = await sharesOf(db, districtId);
  return {
    methods: methods.map(methodView),
    shares: shares.map(({ upTo: _, ...view }) => view),
  };
}

/**
 * Keeps the district's own methods and shares of a file; the same id and version may come once only, as what was used must stay as it was.
 * @returns ids with version
 * @throws z.ZodError, MethodFileError where the file will not do; ApiError where a version is taken or the author is missing
 */
export async function addMethods(
  db: Database,
  districtId: string,
  content: unknown,
  author: string,
): Promise<string[]> {
  const { methods, shares } = parseMethods(content);
  if (author.trim() === "") throw new ApiError("evaluation_author");
  return db.transaction(async (tx) => {
    const done: string[] = [];
    const sets = [
      ...methods.map((one) => ({ kind: "method", id: one.id, version: one.version, content: one })),
      ...shares.map((one) => ({ kind: "shares", id: one.id, version: "1", content: one })),
    ];
    for (const { kind, id, version, content: whole } of sets) {
      const added = await tx.query(
        `insert into evaluation_rule_set (district_id, kind, id, version, position, origin, content, author)
         values ($1, $2, $3, $4, 0, 'own', $5::jsonb, $6) on conflict do nothing returning id`,
        [districtId, kind, id, version, JSON.stringify(whole), author.trim()],
      );
      if (added.length === 0) throw new ApiError("evaluation_version_taken", `${id}@${version}`);
      done.push(`${id}@${version}`);
    }
    return done;
  });
}
