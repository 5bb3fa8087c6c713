// Who answers when a key or a button asks for something that another part of the page does?

/** Things that the shell may ask of whichever part is on the screen. */
export type CommandName =
  | "fit"
  | "search"
  | "data"
  | "look"
  | "filter"
  | "select"
  | "fitSelection"
  | "table"
  | "compare"
  | "fitLayer"
  | "measure";

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
