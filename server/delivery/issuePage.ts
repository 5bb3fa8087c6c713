// What was wrong, page by page, and where on the map?
import type { IssuePage } from "../api/deliveryShapes";
import { firstPlace } from "../repair/firstPlace";
import type { CheckState, DeliveryState } from "./deliveryState";

/** Rejected rows first, then by row. @param key of one part, or null for all */
export function issuePage(
  state: DeliveryState,
  check: CheckState,
  key: string | null,
  from: number,
  size: number,
): IssuePage {
  const parts = [...check.issues].filter(([of]) => key === null || of === key);
  const all = parts
    .flatMap(([of, issues]) => issues.map((issue) => ({ of, issue })))
    .toSorted((a, b) => rank(a.issue.severity) - rank(b.issue.severity));
  const places = new Map(parts.map(([of]) => [of, placesOf(state, of)]));
  const files = new Map(check.view.parts.map((part) => [part.key, part.file]));
  const shown = all.slice(from, from + size);
  return {
    issues: shown.map(({ of, issue }, index) => ({
      ...issue,
      number: from + index,
      part: of,
      file: files.get(of) ?? "",
      place: issue.row === null ? null : (places.get(of)?.(issue.row) ?? null),
    })),
    next: from + shown.length < all.length ? from + shown.length : null,
    total: all.length,
  };
}

const rank = (severity: "rejected" | "warning"): number => (severity === "rejected" ? 0 : 1);

function placesOf(state: DeliveryState, key: string): (row: number) => [number, number] | null {
  const layer = state.layers.find((one) => one.key === key);
  const rows = new Map((layer?.located?.rows ?? []).map((row) => [row.row, row]));
  return (row) => firstPlace(rows.get(row)?.geometry);
}
