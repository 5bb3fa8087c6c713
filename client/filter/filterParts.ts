// Which conditions does a filter consist of, one by one, as chips and facets show them?
import type { Filter } from "../../geo/filter/filter";
import { spanOf } from "../../geo/filter/printFilter";

export interface FilterParts {
  readonly join: "all" | "any";
  readonly parts: readonly Filter[];
}

/** The conditions at the top; one alone, or a span such as `24 <= 税收 < 48`, is one part. */
export function partsOf(filter: Filter | null): FilterParts {
  if (filter === null) return { join: "all", parts: [] };
  if ((filter.op === "all" && spanOf(filter) === null) || filter.op === "any")
    return { join: filter.op, parts: filter.of };
  return { join: "all", parts: [filter] };
}

/** The filter of these conditions; null where there is none. */
export function filterOf({ join, parts }: FilterParts): Filter | null {
  const [first] = parts;
  if (first === undefined) return null;
  return parts.length === 1 ? first : { op: join, of: parts };
}

/** Where the condition stands that a facet of this field sets; -1 where there is none. */
export function ownPart(parts: readonly Filter[], field: string): number {
  return parts.findIndex((part) => isOf(part, field));
}

function isOf(part: Filter, field: string): boolean {
  if (part.op === "layer" || part.op === "within") return false;
  if (part.op === "not") return false;
  if (part.op === "all") return spanOf(part)?.lower.field === field;
  return "field" in part && part.field === field;
}

/** The parts with this one instead of the facet's own; null takes it out. */
export function withPart({ join, parts }: FilterParts, field: string, part: Filter | null): FilterParts {
  const at = ownPart(parts, field);
  const rest = parts.filter((_, i) => i !== at);
  if (part === null) return { join, parts: rest };
  return { join, parts: at < 0 ? [...parts, part] : parts.map((one, i) => (i === at ? part : one)) };
}
