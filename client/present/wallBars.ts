// Where does each bar of the wall's waterfall begin and end? Running sums in yuan; folded bars and the net are wider.
import type { SurplusLedgerView } from "../../server/api/ledgerShapes";

interface WallBar {
  key: string;
  yuan: number;
  from: number;
  to: number;
  /** Place along the picture, in widths of a plot's bar. */
  at: number;
  weight: number;
  folded: boolean;
  labelled: boolean;
}

interface WallGroup {
  key: "best" | "restUp" | "restDown" | "worst" | "net";
  from: number;
  to: number;
  count: number;
  bracket: boolean;
}

const WIDE = 2.6;
const MOST_TICKS = 5;

export function wallBars(
  {
    best,
    restAbove,
    restBelow,
    worst,
  }: Pick<SurplusLedgerView, "best" | "restAbove" | "restBelow" | "worst">,
  totalYuan: number,
) {
  const bars: WallBar[] = [];
  const groups: WallGroup[] = [];
  let cents = 0;
  let at = 0;
  const push = (key: string, yuan: number, how: Partial<WallBar> = {}) => {
    const from = cents / 100;
    cents += Math.round(yuan * 100);
    const bar = { key, yuan, from, to: cents / 100, at, weight: 1, folded: false, labelled: false, ...how };
    bars.push(bar);
    at += bar.weight;
  };
  const group = (key: WallGroup["key"], from: number, count: number, bracket: boolean) => {
    if (count > 0) groups.push({ key, from, to: at, count, bracket });
  };
  for (const { id, surplusYuan } of best) push(`up ${id}`, surplusYuan);
  group("best", 0, best.length, true);
  for (const [key, rest] of [
    ["restUp", restAbove],
    ["restDown", restBelow],
  ] as const) {
    const from = at;
    if (rest.count > 0) push(key, rest.surplusYuan, { weight: WIDE, folded: true, labelled: true });
    group(key, from, rest.count, false);
  }
  const dragged = at;
  // the worst stands beside the net
  for (const { id, surplusYuan } of worst.toReversed()) push(`down ${id}`, surplusYuan);
  group("worst", dragged, worst.length, true);
  const net = at;
  push("net", totalYuan, { from: 0, to: totalYuan, weight: WIDE, labelled: true });
  group("net", net, 1, false);
  const reach = bars.flatMap(({ from, to }) => [from, to]);
  const low = Math.min(0, ...reach);
  const high = Math.max(0, ...reach);
  const step = tickStep(high - low || 1);
  const first = Math.ceil(low / step);
  const ticks = Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
  return { bars, groups, low, high: high === low ? low + 1 : high, ticks };
}

/** 1, 2 or 5 times a power of ten. */
function tickStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / MOST_TICKS));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => span / step <= MOST_TICKS) ?? span;
}
