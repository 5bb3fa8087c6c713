// What does Escape close? The uppermost thing alone: what is drawn, the tool, a form, the swipe, what is chosen or open, what narrows, the table, the panel.
import { orderedChips } from "../leader/chipOrder";
import { WITHOUT } from "../leader/chips";
import { clearMeasure, leaveMeasure, measuringNow } from "../measure/measureStore";
import { currentDraft, setDraft } from "../scenario/draft";
import { cancelForm } from "../scenario/openForm";
import { meantPlots, scenarioPage, selectPlots } from "../scenario/scenarioStore";
import { setSwipe, swipeNow } from "../scenario/swipeStore";
import { clearSelection, selectionNow } from "../selection/selectionStore";
import { stopTool, toolNow } from "../selection/toolStore";
import { runCommand } from "../state/commands";
import { readTable } from "../table/tableState";
import { setTable } from "../table/useTable";
import type { CommandContext } from "./command";

/** A scenario and a role are left by their own controls alone. */
export function closeOne({ view, scene }: Pick<CommandContext, "view" | "scene">): void {
  const measuring = measuringNow();
  const chip = view.role === "leader" ? orderedChips().at(-1) : undefined;
  if (currentDraft() !== null) setDraft(null);
  else if (toolNow().tool !== null) stopTool();
  else if (measuring.on && measuring.points.length > 0) clearMeasure();
  else if (measuring.on) leaveMeasure();
  else if (cancelForm()) return;
  else if (swipeNow().with !== null) setSwipe({ with: null });
  else if (meantPlots(scenarioPage()).length > 0) void selectPlots([]);
  else if (view.parcelId !== null) view.open({ parcelId: null, parkId: scene.scopeParkId });
  else if (chip !== undefined) view.open(WITHOUT[chip]);
  else if (view.parkId !== null) view.open({ parkId: null });
  else if (selectionNow().count > 0) clearSelection();
  else if (view.classes !== null) view.open({ classes: null });
  else if (readTable(view.table).height > 0) setTable({ height: 0 });
  else runCommand("closePanel");
}
