// How does somebody want reference layers drawn? Order, opacity, style and label, remembered on this machine; which are seen is in the link.
import { useSyncExternalStore } from "react";

export interface LayerStyle {
  /** 0.1 to 1. */
  readonly opacity: number;
  /** The attribute by which its classes are told apart; null: one look for all. */
  readonly field: string | null;
  /** The attribute that is written into it; null: none. */
  readonly label: string | null;
}

export interface LayerSettings {
  /** Ids of layers, the uppermost first; layers that are not named come after. */
  readonly order: readonly string[];
  readonly styles: Readonly<Record<string, LayerStyle>>;
}

export const PLAIN: LayerStyle = { opacity: 0.9, field: null, label: null };

const KEY = "mutu.layers";
let settings = stored();
const listeners = new Set<() => void>();

export const useLayerSettings = (): LayerSettings =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => settings,
  );

export function setLayerStyle(id: string, change: Partial<LayerStyle>): void {
  put({
    ...settings,
    styles: { ...settings.styles, [id]: { ...(settings.styles[id] ?? PLAIN), ...change } },
  });
}

export const setLayerOrder = (order: readonly string[]): void => put({ ...settings, order });

/**
 * All layers, the uppermost first: as they were ordered here, the seen ones among themselves as the link has them.
 * @example orderedLayers(["L1", "L2", "L3"], ["L3", "L1"], ["L1", "L3"]) // ["L1", "L3", "L2"]
 */
export function orderedLayers(
  all: readonly string[],
  order: readonly string[],
  seen: readonly string[],
): string[] {
  const known = [...order.filter((id) => all.includes(id)), ...all.filter((id) => !order.includes(id))];
  const shown = seen.filter((id) => all.includes(id));
  const places = known.flatMap((id, at) => (shown.includes(id) ? [at] : []));
  return known.map((id, at) => shown[places.indexOf(at)] ?? id);
}

function put(next: LayerSettings): void {
  settings = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Storage may be full or switched off; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function stored(): LayerSettings {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    const { order, styles } = read as Partial<LayerSettings>;
    return {
      order: Array.isArray(order) ? order.filter((id) => typeof id === "string") : [],
      styles: typeof styles === "object" && styles !== null ? styles : {},
    };
  } catch {
    return { order: [], styles: {} };
  }
}
