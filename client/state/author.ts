// Who works at this machine? The name that somebody gave the last time; until there are accounts nobody checks it.
const KEY = "mutu.author";

/** Empty where nobody has said. */
export function rememberedAuthor(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

export function rememberAuthor(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage may be switched off; the name is then asked for again.
  }
}
