// How is a question asked of a state of the data that is not the one the request names?
import type { ApiContext, DataContext } from "../api/context";
import type { Release } from "./releaseList";

/** A state of the data to be asked, and the release that it is; null: the working data. */
export interface StateOfData extends DataContext {
  readonly release: Release | null;
}

/**
 * @param ref id of a release; null: the working data; left out: the state that the request names
 * @throws ApiError where the release is unknown, or its file is missing or damaged
 */
export async function inState<T>(
  ctx: Pick<ApiContext, "releases" | "lang" | "memo" | "live" | "db" | "release">,
  ref: string | null | undefined,
  work: (state: StateOfData) => Promise<T>,
): Promise<T> {
  const { db, memo, lang } = ctx;
  if (ref === undefined || ref === (ctx.release?.id ?? null))
    return work({ db, memo, lang, release: ctx.release });
  if (ref === null) return work({ ...ctx.live, release: null });
  return ctx.releases.within(ref, (open) =>
    work({ db: open.db, memo: open.memo, lang, release: open.release }),
  );
}
