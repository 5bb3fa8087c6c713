// How is a park's figure written here: 万元/亩 with the digits that people say, a share in percent without its sign?
import type { MetricId } from "../../server/api/shapes";
import { NOTHING, powerOfTen } from "../ui/write";
import { writeAgainst } from "../ui/writeAgainst";

/** @param target in the metric's unit: a figure that misses it does not read like it; null where there is none */
export function writeFigure(metric: MetricId, value: number | null, target: string | null): string {
  if (value === null) return NOTHING;
  if (metric === "concentration") return writeAgainst(powerOfTen(value, 2), target, 1);
  return writeAgainst(value, target, metric === "output_per_mu" ? 0 : 1);
}
