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

function tell(done: "undone" | "redone", what: string | null): void {
  announceFirst(
    what === null
      ? i18next.t(`command:undo.nothing.${done}`)
      : i18next.t(`command:undo.${done}`, { what: i18next.t(`command:undo.what.${what}`) }),
  );
}
