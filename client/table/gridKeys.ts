// What does a key do in the grid? Pure: where the cursor goes.

export type GridMove =
  | { readonly do: "go"; readonly to: number; readonly range: boolean }
  | { readonly do: "toggle" | "open" | "all" }
  | { readonly do: "side"; readonly by: 1 | -1 };

const PAGE = 10;

/** Null for a key that is not the grid's. @param cursor −1 while nothing was pointed at */
export function gridAction(
  event: { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  cursor: number,
  count: number,
): GridMove | null {
  if (event.altKey || count === 0) return null;
  const { key, shiftKey: range } = event;
  if (event.ctrlKey || event.metaKey) return key.toLowerCase() === "a" ? { do: "all" } : null;
  const go = (to: number): GridMove => ({
    do: "go",
    to: Math.min(count - 1, Math.max(0, to)),
    range,
  });
  switch (key) {
    case "ArrowDown":
      return go(cursor + 1);
    case "ArrowUp":
      return go(cursor - 1);
    case "PageDown":
      return go(cursor + PAGE);
    case "PageUp":
      return go(cursor - PAGE);
    case "Home":
      return go(0);
    case "End":
      return go(count - 1);
    case "ArrowLeft":
      return { do: "side", by: -1 };
    case "ArrowRight":
      return { do: "side", by: 1 };
    case " ":
      return cursor < 0 ? null : { do: "toggle" };
    case "Enter":
      return cursor < 0 ? null : { do: "open" };
    default:
      return null;
  }
}
