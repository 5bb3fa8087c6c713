// Which parcels carry a park and which drag it, as lines whose rounded 万元 add up to the rounded total?
import { wholeWanYuan } from "../number/write";

interface YuanLine {
  readonly parcelId: string;
  readonly surplusYuan: number;
}

/** A ledger in yuan, as the server answers it. */
interface YuanLedger {
  readonly best: readonly YuanLine[];
  readonly rest: { readonly parcels: number; readonly positive: number; readonly negative: number };
  readonly worst: readonly YuanLine[];
  readonly totalYuan: number | null;
}

export interface LedgerRow {
  parcelId: string;
  /** Whole 万元, half up. */
  wanYuan: number;
}

export interface LedgerRows {
  best: LedgerRow[];
  worst: LedgerRow[];
  /** What is not listed; its 万元 take the rounding, so that the lines add up to the total shown. */
  rest: { parcels: number; positive: number; negative: number; wanYuan: number };
  totalWanYuan: number;
  /** The largest absolute amount of a single line: the end of the bars. */
  largest: number;
}

/**
 * The ledger with `n` lines at each end; null where no parcel carries the figure.
 * Lines the server listed beyond `n` are folded into the rest.
 */
export function ledgerRows(ledger: YuanLedger, n: number): LedgerRows | null {
  if (ledger.totalYuan === null) return null;
  const best = ledger.best.slice(0, n).map(rowOf);
  const worst = ledger.worst.slice(0, n).map(rowOf).reverse();
  const foldedBest = ledger.best.length - best.length;
  const foldedWorst = ledger.worst.length - worst.length;
  const totalWanYuan = wholeWanYuan(ledger.totalYuan);
  const listed = [...best, ...worst];
  return {
    best,
    worst,
    rest: {
      parcels: ledger.rest.parcels + foldedBest + foldedWorst,
      positive: ledger.rest.positive + foldedBest,
      negative: ledger.rest.negative + foldedWorst,
      wanYuan: listed.reduce((left, { wanYuan }) => left - wanYuan, totalWanYuan),
    },
    totalWanYuan,
    largest: listed.reduce((most, { wanYuan }) => Math.max(most, Math.abs(wanYuan)), 0),
  };
}

function rowOf({ parcelId, surplusYuan }: YuanLine): LedgerRow {
  return { parcelId, wanYuan: wholeWanYuan(surplusYuan) };
}
