// Which honour does a word name? Offices write them in many ways.
import type { Queryable } from "../db/database";

export interface HonourNames {
  /** Id by every way in which an honour is written, as `bareHonour` leaves it. */
  readonly byName: ReadonlyMap<string, string>;
  /** The names of all, to choose from. */
  readonly choices: string;
}

/** A name without quotation marks and spaces, which are written in many ways. */
export const bareHonour = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[“”"'‘’「」\s]/g, "")
    .toLowerCase();

export async function honourNames(tx: Queryable, district: string): Promise<HonourNames> {
  const kinds = await tx.query<{ id: string; name: string; synonyms: string[] }>(
    "select id, name, synonyms from honour where district_id = $1 order by position",
    [district],
  );
  return {
    byName: new Map(
      kinds.flatMap(({ id, name, synonyms }) =>
        [id, name, ...synonyms].map((word) => [bareHonour(word), id] as const),
      ),
    ),
    choices: kinds.map(({ name }) => name).join("、"),
  };
}
