// At what time was it where the reader sits?
import { localDay } from "./localDay";

/** `2026-11-29 21:05` in the reader's time zone. @param at ISO 8601 with its zone */
export const localMoment = (at: string): string =>
  `${localDay(at)} ${new Date(at).toTimeString().slice(0, "HH:MM".length)}`;
