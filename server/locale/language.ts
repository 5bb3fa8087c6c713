// In which language does the user read?

export type Language = "zh" | "en";

/** From the page's own header first, else the browser's; Chinese where neither says English. */
export function languageOf(headers: {
  readonly "x-mutu-lang"?: string | string[] | undefined;
  readonly "accept-language"?: string | undefined;
}): Language {
  const own = headers["x-mutu-lang"];
  if (own === "en" || own === "zh") return own;
  return /^\s*en\b/i.test(headers["accept-language"] ?? "") ? "en" : "zh";
}
