// How is the last change taken back, so that who hears the page knows which one it was?
import i18next from "i18next";
import { stepBack } from "../scenario/draft";
import { announceFirst } from "../ui/announce";
import { redoChange, undoChange } from "./undoStore";

/** While a cut or a boundary is being drawn, its last step goes first. */
export async function undo(): Promise<void> {
  if (stepBack()) {
    announceFirst(i18next.t("command:undo.undone", { what: i18next.t("command:undo.what.drawnStep") }));
    return;
  }
  tell("undone", await undoChange());
}

export async function redo(): Promise<void> {
  tell("redone", await redoChange());
}

function tell(way: "undone" | "redone", change: Awaited<ReturnType<typeof undoChange>>): void {
  if (change === null) {
    announceFirst(i18next.t(`command:undo.nothing.${way}`));
    return;
  }
  const what = i18next.t(`command:undo.what.${change.what}`);
  announceFirst(i18next.t(`command:undo.${change.done ? way : `failed.${way}`}`, { what }));
}
