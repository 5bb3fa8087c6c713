// Of which state of the data does a command answer: the working data, or a published release?
import { join } from "node:path";
import type { Database } from "../db/database";
import type { Release } from "../release/releaseList";
import type { Releases } from "../release/releases";
import type { CommandContext } from "./cliContext";
import { withDatabase } from "./withDatabase";

/** Where the frozen files of the installation lie. */
export const releaseFolder = ({ env }: CommandContext): string => join(env.DATA_DIR || "./data", "releases");

/** The releases of the installation; closed when the work has ended. */
export function withReleases<T>(
  context: CommandContext,
  work: (releases: Releases, db: Database) => Promise<T>,
): Promise<T> {
  return withDatabase(context, async (db) => {
    const { Releases } = await import("../release/releases");
    const releases = new Releases(db, releaseFolder(context));
    try {
      return await work(releases, db);
    } finally {
      await releases.close();
    }
  });
}

/** @param release id of a release, in which nothing can be written; left away: the working data */
export function withState<T>(
  context: CommandContext,
  release: string | undefined,
  work: (db: Database, release: Release | null) => Promise<T>,
): Promise<T> {
  if (release === undefined) return withDatabase(context, (db) => work(db, null));
  return withReleases(context, (releases) => releases.within(release, (open) => work(open.db, open.release)));
}

interface NamedState {
  readonly db: Database;
  readonly release: Release | null;
}

/** Two states at once, which may be the same. @param first id of a release; left away: the working data; `second` likewise */
export function withTwoStates<T>(
  context: CommandContext,
  first: string | undefined,
  second: string | undefined,
  work: (first: NamedState, second: NamedState) => Promise<T>,
): Promise<T> {
  return withReleases(context, (releases, db) => {
    const within = <U>(id: string | undefined, ask: (state: NamedState) => Promise<U>): Promise<U> =>
      id === undefined ? ask({ db, release: null }) : releases.within(id, ask);
    return within(first, (one) => within(second, (other) => work(one, other)));
  });
}
