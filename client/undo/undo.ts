// How is the last change taken back, so that who hears the page knows which one it was?
import i18next from "i18next";
import { announceFirst } from "../ui/announce";
import { redoChange, undoChange } from "./undoStore";

export async function undo(): Promise<void> {
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
