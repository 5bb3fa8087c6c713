// Options that many commands share, each said in one place.
import { Option } from "commander";
import type { Language } from "../locale/language";
import { LEDGER_TARGETS } from "./ledgerTargets";
import { say } from "./words";

/** Whose figures: above-scale unless told otherwise. */
export const scopeOption = (lang: Language): Option =>
  new Option("--scope <scope>", say("scope", lang)).choices(["above-scale", "all"]).default("above-scale");

/** How rows are printed: CSV unless told otherwise. */
export const rowsOption = (lang: Language): Option =>
  new Option("--format <format>", say("format", lang)).choices(["csv", "json"]).default("csv");

/** Which target a park is held against; must be given. */
export const targetOption = (lang: Language): Option =>
  new Option("--target <target>", say("ledgerTarget", lang)).choices(LEDGER_TARGETS).makeOptionMandatory();
