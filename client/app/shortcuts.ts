// Which keys do what? One object per command: the key handler obeys it, the cheat sheet prints it.

import { readBeside } from "../compare/compared";
import { startMeasure } from "../measure/measureStore";
import { invertSelection, selectionNow } from "../selection/selectionStore";
import { startTool, stopTool } from "../selection/toolStore";
import { type CommandName, runCommand } from "../state/commands";
import { MEASURES, type MeasureId } from "../state/view";
import { currentAddress } from "../state/viewStore";
import { type FocusPlace, wantFocus } from "../state/wantedFocus";
import { readTable } from "../table/tableState";

interface ShortcutContext {
  colourBy: (measure: MeasureId) => void;
  back: () => void;
  step: (by: 1 | -1) => void;
  present: () => void;
  showSheet: () => void;
  /** Adds the open parcel to the selection, or takes it out. */
  toggleOpen: () => void;
  /** Takes what is selected, or the open parcel, into the scenario. */
  suppose: () => void;
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

/** What a key opens, it also goes to. */
const goTo = (command: CommandName, place: FocusPlace) => () => {
  runCommand(command);
  wantFocus(place);
};

const isKey = (letter: string) => (key: string) => key.toLowerCase() === letter;

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: "/", label: "search", matches: (key) => key === "/", run: () => runCommand("search") },
  { keys: "Esc", label: "back", matches: (key) => key === "Escape", run: ({ back }) => back() },
  {
    keys: "F",
    label: "fit",
    matches: (key) => key === "f" || key === "F",
    run: () => runCommand(selectionNow().count > 0 ? "fitSelection" : "fit"),
  },
  { keys: "Q", label: "filterPanel", matches: isKey("q"), run: goTo("filter", "panel") },
  { keys: "E", label: "selectPanel", matches: isKey("e"), run: goTo("select", "panel") },
  { keys: "V", label: "pointer", matches: isKey("v"), run: stopTool },
  { keys: "B", label: "box", matches: isKey("b"), run: () => startTool("box") },
  { keys: "L", label: "polygon", matches: isKey("l"), run: () => startTool("polygon") },
  { keys: "O", label: "lasso", matches: isKey("o"), run: () => startTool("lasso") },
  {
    keys: "M",
    label: "measure",
    matches: isKey("m"),
    run: () => {
      stopTool();
      startMeasure();
      runCommand("measure");
    },
  },
  { keys: "X", label: "toggle", matches: isKey("x"), run: ({ toggleOpen }) => toggleOpen() },
  {
    keys: "T",
    label: "table",
    matches: isKey("t"),
    run: () => {
      runCommand("table");
      if (readTable(currentAddress().view.table).height > 0) wantFocus("grid");
    },
  },
  {
    keys: "C",
    label: "compare",
    matches: isKey("c"),
    run: () => {
      runCommand("compare");
      if (readBeside(currentAddress().view.beside) !== null) wantFocus("comparison");
    },
  },
  { keys: "S", label: "suppose", matches: isKey("s"), run: ({ suppose }) => suppose() },
  { keys: "I", label: "invert", matches: isKey("i"), run: invertSelection },
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
