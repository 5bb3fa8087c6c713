// Which commands does the page have? The key handler obeys this list, the sheet prints it, the palette finds in it.
import { neighbourOf } from "../app/neighbourOf";
import { readBeside } from "../compare/compared";
import { startMeasure } from "../measure/measureStore";
import { canStepBack } from "../scenario/draft";
import { selectionNow } from "../selection/selectionStore";
import { startTool, stopTool } from "../selection/toolStore";
import { type CommandName, PANELS, type PanelName, runCommand } from "../state/commands";
import { currentAddress } from "../state/viewStore";
import { wantFocus } from "../state/wantedFocus";
import { readTable } from "../table/tableState";
import { redo, undo } from "../undo/undo";
import { undoRow } from "../undo/undoStore";
import { closeOne } from "./closeOne";
import { type Command, type CommandContext, single, withCtrl } from "./command";
import { scenarioCommands } from "./scenarioCommands";
import { selectionCommands } from "./selectionCommands";
import { awaitTyping } from "./typedAhead";
import { viewCommands } from "./viewCommands";

const FIND: readonly Command[] = [
  {
    ...{ id: "palette", group: "find", keys: "Ctrl+K" },
    label: (t) => t("command:palette.title"),
    matches: withCtrl("k"),
    run: ({ showPalette }) => {
      awaitTyping();
      showPalette();
    },
  },
  {
    ...{ id: "search", group: "find", keys: "/" },
    label: (t) => t("command:search"),
    matches: single("/"),
    run: () => runCommand("search"),
  },
  {
    ...{ id: "sheet", group: "find", keys: "?" },
    label: (t) => t("command:sheet.title"),
    matches: single("?"),
    run: ({ showSheet }) => showSheet(),
  },
];

const GO: readonly Command[] = [
  {
    ...{ id: "back", group: "go", keys: "Esc" },
    label: (t) => t("command:back"),
    matches: ({ key, command }) => key === "Escape" && !command,
    run: closeOne,
  },
  { ...{ id: "previous", group: "go", keys: "[" }, ...step(-1, "previous", "[") },
  { ...{ id: "next", group: "go", keys: "]" }, ...step(1, "next", "]") },
  {
    ...{ id: "fit", group: "go", keys: "F" },
    label: (t) => t("command:fit"),
    matches: single("f"),
    run: () => runCommand(selectionNow().count > 0 ? "fitSelection" : "fit"),
  },
];

const PANEL_KEYS: Readonly<Partial<Record<PanelName, string>>> = { filter: "Q", select: "E" };

const PANEL: readonly Command[] = [
  ...PANELS.filter((panel) => panel !== "measure").map((panel): Command => {
    const keys = PANEL_KEYS[panel];
    return {
      ...{ id: `panel.${panel}`, group: "panel" },
      label: (t) => t("command:panel", { panel: t(`app:panel.${panel}`) }),
      ...(keys === undefined ? {} : { keys, matches: single(keys.toLowerCase()) }),
      run: goTo(panel),
    };
  }),
  {
    ...{ id: "table", group: "panel", keys: "T" },
    label: (t) => t("command:table"),
    matches: single("t"),
    run: () => {
      runCommand("table");
      if (readTable(currentAddress().view.table).height > 0) wantFocus("grid");
    },
  },
  {
    ...{ id: "compare", group: "panel", keys: "C" },
    label: (t) => t("command:compare"),
    matches: single("c"),
    run: () => {
      runCommand("compare");
      if (readBeside(currentAddress().view.beside) !== null) wantFocus("comparison");
    },
  },
];

const DRAW: readonly Command[] = [
  {
    ...{ id: "pointer", group: "draw", keys: "V" },
    label: (t) => t("command:pointer"),
    matches: single("v"),
    run: stopTool,
  },
  ...(
    [
      ["box", "B"],
      ["polygon", "L"],
      ["lasso", "O"],
    ] as const
  ).map(
    ([tool, keys]): Command => ({
      ...{ id: `draw.${tool}`, group: "draw", keys },
      label: (t) => t(`command:draw.${tool}`),
      matches: single(keys.toLowerCase()),
      run: () => startTool(tool),
    }),
  ),
  {
    ...{ id: "measure", group: "draw", keys: "M" },
    label: (t) => t("command:measure"),
    matches: single("m"),
    run: () => {
      stopTool();
      startMeasure();
      runCommand("measure");
    },
  },
];

const EDIT: readonly Command[] = [
  {
    ...{ id: "undo", group: "edit", keys: "Ctrl+Z" },
    label: (t) => t("command:undo.undo"),
    matches: withCtrl("z"),
    can: () => canStepBack() || undoRow().past.length > 0,
    run: () => void undo(),
  },
  {
    ...{ id: "redo", group: "edit", keys: "Ctrl+Shift+Z" },
    label: (t) => t("command:undo.redo"),
    matches: (press) => withCtrl("z", true)(press) || withCtrl("y")(press),
    can: () => undoRow().future.length > 0,
    run: () => void redo(),
  },
];

/** Those that are there whatever the data are; the sheet prints the ones with keys. */
export const COMMANDS: readonly Command[] = [
  ...FIND,
  ...GO,
  ...PANEL,
  ...DRAW,
  ...selectionCommands,
  ...scenarioCommands,
  ...EDIT,
  ...viewCommands,
];

/** What a panel opens, the keyboard also goes to. */
function goTo(command: CommandName): () => void {
  return () => {
    runCommand(command);
    wantFocus("panel");
  };
}

function step(by: 1 | -1, word: string, sign: string): Pick<Command, "label" | "matches" | "run"> {
  return {
    label: (t) => t(`command:${word}`),
    matches: single(sign),
    run: ({ view, scene }: CommandContext) => {
      const patch = neighbourOf(scene, view, by);
      if (patch) view.open(patch);
    },
  };
}
