// How does what was drawn become an event? Where it does not apply it stays a drawing, and says why: nobody draws it all again.
import { currentDraft, editOf, refuseDraft, setDraft } from "./draft";
import { tryEdits } from "./scenarioStore";
import { takeTyped } from "./typedCorners";

/** Adds it to the log, with what was typed and not put yet; nothing where it is not far enough, or cannot be read. */
export async function finishDraft(author: string): Promise<void> {
  if (!takeTyped()) return;
  const drawn = currentDraft();
  const edit = drawn === null ? null : editOf(drawn);
  if (drawn === null || edit === null) return;
  setDraft(null);
  const [refused] = await tryEdits([edit], author);
  // another may have been begun meanwhile
  if (refused !== undefined && currentDraft() === null) refuseDraft(drawn, refused.why);
}
