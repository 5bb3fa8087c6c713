// Which keys do what? One object per command: the key handler obeys it, the cheat sheet prints it.

import { runCommand } from "../state/commands";
import { MEASURES, type MeasureId } from "../state/view";

interface ShortcutContext {
  colourBy: (measure: MeasureId) => void;
  back: () => void;
  step: (by: 1 | -1) => void;
  present: () => void;
  showSheet: () => void;
}

export interface Shortcut {
  /** As printed. */
  keys: string;
  /** Where the catalogue says what it does. */
  label: string;
  /** True where this key press means this command. */
  matches: (key: string) => boolean;
  run: (context: ShortcutContext, key: string) => void;
}

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: "/", label: "search", matches: (key) => key === "/", run: () => runCommand("search") },
  { keys: "Esc", label: "back", matches: (key) => key === "Escape", run: ({ back }) => back() },
  { keys: "F", label: "fit", matches: (key) => key === "f" || key === "F", run: () => runCommand("fit") },
  {
    keys: "1 … 9",
    label: "colourBy",
    matches: (key) => /^[1-9]$/.test(key),
    run: ({ colourBy }, key) => {
      const measure = MEASURES[Number(key) - 1];
      if (measure) colourBy(measure);
    },
  },
  { keys: "[", label: "previous", matches: (key) => key === "[", run: ({ step }) => step(-1) },
  { keys: "]", label: "next", matches: (key) => key === "]", run: ({ step }) => step(1) },
  {
    keys: "P",
    label: "present",
    matches: (key) => key === "p" || key === "P",
    run: ({ present }) => present(),
  },
  { keys: "?", label: "sheet", matches: (key) => key === "?", run: ({ showSheet }) => showSheet() },
];
