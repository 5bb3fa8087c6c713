// Which names find room on a picture, above or below their parks? The weightier first; none overlaps another or a park.

interface Name {
  id: string;
  /** Middle of the park. */
  x: number;
  top: number;
  bottom: number;
  width: number;
  weight: number;
}

type Box = readonly [number, number, number, number];

/** The baseline of every name that finds room, by id. */
export function placeNames(
  names: readonly Name[],
  frame: { width: number; height: number; line: number },
): ReadonlyMap<string, number> {
  const taken: Box[] = names.map(({ x, top, bottom }) => [x - 10, top, x + 10, bottom]);
  const placed = new Map<string, number>();
  for (const name of names.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const own = names.indexOf(name);
    for (const top of [name.top - frame.line - 2, name.bottom + 2]) {
      const box: Box = [name.x - name.width / 2, top, name.x + name.width / 2, top + frame.line];
      const inside = box[0] >= 0 && box[1] >= 0 && box[2] <= frame.width && box[3] <= frame.height;
      if (!inside || taken.some((other, i) => i !== own && overlap(box, other))) continue;
      taken.push(box);
      placed.set(name.id, top + frame.line - 6);
      break;
    }
  }
  return placed;
}

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
