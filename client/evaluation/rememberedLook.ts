// Which method was chosen last on this machine? What a link without one opens with.
import { type EvaluationLook, readEvaluationLook, writeEvaluationLook } from "./evaluationLook";

const KEY = "mutu.evaluation";

/** As a link has it; "" for none. */
export function rememberedLook(): string {
  try {
    return writeEvaluationLook({ ...readStored(localStorage.getItem(KEY) ?? ""), list: "classes" });
  } catch {
    // Storage may be switched off or not be there at all.
    return "";
  }
}

/** Earlier versions kept `METHOD|SHARES`, either of which may be empty: what was chosen then still holds. */
function readStored(text: string): Pick<EvaluationLook, "method" | "shares"> {
  if (!text.includes("|")) return readEvaluationLook(text);
  const [method = "", shares = ""] = text.split("|");
  return { method: method || null, shares: shares || null };
}

export function rememberLook(look: string): void {
  try {
    localStorage.setItem(KEY, look);
  } catch {
    // The choice then lasts as long as the page.
  }
}
