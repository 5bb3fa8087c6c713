// What says a sentence in the language of the page?

/** @param key a place in a catalogue, with the catalogue before a colon where it is not the first of those asked for @param values what is filled in */
export type Words = (key: string, values?: Record<string, unknown>) => string;
