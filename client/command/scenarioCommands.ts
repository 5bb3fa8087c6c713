// What can be done in a scenario, and how does one get into it?

import { cutOf, redrawOf, setDraft } from "../scenario/draft";
import { keepScenario } from "../scenario/saveScenario";
import { askEdits, isChanged, scenarioPage, setScenario } from "../scenario/scenarioStore";
import { suppose } from "../scenario/suppose";
import { selectedIds, selectionNow } from "../selection/selectionStore";
import { runCommand } from "../state/commands";
import { openView } from "../state/viewStore";
import { authorNow } from "../ui/useAuthor";
import { type Command, single } from "./command";

const isOpen = () => scenarioPage().doc !== null;
/** The one plot that is chosen; null where none or several are. */
const chosen = () => {
  const { selected, replay } = scenarioPage();
  const [id] = selected;
  return selected.length === 1 && id !== undefined ? (replay?.plot(id) ?? null) : null;
};

export const scenarioCommands: readonly Command[] = [
  {
    ...{ id: "suppose", group: "scenario", keys: "S" },
    label: (t) => t("command:scenario.suppose"),
    matches: single("s"),
    can: ({ view }) => selectionNow().count > 0 || view.parcelId !== null,
    run: ({ view }) => {
      const ids = selectionNow().count > 0 ? selectedIds() : view.parcelId === null ? [] : [view.parcelId];
      if (ids.length > 0) suppose(ids);
    },
  },
  {
    ...{ id: "scenario.new", group: "scenario" },
    label: (t) => t("scenario:begin"),
    can: () => !isOpen(),
    run: () => openView({ scenario: "new", reach: null }, { push: true }),
  },
  ...(["split", "redraw"] as const).map(
    (kind): Command => ({
      ...{ id: `scenario.${kind}`, group: "scenario" },
      label: (t) => t("command:scenario.tool", { tool: t(`scenario:tool.${kind}`) }),
      can: () => chosen() !== null,
      run: () => {
        const plot = chosen();
        if (plot !== null) setDraft(kind === "split" ? cutOf(plot) : redrawOf(plot));
      },
    }),
  ),
  {
    ...{ id: "scenario.merge", group: "scenario" },
    label: (t) => t("command:scenario.tool", { tool: t("scenario:tool.merge") }),
    can: () => scenarioPage().selected.length > 1,
    run: () => {
      // where it does not apply the panel says why
      runCommand("scenario");
      void askEdits([{ kind: "merge", plotIds: scenarioPage().selected }], authorNow());
    },
  },
  {
    ...{ id: "scenario.save", group: "scenario" },
    label: (t) => t("command:scenario.save"),
    can: () => isChanged(scenarioPage()),
    run: () => {
      // without a name or a title the panel asks for them
      if ((scenarioPage().doc?.title ?? "").trim() === "" || authorNow().trim() === "")
        runCommand("scenario");
      else void keepScenario(null);
    },
  },
  {
    ...{ id: "scenario.compare", group: "scenario" },
    label: (t) => t("command:scenario.compare"),
    can: isOpen,
    run: () => {
      runCommand("scenario");
      setScenario({ comparing: true });
    },
  },
  {
    ...{ id: "scenario.close", group: "scenario" },
    label: (t) => t("scenario:close"),
    can: isOpen,
    run: () => openView({ scenario: null, compare: [], reach: null }, { push: true }),
  },
];
