// Which events make a parcel other than it is in the base, and whose land else do they touch?
import type { ScenarioStep } from "./replay";
import { needsOf } from "./scenarioEvent";

export interface ParcelEvents {
  /** Ids of the events, in their order. */
  readonly events: readonly string[];
  /** The other parcels of the base that these events touch. */
  readonly others: readonly string[];
}

/**
 * Events that touch the parcels or what was made of them, with those that would but do not apply or are not due yet. What is switched
 * off changes nothing, and is left alone.
 * @param parcels of the base, by id
 */
export function parcelEvents(steps: readonly ScenarioStep[], parcels: readonly string[]): ParcelEvents {
  const origins = originsIn(steps);
  const parcelsOf = (plotId: string): readonly string[] =>
    origins.get(plotId) ?? parcels.filter((id) => isNamedAfter(plotId, id));
  const events: string[] = [];
  const others = new Set<string>();
  for (const { event, state, before, after } of steps) {
    if (state === "off") continue;
    const plots = [...before.keys(), ...after.keys(), ...needsOf(event.edit).plots];
    const touched = new Set(plots.flatMap((id) => [...(parcelsOf(id).length > 0 ? parcelsOf(id) : [id])]));
    if (!parcels.some((id) => touched.has(id))) continue;
    events.push(event.id);
    if (state === "refused") continue;
    for (const id of touched) if (!parcels.includes(id)) others.add(id);
  }
  return { events, others: [...others].sort() };
}

/** The parcels of which each plot was made that an event touched. */
function originsIn(steps: readonly ScenarioStep[]): Map<string, readonly string[]> {
  const origins = new Map<string, readonly string[]>();
  for (const { before, after } of steps)
    for (const [id, plot] of [...before, ...after]) if (plot !== null) origins.set(id, plot.from);
  return origins;
}

/** `A-1-2` and `A+1` are called after `A`. */
const isNamedAfter = (plotId: string, parcel: string): boolean =>
  plotId === parcel || (plotId.startsWith(parcel) && /^([-+]\d+)+$/.test(plotId.slice(parcel.length)));
