// What the commands about a park's surplus are told: which park, against which target, whose figures.
import { type Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import type { MetricId } from "../../geo/target/target";
import type { Population } from "../api/shapes";
import { type View, viewOf } from "../api/view";
import type { Queryable } from "../db/database";
import type { Language } from "../locale/language";
import { Memo } from "../metrics/memo";
import { say } from "./words";

export const TARGET_METRIC = {
  output: "output_per_mu",
  tax: "tax_per_mu",
  rd: "rd_per_mu",
  concentration: "concentration",
} as const satisfies Record<string, MetricId>;

export interface LedgerOptions {
  park?: string;
  target: keyof typeof TARGET_METRIC;
  scope: Population;
  targets?: string;
  format: "csv" | "json";
}

/** Without a park it is the district. */
export function addLedgerOptions(command: Command, lang: Language): Command {
  return command
    .option("--park <id>", say("parkOrDistrict", lang))
    .addOption(
      new Option("--target <target>", say("whichTarget", lang))
        .choices(Object.keys(TARGET_METRIC))
        .makeOptionMandatory(),
    )
    .addOption(
      new Option("--scope <scope>", say("scope", lang))
        .choices(["above-scale", "all"])
        .default("above-scale"),
    )
    .option("--targets <set>", say("targets", lang))
    .addOption(new Option("--format <format>", say("format", lang)).choices(["csv", "json"]).default("json"));
}

/** @throws ApiError where the period or the target set is unknown */
export const viewFor = (
  db: Queryable,
  lang: Language,
  period: string,
  { scope, targets }: Pick<LedgerOptions, "scope" | "targets">,
): Promise<View> =>
  viewOf(
    { db, lang, memo: new Memo() },
    { period, population: scope, ...(targets === undefined ? {} : { targetSet: targets }) },
  );

/** The whole as JSON, or its lines as CSV. */
export const printed = (
  format: LedgerOptions["format"],
  whole: object,
  rows: readonly Record<string, unknown>[],
): string =>
  format === "json"
    ? `${JSON.stringify(whole, null, 1)}\n`
    : stringify([...rows], { header: rows.length > 0 });
