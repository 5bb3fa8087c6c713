// How does a selection travel in a link? A few ids stand in it; more are kept on the server, and the link names them.
import { trpcClient } from "../api/trpc";
import {
  currentAddress,
  noteDeadSelection,
  rememberSelection,
  subscribeSelectionLink,
} from "../state/viewStore";
import {
  clearSelection,
  selectedIds,
  selectIds,
  selectionNow,
  subscribeSelection,
  waitingIds,
} from "./selectionStore";

/** A link may be 2 000 signs long with everything that is in it. */
const LONGEST_SIGNS = 900;
const REST_MS = 500;
const KEPT = "~";

/** The ids as they stand in a link; null where they are too many for one. */
function inlineToken(ids: readonly string[]): string | null {
  // each takes a sign and a comma at least: thousands need not be put together to see that they are too many
  if (ids.length * 2 > LONGEST_SIGNS) return null;
  if (ids.some((id) => id.includes(",") || id.startsWith(KEPT))) return null;
  const text = ids.join(",");
  return text.length > LONGEST_SIGNS ? null : text;
}

/** Selects what the link says, and keeps the link up with what is selected. @returns how to stop */
export function followSelectionLink(): () => void {
  let written = currentAddress().selection;
  void open(written);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const write = async () => {
    if (waitingIds() !== null || selectionNow().geometry === null) return;
    const selection = selectionNow();
    const ids = selectedIds(selection);
    const token = ids.length === 0 ? null : (inlineToken(ids) ?? (await keep(ids)));
    if (selectionNow() !== selection) return;
    written = token;
    rememberSelection(token);
  };
  const stopSelection = subscribeSelection(() => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void write(), REST_MS);
  });
  const stopLink = subscribeSelectionLink((token) => {
    if (token === written) return;
    written = token;
    void open(token);
  });
  return () => {
    if (timer !== null) clearTimeout(timer);
    stopSelection();
    stopLink();
  };
}

async function open(token: string | null): Promise<void> {
  if (token === null || token === "") return clearSelection();
  if (!token.startsWith(KEPT)) {
    selectIds(token.split(","), "replace");
    return;
  }
  try {
    const content = await trpcClient.saved.content.query({ id: token.slice(KEPT.length) });
    if (content.kind === "selection") selectIds(content.ids, "replace");
  } catch {
    // a selection that is gone selects nothing; the rest of the link is opened, and what is missing is said
    noteDeadSelection(token.slice(KEPT.length));
    clearSelection();
  }
}

/**
 * Writes the selection into the address at once, as before another state of the data is opened.
 * @returns false where something is selected that the address does not carry, as the server did not keep it
 */
export async function writeSelection(): Promise<boolean> {
  const ids = selectedIds();
  if (ids.length === 0) return true;
  const token = inlineToken(ids) ?? (await keep(ids));
  rememberSelection(token);
  return token !== null;
}

/** Null where the server cannot be reached: the link is then without the selection. */
async function keep(ids: readonly string[]): Promise<string | null> {
  try {
    const { id } = await trpcClient.saved.save.mutate({
      content: { kind: "selection", ids: [...ids] },
      named: null,
    });
    return KEPT + id;
  } catch {
    return null;
  }
}
