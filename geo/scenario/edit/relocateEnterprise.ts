// What if an enterprise moved through a relocation park (腾挪园) to make room?
import type { Holding, Plot } from "../plot";
import type { RelocateEdit, RelocationStay } from "../scenarioEvent";
import { type Change, type Refusal, refuse, type ScenarioState } from "../scenarioState";
import { withArrival, withoutEnterprise } from "./placeHolding";

/** Where it produces on the day looked at; null: after all of it. */
export function stayOn(
  { leaves, via, to }: Pick<RelocateEdit, "leaves" | "via" | "to">,
  day: string | null,
): RelocationStay | "here" | "nowhere" {
  if (day === null) return to ?? via;
  if (day < leaves) return "here";
  if (to !== null && day >= to.since) return to;
  return day >= via.since ? via : "nowhere";
}

/** Its figures go whole with it, so its land does, too: onto less than it had it goes only where somebody says on how much. */
export function relocateEnterprise(state: ScenarioState, edit: RelocateEdit): Change | Refusal {
  const { enterpriseId, fromPlotId, leaves, via, to } = edit;
  const from = state.plot(fromPlotId);
  if (from === null) return refuse("no_plot", fromPlotId);
  for (const stay of [via, ...(to === null ? [] : [to])])
    if (state.plot(stay.plotId) === null) return refuse("no_plot", stay.plotId);
  if (via.since < leaves || (to !== null && to.since < via.since))
    return refuse("dates_out_of_order", enterpriseId);
  if (!isInRelocationPark(state, via.plotId)) return refuse("not_relocation_park", via.plotId);
  const held = from.parts.flatMap(({ holdings }) =>
    holdings.filter((one) => one.enterpriseId === enterpriseId),
  );
  const [first] = held;
  if (first === undefined) return refuse("no_enterprise", enterpriseId);
  const stay = stayOn(edit, state.day);
  if (stay === "here") return new Map();
  const left = withoutEnterprise(from, enterpriseId);
  const change = new Map<string, Plot | null>([[fromPlotId, left]]);
  if (stay === "nowhere") return change;
  const target = stay.plotId === fromPlotId ? left : state.plot(stay.plotId);
  if (target === null) return refuse("no_plot", stay.plotId);
  const land = held.reduce((sum, { landDm2 }) => sum + landDm2, 0);
  const placed = withArrival(target, together(first, held), stay.landDm2 ?? land);
  if ("refused" in placed) return placed;
  return change.set(stay.plotId, placed);
}

function isInRelocationPark(state: ScenarioState, plotId: string): boolean {
  return (
    state
      .plot(plotId)
      ?.parts.some(({ parkId }) => parkId !== null && state.parks.get(parkId)?.kind === "relocation_park") ??
    false
  );
}

function together(first: Holding, held: readonly Holding[]): Holding {
  const sum = (of: (holding: Holding) => number | null) => {
    const known = held.map(of).filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((all, value) => all + value, 0);
  };
  return {
    ...first,
    outputYuan: sum(({ outputYuan }) => outputYuan),
    taxYuan: sum(({ taxYuan }) => taxYuan),
    rdYuan: sum(({ rdYuan }) => rdYuan),
  };
}
