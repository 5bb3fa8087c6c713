import type { RawSheet } from "./readDelimited";
export function shapeTable(s: RawSheet, _k: (c: string) => boolean) {
  const [h = [], ...r] = s.rows;
  return {
    headers: h,
    titleLines: [] as string[],
    totals: null,
    rows: r.map((c, i) => ({ row: i + 2, cells: Object.fromEntries(h.map((n, j) => [n, c[j] ?? ""])) })),
  };
}
