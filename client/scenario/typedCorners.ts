// How do corners that are typed become those of the drawing? They stay what is typed until they are taken, or cannot be read.
import { cornersOfText, textOfCorners } from "./cornerText";
import { currentDraft, setDraft } from "./draft";

/** The 3° zone in which the district's offices write. */
const ZONE = "EPSG:4549";

/** Somebody types: no step of the drawing yet. */
export function typeCorners(text: string): void {
  const now = currentDraft();
  if (now?.kind !== "redraw") return;
  setDraft({ ...now, typed: text === textOfCorners(now.polygons) ? null : text, fault: null }, false);
}

/** Takes over what was typed, as one step. @returns false where it cannot be read: the drawing then says why */
export function takeTyped(): boolean {
  const now = currentDraft();
  if (now?.kind !== "redraw" || now.typed === null) return true;
  const read = cornersOfText(now.typed, now.polygons, ZONE);
  if (Array.isArray(read)) setDraft({ ...now, polygons: read, typed: null, fault: null });
  else setDraft({ ...now, fault: read }, false);
  return Array.isArray(read);
}
