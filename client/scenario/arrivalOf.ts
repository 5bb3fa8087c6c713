// Does an enterprise come to land on which nobody produces, by its status? That is told: an event changes no status that it does not name.
import { OUT_OF_USE } from "../../geo/land/landStatus";
import type { ScenarioReplay, ScenarioStep } from "../../geo/scenario/replay";

/** The plot where the event has an enterprise arrive and its status, as long as that is one of land not in production; null else. */
export function arrivalOf(
  { event: { edit }, state, after }: Pick<ScenarioStep, "event" | "state" | "after">,
  replay: Pick<ScenarioReplay, "plot"> | null,
): { readonly plotId: string; readonly status: string } | null {
  if (state !== "done" || (edit.kind !== "addEnterprise" && edit.kind !== "relocate")) return null;
  const plotId =
    edit.kind === "addEnterprise"
      ? edit.plotId
      : [edit.to?.plotId, edit.via.plotId].find((id) => id !== undefined && after.has(id));
  const status = plotId === undefined ? null : (replay?.plot(plotId)?.status ?? null);
  return plotId !== undefined && status !== null && OUT_OF_USE.has(status) ? { plotId, status } : null;
}
