// What can be done with the selection, and what leaves the page as a file or a link?
import { exportSelection, SELECTION_FORMATS } from "../selection/exportSelection";
import { clearSelection, invertSelection, selectionNow, toggleParcel } from "../selection/selectionStore";
import { runCommand } from "../state/commands";
import { readTable } from "../table/tableState";
import { type Command, single } from "./command";

const isThere = () => selectionNow().count > 0;

export const selectionCommands: readonly Command[] = [
  {
    ...{ id: "toggle", group: "selection", keys: "X" },
    label: (t) => t("command:toggle"),
    matches: single("x"),
    can: ({ view }) => view.parcelId !== null,
    run: ({ view, scene }) => {
      const index = view.parcelId === null ? undefined : scene.land?.geometry.indexOf.get(view.parcelId);
      if (index !== undefined) toggleParcel(index);
    },
  },
  {
    ...{ id: "invert", group: "selection", keys: "I" },
    label: (t) => t("command:invert"),
    matches: single("i"),
    run: invertSelection,
  },
  {
    ...{ id: "clear", group: "selection" },
    label: (t) => t("command:clear"),
    can: isThere,
    run: clearSelection,
  },
  ...SELECTION_FORMATS.map(
    (format): Command => ({
      ...{ id: `export.${format}`, group: "selection" },
      label: (t) => t("command:exportSelection", { format: t(`selection:format.${format}`) }),
      can: isThere,
      run: ({ view, fault }) =>
        void exportSelection(format, view).catch((error: Error) => fault(error.message)),
    }),
  ),
  {
    ...{ id: "exportTable", group: "selection" },
    label: (t) => t("command:exportTable"),
    can: ({ view }) => readTable(view.table).height > 0,
    run: () => runCommand("exportTable"),
  },
  {
    ...{ id: "share", group: "selection" },
    label: (t) => t("app:share.label"),
    run: ({ share }) => share(),
  },
];
