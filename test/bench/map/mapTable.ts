// The figures of all pages beside each other, and Mutu's as ratios to each of the others.
import { quantile } from "../paired";
import type { Line } from "../table";
import type { MapTimes } from "./mapJob";
import type { Visit } from "./mapVisit";
import type { Cost } from "./pageCost";

interface Figure {
  readonly what: string;
  readonly unit: "ms" | "MB";
  /** The limit of the product, if it has one. */
  readonly limit?: number;
  /** One number a visit; null where the page has none. */
  of(visit: Visit): number | null;
}

const median = (costs: readonly Cost[], of: keyof Cost): number | null =>
  costs.length === 0
    ? null
    : quantile(
        costs.map((cost) => cost[of]),
        0.5,
      );

/** The processor's clock of a process ticks in hundredths of a second: a mean of turns says more than a median. */
const mean = (costs: readonly Cost[]): number | null =>
  costs.length === 0 ? null : costs.reduce((sum, { rendererMs }) => sum + rendererMs, 0) / costs.length;

const LIMIT_MS = 100;
const LIMIT_HEAP_MB = 400;
const FIGURES: readonly Figure[] = [
  { what: "first draw, wall", unit: "ms", of: ({ firstDrawMs }) => firstDrawMs },
  { what: "first draw, main thread", unit: "ms", of: ({ firstDraw }) => firstDraw.mainMs },
  { what: "first draw, with workers", unit: "ms", of: ({ firstDraw }) => firstDraw.rendererMs },
  ...(["recolour", "filter", "select"] as const).flatMap((what): Figure[] => [
    {
      what: `${what}, main thread`,
      unit: "ms",
      limit: LIMIT_MS,
      of: ({ [what]: costs }) => median(costs, "mainMs"),
    },
    { what: `${what}, with workers`, unit: "ms", of: ({ [what]: costs }) => mean(costs) },
  ]),
  { what: "heap", unit: "MB", limit: LIMIT_HEAP_MB, of: ({ memory }) => memory.heapMb },
  {
    what: "heap and typed arrays",
    unit: "MB",
    limit: LIMIT_HEAP_MB,
    of: ({ memory }) => memory.heapMb + memory.arraysMb,
  },
  { what: "memory of the process", unit: "MB", of: ({ memory }) => memory.processMb },
];

/** A line for each figure and peer, medians of the visits; against the limit where there is one. */
export function mapLines(parcels: number, { visits }: MapTimes): Line[] {
  const [mutu, ...peers] = visits;
  return FIGURES.flatMap(({ what, unit, limit, of }) => {
    const ours = middle(mutu?.visits ?? [], of);
    const where = { job: `map: ${what}`, engine: "Chromium", parcels, mutu: write(ours, unit) };
    const against = (name: string, theirs: number | null): Line => ({
      ...where,
      against: `${name} ${write(theirs, unit)}`,
      ratio: ours === null || theirs === null ? "" : (ours / theirs).toFixed(2),
    });
    return [
      ...(limit === undefined ? [] : [against("limit", limit)]),
      ...peers.map((peer) => against(peer.name, middle(peer.visits, of))),
    ];
  });
}

function middle(visits: readonly Visit[], of: Figure["of"]): number | null {
  const known = visits.flatMap((visit) => of(visit) ?? []);
  return known.length === 0 ? null : quantile(known, 0.5);
}

const write = (value: number | null, unit: Figure["unit"]): string =>
  value === null ? "–" : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;
