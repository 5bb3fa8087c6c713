// `mutu trace`: where one number comes from, down to file and row.
import { Command, Option } from "commander";
import { TRACE_METRICS, type TraceMetric } from "../../geo/trace/traceMetric";
import type { Population } from "../api/shapes";
import type { Trace } from "../api/traceShapes";
import type { Language } from "../locale/language";
import { explain } from "../trace/explain";
import type { TraceKind } from "../trace/traceRequest";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { scopeOption } from "./commonOptions";
import { sayWorkedOut } from "./sayWorkedOut";
import { traceLines } from "./traceLines";
import { withState } from "./withState";
import { say } from "./words";

interface Options extends Partial<Record<TraceKind, string>> {
  metric: TraceMetric;
  period: string;
  scope: Population;
  targets?: string;
  json?: boolean;
  verify?: boolean;
  release?: string;
}

const KINDS = ["park", "parcel", "enterprise", "district"] as const satisfies readonly TraceKind[];

export function traceCommand(context: CommandContext): Command {
  const { lang } = context;
  const command = new Command("trace").description(say("trace", lang));
  for (const kind of KINDS) command.option(`--${kind} <id>`, say(kind, lang));
  return command
    .addOption(
      new Option("--metric <metric>", say("metric", lang)).choices(TRACE_METRICS).makeOptionMandatory(),
    )
    .requiredOption("--period <period>", say("period", lang))
    .addOption(scopeOption(lang))
    .option("--targets <set>", say("targets", lang))
    .option("--release <id>", say("ofRelease", lang))
    .option("--json", say("json", lang))
    .option("--verify", say("verifyOption", lang))
    .action(async (options: Options) => {
      const given = KINDS.flatMap((kind) => {
        const id = options[kind];
        return id === undefined ? [] : [{ kind, id }];
      });
      const [subject] = given;
      if (subject === undefined || given.length > 1) throw new CliError(2, "oneSubject");
      const { metric, period, scope, targets, release } = options;
      const root = await withState(context, release, async (db, state): Promise<Trace> => {
        const asked = { ...subject, metric, period, population: scope, targetSet: targets, all: true, lang };
        const found = await explain(db, asked);
        return state === null ? found : { release: { id: state.id, title: state.title }, ...found };
      });
      context.out(
        options.json === true
          ? `${JSON.stringify(root, null, 1)}\n`
          : `${[...stateLine(root, lang), ...traceLines(root, lang)].join("\n")}\n`,
      );
      if (options.verify === true) sayWorkedOut(root, context, (text) => context.talk(text.trimEnd()));
    });
}

const stateLine = ({ release }: Trace, lang: Language): string[] =>
  release === undefined ? [] : [say("traceRelease", lang, { title: release.title, id: release.id })];
