// What does a click on a legend class choose? The first shows it alone, later ones add and remove, Alt-click isolates.

/**
 * The classes that stay lit after a click.
 * @param lit those lit now; null means all
 * @param all every class that can be seen in the legend
 * @returns null where all are lit again
 */
export function toggleClass(
  lit: ReadonlySet<string> | null,
  all: readonly string[],
  token: string,
  alone: boolean,
): ReadonlySet<string> | null {
  if (alone) return lit?.size === 1 && lit.has(token) ? null : new Set([token]);
  // The first click asks to see this class, as a click on a chart does; later ones add and remove.
  const next = lit === null ? new Set([token]) : new Set(lit);
  if (lit !== null) {
    if (next.has(token)) next.delete(token);
    else next.add(token);
  }
  return next.size === 0 || all.every((one) => next.has(one)) ? null : next;
}
