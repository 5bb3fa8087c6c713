// Against what is a park's metric held in a view, or why can it not be?
import type { Yardstick } from "../../geo/ledger/yardstick";
import type { MetricId, Target, UndecidedReason } from "../../geo/target/target";
import { targetFor } from "../../geo/target/targetFor";
import type { ParkKind } from "../api/shapes";
import type { View } from "../api/view";

/** A park's name, kind and designated industries; of the district neither. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: ParkKind | null;
  readonly leads: readonly string[];
}

/** The target and the yardstick that it makes; `yardstick` null with the reason. In the judge's order: no target, exempt, no year, no designated industry. */
export type AskedOf =
  | { readonly target: Target; readonly yardstick: Yardstick; readonly reason: null }
  | { readonly target: Target | null; readonly yardstick: null; readonly reason: UndecidedReason };

export function yardstickOf(view: Pick<View, "set" | "annual">, metric: MetricId, unit: Unit): AskedOf {
  const target = targetFor(view.set, metric, {
    unit: unit.kind === null ? "district" : "park",
    id: unit.id,
    parkKind: unit.kind,
  });
  if (target === null) return { target, yardstick: null, reason: "no_target" };
  if (target.exemption) return { target, yardstick: null, reason: "exempt" };
  if (!view.annual) return { target, yardstick: null, reason: "not_annual" };
  if (metric !== "concentration") {
    // supplied and gross land is nobody's in particular: what it asks cannot be laid to enterprises
    if ((target.denominator ?? "occupied") !== "occupied")
      return { target, yardstick: null, reason: "land_of_nobody" };
    return { target, yardstick: { kind: "per_mu", value: target.value }, reason: null };
  }
  if (unit.leads.length === 0) return { target, yardstick: null, reason: "no_lead_industry" };
  return {
    target,
    yardstick: { kind: "concentration", value: target.value, leads: unit.leads },
    reason: null,
  };
}
