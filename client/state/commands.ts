// Who answers when a key or a button asks for something that another part of the page does?

/** The panels beside the map; to ask for one opens it. */
export const PANELS = [
  "layers",
  "parks",
  "filter",
  "select",
  "measure",
  "idle",
  "projects",
  "relocation",
  "stages",
  "evaluation",
  "scenario",
  "data",
] as const;
export type PanelName = (typeof PANELS)[number];
/** Panels that only promotion works with. */
export const OF_PROMOTION: readonly PanelName[] = ["relocation", "stages"];

/** Things that the shell may ask of whichever part is on the screen. */
export type CommandName =
  | PanelName
  | "closePanel"
  | "fit"
  | "search"
  | "look"
  | "fitSelection"
  | "table"
  | "exportTable"
  | "compare"
  | "fitBox";

const handlers = new Map<CommandName, Set<() => void>>();

/** Offers to answer; returns how to stop. */
export function onCommand(name: CommandName, handler: () => void): () => void {
  const known = handlers.get(name) ?? new Set();
  handlers.set(name, known);
  known.add(handler);
  return () => known.delete(handler);
}

/** Asks; nothing happens where nobody offers. */
export function runCommand(name: CommandName): void {
  for (const handler of handlers.get(name) ?? []) handler();
}
