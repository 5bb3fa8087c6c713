// How does what was drawn become an event?
import { currentDraft, editOf, setDraft } from "./draft";
import { addEdits } from "./scenarioStore";

/** Adds it to the log; nothing where it is not far enough. */
export async function finishDraft(author: string): Promise<void> {
  const drawn = currentDraft();
  const edit = drawn === null ? null : editOf(drawn);
  if (edit === null) return;
  setDraft(null);
  await addEdits([edit], author);
}
