// How is a batch named in a sentence? By its file and the minute in which it came.

/** More would make no readable sentence. */
const MOST_NAMED = 5;

/** Files with their times (of the server's clock), `a.csv (2026-11-24 09:05), …`, the same in every language. */
export function namedBatches(batches: readonly { file: string; importedAt: Date }[]): string {
  const named = batches
    .slice(0, MOST_NAMED)
    .map(({ file, importedAt }) => `${file} (${minuteOf(importedAt)})`);
  return [...named, ...(batches.length > MOST_NAMED ? [`… +${batches.length - MOST_NAMED}`] : [])].join(", ");
}

function minuteOf(time: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
