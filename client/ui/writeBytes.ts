// How large is a file, as people say it?

const KILO = 1024;

/** `812 B`, `24 KB`, `3.4 MB`. */
export function writeBytes(bytes: number): string {
  if (bytes < KILO) return `${bytes} B`;
  if (bytes < KILO * KILO) return `${Math.round(bytes / KILO)} KB`;
  return `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
