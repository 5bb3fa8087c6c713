// When was it published or changed? In the reader's own time.

/** `2026-11-29 15:20`. @param iso ISO 8601 */
export function releaseDay(iso: string): string {
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
