// What do the plots of some rows amount to together? A Tally like a park's: sums of integers, of which every ratio is taken.
import { type Measure, type Tally, tallyOf } from "../tally/tally";

/** Columns of plots: land in 0.01 m², money in yuan, NaN unknown. */
export interface SummedLand {
  readonly areaDm2: ArrayLike<number>;
  readonly geodesicDm2: ArrayLike<number>;
  /** 1 where the land lies idle. */
  readonly idle: ArrayLike<number>;
}
export interface SummedFigures {
  readonly yuan: Readonly<Record<Measure, ArrayLike<number>>>;
  /** Land of those who report the figure. */
  readonly land: Readonly<Record<Measure, ArrayLike<number>>>;
  readonly occupiedDm2: ArrayLike<number>;
  readonly industrialDm2: ArrayLike<number>;
}

export interface RowSum {
  readonly tally: Tally;
  /** How many plots are used, but have not the figure: they are in neither side of its ratio. */
  readonly missing: Readonly<Record<Measure, number>>;
}

/**
 * The sum over rows, each counted once; what is unknown is in neither side.
 * @throws RangeError where a sum leaves the safe integers
 */
export function rowSum(rows: Iterable<number>, land: SummedLand, figures: SummedFigures): RowSum {
  const sum = {
    parcels: 0,
    areaDm2: 0,
    geodesicDm2: 0,
    industrialDm2: 0,
    idleDm2: 0,
    occupiedDm2: 0,
    outputYuan: 0,
    taxYuan: 0,
    rdYuan: 0,
    outputLandDm2: 0,
    taxLandDm2: 0,
    rdLandDm2: 0,
  };
  const missing = { output: 0, tax: 0, rd: 0 };
  const { yuan, land: used, occupiedDm2, industrialDm2 } = figures;
  for (const i of rows) {
    const area = land.areaDm2[i] ?? 0;
    const occupied = occupiedDm2[i] ?? 0;
    sum.parcels++;
    sum.areaDm2 += area;
    sum.geodesicDm2 += land.geodesicDm2[i] ?? 0;
    if (land.idle[i] === 1) sum.idleDm2 += area;
    sum.industrialDm2 += industrialDm2[i] ?? 0;
    sum.occupiedDm2 += occupied;
    sum.outputYuan += known(yuan.output[i]);
    sum.taxYuan += known(yuan.tax[i]);
    sum.rdYuan += known(yuan.rd[i]);
    const [output = 0, tax = 0, rd = 0] = [used.output[i], used.tax[i], used.rd[i]];
    sum.outputLandDm2 += output;
    sum.taxLandDm2 += tax;
    sum.rdLandDm2 += rd;
    if (occupied > 0) {
      if (output <= 0) missing.output++;
      if (tax <= 0) missing.tax++;
      if (rd <= 0) missing.rd++;
    }
  }
  return { tally: tallyOf(sum), missing };
}

/** An unknown figure has no land beside it either. */
const known = (value: number | undefined): number => (value === undefined || Number.isNaN(value) ? 0 : value);
