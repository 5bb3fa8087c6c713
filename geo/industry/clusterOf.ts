// To which industrial cluster does an enterprise belong?

/** One line of the cluster map: codes that begin with `prefix` belong to `cluster`. */
export interface ClusterPrefix {
  readonly prefix: string;
  readonly cluster: string;
}

/**
 * The cluster of the longest prefix that the code begins with (3962 before 39); null where none does.
 * @param code GB/T 4754 code, "" where the enterprise has none
 * @example clusterOf("3421", [{ prefix: "34", cluster: "HE_GEN" }, { prefix: "3415", cluster: "EM_ENE" }]) // "HE_GEN"
 */
export function clusterOf(code: string, map: readonly ClusterPrefix[]): string | null {
  let best: ClusterPrefix | null = null;
  for (const line of map) {
    if (line.prefix === "" || !code.startsWith(line.prefix)) continue;
    if (best === null || line.prefix.length > best.prefix.length) best = line;
  }
  return best?.cluster ?? null;
}
