// Which part of the sheet is on the screen? A rectangle of metres in the form of the box, around everything or around one site.
import type { BrochureMap } from "../../geo/promotion/brochure";

export interface SheetView {
  readonly leftM: number;
  readonly topM: number;
  readonly widthM: number;
  readonly heightM: number;
}

/** So much ground around a site, as a multiple of its own extent; never less than this many metres. */
const AROUND = 3;
const LEAST_M = 300;
/** Width to height of the box in which the sheet is shown. */
export const BOX_FORM = 1.6;

/** @param looked the number of a site; null: all of the sheet */
export function sheetView(map: BrochureMap, looked: number | null): SheetView {
  const site = looked === null ? undefined : map.sites.find(({ numbers }) => numbers.includes(looked));
  if (site === undefined) return inForm(map.widthM / 2, map.heightM / 2, map.widthM, map.heightM);
  const corners = site.shape.flat(2);
  const [left, right] = ends(corners.map(([x]) => x));
  const [top, bottom] = ends(corners.map(([, y]) => y));
  const extent = Math.max(LEAST_M, AROUND * Math.max(right - left, bottom - top));
  return inForm((left + right) / 2, (top + bottom) / 2, extent, extent);
}

/** Pins that are nearer than this would cover one another; pixels. */
const APART_PX = 28;

export interface Pin {
  /** Of all sites that it stands for, the least first. */
  readonly numbers: readonly number[];
  readonly point: readonly [eastM: number, southM: number];
}

/**
 * The pins of the sites that are in view; sites that are too near one another share one, where the first of them is.
 * @param widthPx of the box; 0: not known yet, and none are joined
 */
export function pinsOf(sites: BrochureMap["sites"], view: SheetView, widthPx: number): Pin[] {
  const apartM = widthPx === 0 ? 0 : (APART_PX * view.widthM) / widthPx;
  const pins: { numbers: number[]; point: Pin["point"] }[] = [];
  for (const { numbers, point } of sites) {
    if (!isInView(view, point)) continue;
    const near = pins.find((pin) => Math.hypot(pin.point[0] - point[0], pin.point[1] - point[1]) < apartM);
    if (near === undefined) pins.push({ numbers: numbers.toSorted((a, b) => a - b), point });
    else near.numbers = [...near.numbers, ...numbers].toSorted((a, b) => a - b);
  }
  return pins;
}

export const isInView = (
  { leftM, topM, widthM, heightM }: SheetView,
  [eastM, southM]: readonly [number, number],
): boolean => eastM >= leftM && eastM <= leftM + widthM && southM >= topM && southM <= topM + heightM;

const ends = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** The smallest rectangle of the box's form that holds so much around a middle. */
function inForm(x: number, y: number, widthM: number, heightM: number): SheetView {
  const width = Math.max(widthM, heightM * BOX_FORM);
  const height = width / BOX_FORM;
  return { leftM: x - width / 2, topM: y - height / 2, widthM: width, heightM: height };
}
