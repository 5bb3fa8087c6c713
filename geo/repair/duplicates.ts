// Which shapes are the same land, wherever their rings begin and whichever way they run?

import type { LandGeometry, LandPosition } from "../area/landGeometry";
import { at } from "../list/at";
import { openRing, polygonsOf } from "./plane";

/** 1 cm: seven decimals of a degree, as many as files write. */
const DECIMALS = 7;

/** Groups of two or more, each in the order given; the groups in the order of their first. */
export function sameLand<T extends { readonly geometry: LandGeometry | null }>(shapes: readonly T[]): T[][] {
  const placed = shapes.map((shape, place): Placed<T> => [shape, place]);
  return grouped(placed, cornerOf)
    .flatMap((alike) => grouped(alike, landOf))
    .toSorted((a, b) => at(a, 0)[1] - at(b, 0)[1])
    .map((group) => group.map(([shape]) => shape));
}

type Placed<T> = readonly [shape: T, place: number];

function grouped<T extends { readonly geometry: LandGeometry | null }>(
  all: readonly Placed<T>[],
  nameOfLand: (geometry: LandGeometry) => string,
): Placed<T>[][] {
  const groups = new Map<string, Placed<T>[]>();
  for (const one of all) {
    const [{ geometry }] = one;
    if (geometry === null) continue;
    const name = nameOfLand(geometry);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** The same for shapes of the same land, and soon worked out: nearly no two shapes of a layer have it in common. */
function cornerOf(geometry: LandGeometry): string {
  let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const rings of polygonsOf(geometry))
    for (const ring of rings)
      for (const [x = 0, y = 0] of ring) {
        west = Math.min(west, x);
        south = Math.min(south, y);
      }
  return `${west.toFixed(DECIMALS)} ${south.toFixed(DECIMALS)}`;
}

/** By all corners of all parts, in whichever order they come. */
const landOf = (geometry: LandGeometry): string =>
  polygonsOf(geometry)
    .map((rings) => rings.map(nameOf).join("/"))
    .toSorted()
    .join("|");

/** A ring's corners from its least one on, the way on which the lesser neighbour comes first. */
function nameOf(ring: readonly LandPosition[]): string {
  const corners = openRing(ring).map(([x = 0, y = 0]) => `${x.toFixed(DECIMALS)} ${y.toFixed(DECIMALS)}`);
  let start = 0;
  for (const [place, corner] of corners.entries()) if (corner < at(corners, start)) start = place;
  const onward = [...corners.slice(start), ...corners.slice(0, start)];
  const [first = "", ...rest] = onward;
  const back = rest.toReversed();
  return [first, ...((rest[0] ?? "") <= (back[0] ?? "") ? rest : back)].join(",");
}
