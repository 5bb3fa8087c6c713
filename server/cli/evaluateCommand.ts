// `mutu evaluate`: classes of a year as CSV or JSON; `--list` the methods, `--add FILE` the district's own.
import { readFileSync } from "node:fs";
import { Command } from "commander";
import { stringify } from "csv-stringify/sync";
import { ZodError } from "zod";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { EvaluationBoardView } from "../api/evaluationShapes";
import { districtAt, viewOf } from "../api/view";
import { evaluatedEnterprise, evaluationBoard } from "../evaluation/evaluationBoard";
import { MethodFileError } from "../evaluation/methodSchema";
import { addMethods, evaluationChoices } from "../evaluation/ruleSets";
import { Memo } from "../metrics/memo";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { rowsOption } from "./commonOptions";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  period?: string;
  method?: string;
  shares?: string;
  enterprise?: string;
  list?: boolean;
  add?: string;
  as?: string;
  format: "csv" | "json";
}

export function evaluateCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("evaluate")
    .description(say("evaluate", lang))
    .option("--period <year>", say("evaluatePeriod", lang))
    .option("--method <id>", say("evaluateMethod", lang))
    .option("--shares <id>", say("evaluateShares", lang))
    .option("--enterprise <code>", say("evaluateEnterprise", lang))
    .option("--list", say("evaluateList", lang))
    .option("--add <file>", say("evaluateAdd", lang))
    .option("--as <name>", say("evaluateAs", lang))
    .addOption(rowsOption(lang))
    .action((options: Options) => evaluateBy(context, options));
}

async function evaluateBy(context: CommandContext, options: Options): Promise<void> {
  const { lang, out, talk, env } = context;
  const json = (value: unknown) => out(`${JSON.stringify(value, null, 1)}\n`);
  const { add, period } = options;
  if (add !== undefined) {
    const added = await withDatabase(context, async (db) => {
      const { district } = await districtAt({ db, lang, memo: new Memo() });
      return addMethods(db, district.id, contentOf(add), options.as ?? (env.USER || "mutu"));
    }).catch((error: unknown) => {
      throw error instanceof MethodFileError || error instanceof ZodError
        ? new ApiError("bad_evaluation_file", `${add}: ${faultOf(error)}`)
        : error;
    });
    return json(added);
  }
  if (options.list === true) {
    return json(
      await withDatabase(context, async (db) => {
        const { district } = await districtAt({ db, lang, memo: new Memo() });
        return evaluationChoices(db, district.id);
      }),
    );
  }
  if (period === undefined) throw new CliError(2, "evaluateNeeds");
  const requestOf = async (ctx: DataContext) => ({ ...options, ...(await viewOf(ctx, { period })) });
  const id = options.enterprise;
  if (id !== undefined) {
    return json(
      await withDatabase(context, async (db) => {
        const ctx = { db, lang, memo: new Memo() };
        return evaluatedEnterprise(ctx, await requestOf(ctx), id);
      }),
    );
  }
  const board = await withDatabase(context, async (db) => {
    const ctx = { db, lang, memo: new Memo() };
    return evaluationBoard(ctx, await requestOf(ctx));
  });
  warn(board, context);
  const rows = board.groups.flatMap((group) => group.rows.map((row) => rowOf(board, group, row)));
  if (options.format === "json") json(rows);
  else out(stringify(rows, { header: rows.length > 0 }));
  for (const { id: one } of board.apart) talk(one);
}

function contentOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new ApiError("bad_evaluation_file", `${path}: ${error instanceof Error ? error.message : ""}`);
  }
}

const faultOf = (error: MethodFileError | ZodError): string =>
  error instanceof ZodError
    ? error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")
    : error.message;

/** What must be known before the classes are read. */
function warn(board: EvaluationBoardView, { lang, talk }: CommandContext): void {
  const { method, shares, groups, reported, judged, enterprises, suggestion } = board;
  const zh = lang === "zh";
  for (const { name, nameEn, source } of method.example ? [method, shares] : [])
    talk(say("evaluateExample", lang, { name: zh ? name : nameEn, source }));
  for (const line of zh ? method.completed : method.completedEn) talk(line);
  if (reported !== null) talk(say("evaluateReported", lang, { reported, judged, enterprises }));
  const unjudged = groups.flatMap(({ rows }) => rows.flatMap((row) => row.unjudged ?? []));
  const [blank, lacking] = (["blank", "missing"] as const).map(
    (why) => unjudged.filter((one) => one === why).length,
  );
  const most = method.missingAtMost;
  if (blank) talk(say("evaluateForbidden", lang, { count: blank }));
  if (lacking) talk(say("evaluateLacking", lang, { count: lacking, most }));
  if (suggestion !== null) {
    const { id, version, name, nameEn } = suggestion.method;
    talk(
      say("evaluateSuggest", lang, {
        name: zh ? name : nameEn,
        method: `${id}@${version}`,
        judged: suggestion.judged,
      }),
    );
  }
  for (const group of groups)
    for (const { missing, ...indicator } of group.indicators)
      if (missing > 0)
        talk(
          say("evaluateMissing", lang, {
            group: zh ? group.name : group.nameEn,
            indicator: zh ? indicator.name : indicator.nameEn,
            count: missing,
          }),
        );
}

/** One flat row an enterprise; each term's value and points, rules by name; unknown is null. */
function rowOf(
  { year, method, shares }: EvaluationBoardView,
  group: EvaluationBoardView["groups"][number],
  row: EvaluationBoardView["groups"][number]["rows"][number],
): Readonly<Record<string, string | number | null>> {
  return {
    id: row.id,
    name: row.name,
    year,
    method: `${method.id}@${method.version}`,
    shares: shares.id,
    example: method.example ? "yes" : "no",
    group: group.key,
    place: row.place,
    of: group.ranked,
    class: row.standing,
    missing_percent: row.missingPercent,
    class_by_rank: row.rankClass,
    score: row.score,
    factor: row.factor,
    bonus: row.bonus,
    deduction: row.deduction,
    terms: group.indicators
      .map(
        ({ id }, at) =>
          `${id}=${row.terms[at]?.value ?? ""}:${row.terms[at]?.points ?? ""}:${row.terms[at]?.state ?? ""}`,
      )
      .join(";"),
    rules: row.rules.map(({ id, state }) => `${id}:${state}`).join(";"),
  };
}
