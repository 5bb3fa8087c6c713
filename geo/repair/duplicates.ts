// Which shapes are the same land, wherever their rings begin and whichever way they run?
import type { LandGeometry, LandPosition } from "../area/landGeometry";
import { openRing, polygonsOf } from "./plane";

/** 1 cm: seven decimals of a degree, as many as files write. */
const DECIMALS = 7;

/** Groups of two or more, each in the order given. */
export function sameLand<T extends { readonly geometry: LandGeometry | null }>(shapes: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const shape of shapes) {
    if (shape.geometry === null) continue;
    const key = polygonsOf(shape.geometry)
      .map((rings) => rings.map(nameOf).join("/"))
      .toSorted()
      .join("|");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [shape]);
    else group.push(shape);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** A ring's corners from its least one on, the way on which the lesser neighbour comes first. */
function nameOf(ring: readonly LandPosition[]): string {
  const corners = openRing(ring).map(([x = 0, y = 0]) => `${x.toFixed(DECIMALS)} ${y.toFixed(DECIMALS)}`);
  let start = 0;
  for (const [at, corner] of corners.entries()) if (corner < (corners[start] ?? "")) start = at;
  const onward = [...corners.slice(start), ...corners.slice(0, start)];
  const [first = "", ...rest] = onward;
  const back = rest.toReversed();
  return [first, ...((rest[0] ?? "") <= (back[0] ?? "") ? rest : back)].join(",");
}
