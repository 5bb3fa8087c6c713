// Which panel stands open beside the map? Remembered on this machine; it is a habit, not part of a link.
import { useState } from "react";

export const PANELS = ["layers", "parks", "idle"] as const;
export type PanelName = (typeof PANELS)[number];

const KEY = "mutu.panel";

/** @param fallback what is open for someone who has never chosen */
export function usePanel(fallback: PanelName | null): [PanelName | null, (panel: PanelName | null) => void] {
  const [panel, setPanel] = useState<PanelName | null>(() => remembered(fallback));
  const choose = (next: PanelName | null) => {
    setPanel(next);
    try {
      localStorage.setItem(KEY, next ?? "");
    } catch {
      // Storage may be switched off; the choice then lasts as long as the page.
    }
  };
  return [panel, choose];
}

function remembered(fallback: PanelName | null): PanelName | null {
  try {
    const stored = localStorage.getItem(KEY);
    if (stored === null) return fallback;
    return PANELS.find((name) => name === stored) ?? null;
  } catch {
    return fallback;
  }
}
