// Why is a sentence put together only once? i18next looks keys up and fills them in anew at every call; one change on the page asks for hundreds.
import type { i18n as I18n, TFunction } from "i18next";

/** A count may be any number: a subject that has said so many different things forgets them. */
const MOST_SAID = 2000;

type Say = (key: unknown, values?: unknown, ...more: unknown[]) => unknown;
type Speaker = Say & { lng?: unknown; ns?: unknown; keyPrefix?: unknown };

/**
 * What a key says in a language with the same values is remembered. Only for catalogues that are complete at the start and never change.
 * The same function is given for the same language and subject, so that memos may depend on it.
 */
export function rememberWords(i18n: I18n): void {
  const anew = i18n.getFixedT.bind(i18n) as unknown as (...asked: unknown[]) => Speaker;
  const speakers = new Map<string, Speaker>();
  const getFixedT = (...asked: unknown[]): Speaker => {
    // without a language it follows that of the page
    if (typeof asked[0] !== "string") return anew(...asked);
    const name = JSON.stringify(asked);
    const known = speakers.get(name) ?? remembering(anew(...asked));
    speakers.set(name, known);
    return known;
  };
  i18n.getFixedT = getFixedT as unknown as I18n["getFixedT"] & (() => TFunction);
}

function remembering(speaker: Speaker): Speaker {
  const said = new Map<string, string>();
  const say: Say = (key, values, ...more) => {
    const place = more.length > 0 ? null : placeOf(key, values);
    if (place === null) return speaker(key, values, ...more);
    const before = said.get(place);
    if (before !== undefined) return before;
    const words = speaker(key, values);
    if (typeof words !== "string") return words;
    if (said.size >= MOST_SAID) said.clear();
    said.set(place, words);
    return words;
  };
  return Object.assign(say, { lng: speaker.lng, ns: speaker.ns, keyPrefix: speaker.keyPrefix });
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
