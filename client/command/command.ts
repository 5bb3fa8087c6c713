// What is a command? One object for its words, its key, when it can be done and what it does: keys, the sheet of keys and the palette read it.
import type { Words } from "../locale/words";
import type { Scene } from "../map/scene";
import type { ViewHook } from "../state/useView";

/** In the order in which the palette and the sheet list them. */
export const COMMAND_GROUPS = [
  "find",
  "go",
  "panel",
  "colour",
  "draw",
  "selection",
  "scenario",
  "edit",
  "look",
] as const;
type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Of the page as it is when a command is asked for. */
export interface CommandContext {
  readonly view: ViewHook;
  readonly scene: Scene;
  readonly showSheet: () => void;
  readonly showPalette: () => void;
  /** Copies the link to what is shown. */
  readonly share: () => void;
  /** Tells on the page that something could not be done. */
  readonly fault: (message: string) => void;
}

/** A key as it was pressed; `command` is Ctrl, or ⌘. */
export interface KeyPress {
  readonly key: string;
  readonly command: boolean;
  readonly shift: boolean;
}

export interface Command {
  /** Unlike every other's. */
  readonly id: string;
  readonly group: CommandGroup;
  /** What it does, in the language of the words given. */
  readonly label: (t: Words) => string;
  /** The key as it is printed; left out: it has none. */
  readonly keys?: string;
  readonly matches?: (press: KeyPress) => boolean;
  /** Where it is possible; left out: always. Its key is obeyed without asking. */
  readonly can?: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void;
}

/** A letter, digit or sign without Ctrl; such keys can be switched off. */
export const isSingleKey = ({ key, command }: KeyPress): boolean => !command && [...key].length === 1;

/** @param sign a letter (in either case), digit or sign */
export const single =
  (sign: string) =>
  ({ key, command }: KeyPress): boolean =>
    !command && key.toLowerCase() === sign;

/** Ctrl and a letter. */
export const withCtrl =
  (letter: string, shifted = false) =>
  ({ key, command, shift }: KeyPress): boolean =>
    command && shift === shifted && key.toLowerCase() === letter;
