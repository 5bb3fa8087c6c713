// Which method was chosen last on this machine? What a link without one opens with.
import { readEvaluationLook, writeEvaluationLook } from "./evaluationLook";

const KEY = "mutu.evaluation";

/** As a link has it; "" for none. */
export function rememberedLook(): string {
  try {
    return writeEvaluationLook({ ...readEvaluationLook(localStorage.getItem(KEY) ?? ""), list: "classes" });
  } catch {
    // Storage may be switched off or not be there at all.
    return "";
  }
}

export function rememberLook(look: string): void {
  try {
    localStorage.setItem(KEY, look);
  } catch {
    // The choice then lasts as long as the page.
  }
}
