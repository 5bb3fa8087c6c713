// Why is a sentence put together only once? i18next looks keys up and fills them in anew at every call; one change on the page asks for hundreds.
import type { Words } from "./words";

/** A count may be any number: a subject that has said so many different things forgets them. */
const MOST_SAID = 2000;

/**
 * Says what `speaker` says, and remembers it: the same key with the same plain values is looked up once.
 * Only for a speaker of one language whose catalogues are complete at the start and never change.
 */
export function rememberWords(speaker: Words): Words {
  const said = new Map<string, string>();
  return (key, values) => {
    const place = placeOf(key, values);
    if (place === null) return speaker(key, values);
    const before = said.get(place);
    if (before !== undefined) return before;
    const words = speaker(key, values);
    if (said.size >= MOST_SAID) said.clear();
    said.set(place, words);
    return words;
  };
}

/** Where a sentence is kept; null where its values are no plain ones. */
function placeOf(key: string, values: Record<string, unknown> | undefined): string | null {
  if (values === undefined) return key;
  let place = key;
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && typeof value === "object") return null;
    if (typeof value === "function" || typeof value === "symbol") return null;
    place += `\u0000${name}\u0000${typeof value}\u0000${String(value)}`;
  }
  return place;
}
