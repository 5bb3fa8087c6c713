// Which panel stands open beside the map? Remembered on this machine for each role; a habit, not part of a link.
import { useState } from "react";
import { PANELS, type PanelName } from "../state/commands";
import type { Role } from "../state/view";

/** What a role sees who has never chosen: promotion looks for land, the others at parks. */
const PRESET: Readonly<Record<Role, PanelName>> = { planner: "parks", promotion: "idle", leader: "parks" };

const keyOf = (role: Role) => `mutu.panel.${role}`;

/** @param narrow true where a panel would cover the map: then none is open at first */
export function usePanel(
  role: Role,
  narrow: boolean,
): [PanelName | null, (panel: PanelName | null, of?: Role) => void] {
  const [chosen, setChosen] = useState<Partial<Record<Role, PanelName | null>>>({});
  const panel = role in chosen ? (chosen[role] ?? null) : remembered(role, narrow);
  const choose = (next: PanelName | null, of: Role = role) => {
    setChosen((was) => ({ ...was, [of]: next }));
    try {
      localStorage.setItem(keyOf(of), next ?? "");
    } catch {
      // Storage may be switched off; the choice then lasts as long as the page.
    }
  };
  return [panel, choose];
}

function remembered(role: Role, narrow: boolean): PanelName | null {
  const preset = narrow ? null : PRESET[role];
  try {
    const stored = localStorage.getItem(keyOf(role));
    if (stored === null) return preset;
    return narrow ? null : (PANELS.find((name) => name === stored) ?? null);
  } catch {
    return preset;
  }
}
