// Which invented honours do the demo's enterprises hold? Nothing is told of 雄鹰企业, so that the screen shows 未提供.
import type { Enterprise } from "./enterprises";
import type { Reports } from "./figures";
import { Random } from "./random";

/** A stream of its own: it leaves everything else as it is. */
const SEED = 20_268_521;
const SOURCE = "示例名单（虚构）";

/** Honour, level, enterprise, first and last year. */
export interface Held {
  readonly enterprise: Enterprise;
  readonly honour: string;
  readonly level: string;
  readonly from: number;
  readonly to: number | "";
  readonly source: string;
}

/** One in four above-scale enterprises is high-tech; the others by their size in 2025, so that large ones are among them. */
export function held(enterprises: readonly Enterprise[], reports: Reports): Held[] {
  const random = new Random(SEED);
  const size = (enterprise: Enterprise) => reports.get(enterprise)?.get("2025")?.output ?? 0;
  const above = enterprises.filter(({ aboveScale }) => aboveScale);
  const found: Held[] = [];
  const give = (
    enterprise: Enterprise,
    honour: string,
    level: string,
    [from, to]: readonly [number, number | ""],
  ) => found.push({ enterprise, honour, level, from, to, source: SOURCE });
  for (const enterprise of above) {
    // valid for three years
    const from = Math.floor(random.between(2021, 2026));
    if (random.chance(0.25)) give(enterprise, "高新技术企业", "国家级", [from, from + 2]);
  }
  const largest = above.toSorted((a, b) => size(b) - size(a)).slice(0, 240);
  for (const enterprise of largest) {
    const [from, kind] = [Math.floor(random.between(2020, 2026)), random.next()];
    if (kind < 0.24) give(enterprise, "专精特新小巨人", "国家级", [from, from + 5]);
    else if (kind < 0.28) give(enterprise, "单项冠军", "国家级", [from, ""]);
    else if (kind < 0.34) give(enterprise, "单项冠军", "省级", [from, ""]);
  }
  for (const enterprise of largest.slice(0, 40))
    if (random.chance(0.5)) give(enterprise, "大优强", "市级", [Math.floor(random.between(2023, 2026)), ""]);
  return found;
}
