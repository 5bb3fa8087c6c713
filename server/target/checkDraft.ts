// May a set be judged by, and saved, as it is edited?
import { doubledTargets, faultsOf } from "../../geo/target/targetDraft";
import { ApiError } from "../api/apiError";
import type { SetDraft } from "../api/targetShapes";

/** @throws ApiError where a name or caption is missing, or a target is faulty or stands twice */
export function checkDraft(draft: SetDraft): void {
  const texts = [draft.name, draft.nameEn, draft.caption, draft.captionEn];
  if (texts.some((text) => text.trim() === "")) throw new ApiError("bad_target_set_name");
  const faulty = draft.targets.findIndex((target) => faultsOf(target).length > 0);
  const [doubled = -1] = doubledTargets(draft.targets);
  const at = faulty >= 0 ? faulty : doubled;
  if (at >= 0) throw new ApiError("bad_target_draft", String(at + 1));
}
