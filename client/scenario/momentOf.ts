// When was it, where the reader sits?
import { localDay } from "../ui/localDay";

/** `2026-11-29 14:02`. @param at ISO 8601 with its zone */
export function momentOf(at: string): string {
  const time = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${localDay(at)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
