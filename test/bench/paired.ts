// How many times as long does one side take as the other? Paired, interleaved runs; median and quartiles of the ratios.
export interface Paired {
  readonly mutuMs: readonly number[];
  readonly peerMs: readonly number[];
  readonly ratio: { readonly median: number; readonly q1: number; readonly q3: number };
}

type Side = () => Promise<number>;

/** The p-quantile (0–1) of some numbers, by linear interpolation; NaN for none. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** Wall time of one call in milliseconds, as a side of a pair. */
export function timed(work: () => Promise<unknown> | unknown): Side {
  return async () => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
}

/**
 * Runs both sides `pairs` times in the order AB, BA, AB …, after one warm-up each.
 * Each side gives its own milliseconds, so that it can leave its preparation out.
 */
export async function paired(mutu: Side, peer: Side, pairs = 7): Promise<Paired> {
  await mutu();
  await peer();
  const mutuMs: number[] = [];
  const peerMs: number[] = [];
  for (let i = 0; i < pairs; i += 1) {
    if (i % 2 === 0) {
      mutuMs.push(await mutu());
      peerMs.push(await peer());
    } else {
      peerMs.push(await peer());
      mutuMs.push(await mutu());
    }
  }
  return pairedOf(mutuMs, peerMs);
}

/** Runs that were taken in pairs, and their ratios. */
export function pairedOf(mutuMs: readonly number[], peerMs: readonly number[]): Paired {
  const ratios = mutuMs.map((ms, i) => ms / (peerMs[i] ?? Number.NaN));
  return {
    mutuMs,
    peerMs,
    ratio: { median: quantile(ratios, 0.5), q1: quantile(ratios, 0.25), q3: quantile(ratios, 0.75) },
  };
}

/** The exponent b of t = a·n^b through the points, by least squares on logarithms. */
export function growth(points: readonly { n: number; ms: number }[]): number {
  const logs = points.map(({ n, ms }) => ({ x: Math.log(n), y: Math.log(ms) }));
  const mx = logs.reduce((s, p) => s + p.x, 0) / logs.length;
  const my = logs.reduce((s, p) => s + p.y, 0) / logs.length;
  const above = logs.reduce((s, p) => s + (p.x - mx) * (p.y - my), 0);
  const below = logs.reduce((s, p) => s + (p.x - mx) ** 2, 0);
  return above / below;
}
