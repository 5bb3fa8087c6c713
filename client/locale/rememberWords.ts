// Why is a sentence put together only once? i18next looks keys up and fills them in anew at every call; one change on the page asks for hundreds.
import type { TFunction } from "i18next";

/** A count may be any number: a subject that has said so many different things forgets them. */
const MOST_SAID = 2000;

type Say = (key: unknown, values?: unknown, ...more: unknown[]) => unknown;

/**
 * Says what `speaker` says, and remembers it: the same key with the same plain values is looked up once.
 * Only for a speaker of one language whose catalogues are complete at the start and never change.
 */
export function rememberWords<T extends TFunction<never>>(speaker: T): T {
  const ask = speaker as unknown as Say;
  const said = new Map<string, string>();
  const say: Say = (key, values, ...more) => {
    const place = more.length > 0 ? null : placeOf(key, values);
    if (place === null) return ask(key, values, ...more);
    const before = said.get(place);
    if (before !== undefined) return before;
    const words = ask(key, values);
    if (typeof words !== "string") return words;
    if (said.size >= MOST_SAID) said.clear();
    said.set(place, words);
    return words;
  };
  return Object.assign(say, speaker) as unknown as T;
}

/** Where a sentence is kept; null where its values are no plain ones. */
function placeOf(key: unknown, values: unknown): string | null {
  if (typeof key !== "string") return null;
  if (values === undefined) return key;
  if (typeof values !== "object" || values === null) return null;
  let place = key;
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && typeof value === "object") return null;
    if (typeof value === "function" || typeof value === "symbol") return null;
    place += `\u0000${name}\u0000${typeof value}\u0000${String(value)}`;
  }
  return place;
}
