// Which few of many stand for all?

/** At most `most` items, evenly over the list, the first included; the same list always gives the same ones. */
export function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  const step = items.length / most;
  const chosen: T[] = [];
  for (let index = 0; index < most; index++) {
    const item = items[Math.floor(index * step)];
    if (item !== undefined) chosen.push(item);
  }
  return chosen;
}
