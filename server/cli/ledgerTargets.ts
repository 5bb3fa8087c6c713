// By which word does the command line call a metric, and how does it say that one cannot be taken apart?
import type { MetricId, UndecidedReason } from "../../geo/target/target";
import { REASON_WORDS } from "../locale/judgementWords";
import type { Language } from "../locale/language";
import { CliError } from "./cliError";

export const LEDGER_TARGETS = ["output", "tax", "rd", "concentration"] as const;
export type LedgerTarget = (typeof LEDGER_TARGETS)[number];

export const metricOf = (target: LedgerTarget): MetricId =>
  target === "concentration" ? target : `${target}_per_mu`;

/** Nothing to print, and why: exit 1. */
export function noLedger(reason: UndecidedReason, lang: Language): CliError {
  return new CliError(1, "noLedger", { why: REASON_WORDS[reason][lang] });
}
