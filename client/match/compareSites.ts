// How do sites differ for one project? A row for each thing looked at, its cells before and after, the best told.
import type { FloorView, RankedSite } from "../../server/api/matchShapes";
import type { MetricId, VerdictWord } from "../../server/api/shapes";
import { writeFigure } from "./writeFigure";

/** A figure of the park before and after, as it is written; `after` alone where nothing changes. */
export interface CompareCell {
  readonly before: number | null;
  readonly after: number | null;
  /** Of a park's figure: what it is held against. */
  readonly target: string | null;
  readonly verdict: VerdictWord | null;
  /** Whether the verdict is another one afterwards. */
  readonly flips: boolean;
  readonly best: boolean;
}

/** Rows that stand only where floors are among the sites. */
type FloorKey = "floor" | "height" | "load" | "price";

export interface CompareRow {
  readonly key: "points" | MetricId | "surplus" | FloorKey | "area" | "displaced" | "until";
  readonly cells: readonly CompareCell[];
}

const METRICS = ["output_per_mu", "tax_per_mu", "rd_per_mu", "concentration"] as const;

const figureOf = (site: RankedSite, metric: MetricId) =>
  site.effects.find(({ before }) => before.metric === metric) ?? null;

/** Change of the park's tax surplus in yuan; null where there is no target. */
export function surplusChange(site: RankedSite): number | null {
  const tax = figureOf(site, "tax_per_mu");
  const [before, after] = [tax?.before.surplusYuan ?? null, tax?.after.surplusYuan ?? null];
  return before === null || after === null ? null : after - before;
}

/** The year in which the right ends; null: unknown, or the land is not supplied yet. */
const yearOfEnd = ({ expiresOn }: Pick<RankedSite, "expiresOn">): number | null =>
  expiresOn === null ? null : Number(expiresOn.slice(0, 4));

export function compareRows(sites: readonly RankedSite[]): CompareRow[] {
  return [
    {
      key: "points",
      cells: plainCells(
        sites.map(({ points }) => points),
        "most",
      ),
    },
    ...METRICS.map((metric) => ({ key: metric, cells: effectCells(sites, metric) })),
    { key: "surplus", cells: plainCells(sites.map(surplusChange), "most") },
    ...floorRows(sites),
    {
      key: "area",
      cells: plainCells(
        sites.map(({ areaDm2, floor }) => (floor === null ? areaDm2 : floor.landDm2)),
        null,
      ),
    },
    {
      key: "displaced",
      cells: plainCells(
        sites.map(({ displaced }) => displaced),
        "least",
      ),
    },
    { key: "until", cells: plainCells(sites.map(yearOfEnd), "most") },
  ];
}

function floorRows(sites: readonly RankedSite[]): CompareRow[] {
  if (sites.every(({ floor }) => floor === null)) return [];
  const row = (
    key: FloorKey,
    better: "most" | "least" | null,
    figureIn: (floor: FloorView) => number | string | null,
  ) => {
    const values = sites.map(({ floor }) => {
      const value = floor === null ? null : figureIn(floor);
      return value === null ? null : Number(value);
    });
    return { key, cells: plainCells(values, better) };
  };
  return [
    row("floor", null, ({ areaDm2 }) => areaDm2),
    row("height", "most", ({ clearHeightM }) => clearHeightM),
    row("load", "most", ({ floorLoadTM2 }) => floorLoadTM2),
    row("price", "least", ({ pricePerM2Month }) => pricePerM2Month),
  ];
}

function effectCells(sites: readonly RankedSite[], metric: MetricId): CompareCell[] {
  const best = bestOf(
    sites.map((site) => figureOf(site, metric)?.after.value ?? null),
    "most",
  );
  return sites.map((site) => {
    const figure = figureOf(site, metric);
    const after = figure?.after.value ?? null;
    // of two that read the same neither is marked before the other
    const target = figure?.target ?? null;
    const reads = writeFigure(metric, after, target);
    return {
      ...{ before: figure?.before.value ?? null, after, target },
      verdict: figure?.after.verdict ?? null,
      flips: figure !== null && figure.before.verdict !== figure.after.verdict,
      best: after !== null && best !== null && reads === writeFigure(metric, best, target),
    };
  });
}

function plainCells(values: readonly (number | null)[], better: "most" | "least" | null): CompareCell[] {
  const best = better === null ? null : bestOf(values, better);
  return values.map((value) => ({
    ...{ before: null, after: value, target: null, verdict: null, flips: false },
    best: value !== null && value === best,
  }));
}

/** Null where all are equal or nothing is known: then none is better. */
function bestOf(values: readonly (number | null)[], better: "most" | "least"): number | null {
  const known = values.filter((value) => value !== null);
  if (new Set(known).size < 2) return null;
  return better === "most" ? Math.max(...known) : Math.min(...known);
}
