// Which address is behind something that was kept? Also behind a short link, which says in which form it keeps it.
import type { SavedContent } from "../../server/api/savedShapes";

/** Null where it is no view, or one of a form that this page does not know. */
export function savedLink(content: SavedContent): string | null {
  if (content.kind !== "view") return null;
  if ("link" in content) return content.link;
  return content.schemaVersion === 1 ? content.state : null;
}
