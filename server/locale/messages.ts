// What does the server say when it cannot answer? One sentence each: what is wrong, and what to do.
import { DATA_MESSAGES } from "./dataMessages";
import { JUDGE_MESSAGES } from "./judgeMessages";
import type { Language } from "./language";
import { PLAN_MESSAGES } from "./planMessages";

const MESSAGES = { ...DATA_MESSAGES, ...JUDGE_MESSAGES, ...PLAN_MESSAGES } as const satisfies Record<
  string,
  Record<Language, string>
>;

export type MessageCode = keyof typeof MESSAGES;

/** The sentence for a code in the user's language, the subject set in. */
export function message(code: MessageCode, lang: Language, subject = ""): string {
  return MESSAGES[code][lang].replace("{subject}", subject);
}
