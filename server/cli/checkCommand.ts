// `mutu check`: what is wrong with the shapes that stand in the database?
import { Command, Option } from "commander";
import type { Queryable } from "../db/database";
import { currentDistrict } from "../district/district";
import type { DrawnLayer } from "../repair/layerContext";
import type { LedgerEntry } from "../repair/ledger";
import { ledgerLine } from "../repair/ledgerLine";
import type { CommandContext } from "./cliContext";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

interface Options {
  district?: string;
  layer?: DrawnLayer;
  json?: boolean;
}

export function checkCommand(context: CommandContext): Command {
  const { lang, out } = context;
  return new Command("check")
    .description(say("check", lang))
    .option("--district <code>", say("district", lang))
    .addOption(new Option("--layer <layer>", say("checkLayer", lang)).choices(["parcels", "parks"]))
    .option("--json", say("json", lang))
    .action(async ({ district, layer, json }: Options) => {
      const entries = await withDatabase(context, (db) => ledgers(db, district, layer));
      if (json === true) {
        out(`${JSON.stringify(entries)}\n`);
        return;
      }
      for (const entry of entries) out(`${entry.layer} ${entry.id} ${ledgerLine(entry, lang)}\n`);
      context.talk(say("checked", lang, { count: entries.length }));
    });
}

type Listed = LedgerEntry & { readonly layer: DrawnLayer };

async function ledgers(db: Queryable, district: string | undefined, only?: DrawnLayer): Promise<Listed[]> {
  const { standingLedger } = await import("../repair/standingLedger");
  const id = district ?? (await currentDistrict(db))?.id;
  if (id === undefined) return [];
  const all: Listed[] = [];
  for (const layer of ["parks", "parcels"] as const) {
    if (only !== undefined && only !== layer) continue;
    for (const entry of await standingLedger(db, id, layer)) all.push({ layer, ...entry });
  }
  return all;
}
