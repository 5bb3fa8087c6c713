// How are the timings read? One table, one line a job, engine and size; a ratio to a peer, or to a limit.
import { type Paired, quantile } from "./paired";

export interface Line {
  readonly job: string;
  readonly engine: string;
  readonly parcels: number;
  readonly mutu: string;
  readonly against: string;
  readonly ratio: string;
}

const HEAD: Line = {
  job: "job",
  engine: "engine",
  parcels: Number.NaN,
  mutu: "Mutu",
  against: "against",
  ratio: "ratio",
};

export function printHead(): void {
  printCells([HEAD.job, HEAD.engine, "parcels", HEAD.mutu, HEAD.against, HEAD.ratio]);
  printCells(Array.from({ length: 6 }, () => "---"));
}

export function printLine({ job, engine, parcels, mutu, against, ratio }: Line): void {
  printCells([job, engine, String(parcels), mutu, against, ratio]);
}

/** A line of paired runs: medians of both sides, median and quartiles of the ratios. */
export function pairedLine(
  where: Pick<Line, "job" | "engine" | "parcels">,
  peer: string,
  { mutuMs, peerMs, ratio: { median, q1, q3 } }: Paired,
): Line {
  return {
    ...where,
    mutu: time(quantile(mutuMs, 0.5)),
    against: `${peer} ${time(quantile(peerMs, 0.5))}`,
    ratio: `${median.toFixed(2)} (${q1.toFixed(2)}–${q3.toFixed(2)})`,
  };
}

/** A line against a limit, or against none: median and 95 of 100. */
export function limitLine(
  where: Pick<Line, "job" | "engine" | "parcels">,
  ms: readonly number[],
  limit: number | null,
): Line {
  const median = quantile(ms, 0.5);
  const high = quantile(ms, 0.95);
  return {
    ...where,
    mutu: `${time(median)}, 95 %: ${time(high)}`,
    against: limit === null ? "no limit" : `limit ${time(limit)}`,
    ratio: limit === null ? "" : `${(median / limit).toFixed(2)}, 95 %: ${(high / limit).toFixed(2)}`,
  };
}

function printCells(cells: readonly string[]): void {
  console.log(`| ${cells.join(" | ")} |`);
}

function time(ms: number): string {
  return ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
}
