// How is a park's figure written here: 万元/亩 with the digits that people say, a share in percent without its sign?
import type { MetricId } from "../../server/api/shapes";
import { powerOfTen, writeNumber } from "../ui/write";

export function writeFigure(metric: MetricId, value: number | null): string {
  if (metric === "concentration") return writeNumber(value === null ? null : powerOfTen(value, 2), 1);
  return writeNumber(value, metric === "output_per_mu" ? 0 : 1);
}
