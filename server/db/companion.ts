// How does a state of its own stand beside the district's database, made once, kept, and never written to again?
import type { Database } from "./database";

export interface CompanionRequest {
  /** What the database is called on a server; letters, digits and `_`. */
  readonly name: string;
  /** Where the embedded engine keeps it. */
  readonly folder: string;
  /** Of which content it is, made by which version: one with another mark is made anew. */
  readonly mark: string;
  /** The day on which its corrections are in force, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Fills the empty, migrated database. */
  readonly fill: (db: Database) => Promise<void>;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What every session of a companion begins with: nothing can be written, and the day stands still. @throws RangeError where the day is none */
export function companionSettings(asOf: string): { name: string; value: string }[] {
  if (!DAY.test(asOf)) throw new RangeError(`"${asOf}" is no day`);
  return [
    { name: "mutu.as_of", value: asOf },
    { name: "default_transaction_read_only", value: "on" },
  ];
}
