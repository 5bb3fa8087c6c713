// With what does a command work: where results and talk go, in which language, and on which database?
import type { Database } from "../db/database";
import type { DatabaseEnvironment } from "../db/openDatabase";
import type { Language } from "../locale/language";

/** The environment variables that the command line reads. */
export interface CliEnvironment extends DatabaseEnvironment {
  readonly SEED?: string | undefined;
  readonly LANG?: string | undefined;
  readonly LC_ALL?: string | undefined;
  readonly USER?: string | undefined;
}

export interface CliContext {
  readonly env: CliEnvironment;
  /** Results, as given. */
  readonly out: (text: string) => void;
  /** One line of talk. */
  readonly talk: (line: string) => void;
  /** A second way to the database, for tests: the command neither opens nor closes it. */
  readonly db?: Database;
}

/** What a command's action gets once its options are read. */
export interface CommandContext extends CliContext {
  readonly lang: Language;
}

/** English where LC_ALL, or else LANG, begins with `en`; Chinese otherwise. */
export function cliLanguage({ LC_ALL, LANG }: CliEnvironment): Language {
  return /^en/i.test(LC_ALL || LANG || "") ? "en" : "zh";
}
