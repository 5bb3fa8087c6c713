// What is known of any set of land, in quantities that add? Parks, selections and scenarios are sums of
// these.

/** Figures that are held against land: 产值, 税收, 研发. */
export type Measure = "output" | "tax" | "rd";

/**
 * Additive base quantities of a set of land, for one period and one population: whole numbers, area in 0.01
 * m², money in yuan. A measure whose land is 0 is unknown there: a 0 beside it means nothing.
 */
export interface Tally {
  readonly parcels: number;
  /** By the area basis of each parcel: certificate, contract, survey, else geodesic. */
  readonly areaDm2: number;
  readonly geodesicDm2: number;
  /** Supplied industrial land, idle land included: the denominator of 综合亩均. */
  readonly industrialDm2: number;
  readonly idleDm2: number;
  /** Land used by the enterprises of the population. */
  readonly occupiedDm2: number;
  readonly outputYuan: number;
  readonly taxYuan: number;
  readonly rdYuan: number;
  /** Land of those enterprises that report the figure; the rest is left out of both sides. */
  readonly outputLandDm2: number;
  readonly taxLandDm2: number;
  readonly rdLandDm2: number;
  /** The same land measured by geodesic area, to see whether a verdict hangs on the basis. */
  readonly outputLandGeodesicDm2: number;
  readonly taxLandGeodesicDm2: number;
  readonly rdLandGeodesicDm2: number;
  /** Output by GB/T 4754 code in yuan, "" for enterprises without a code; no entry is 0. */
  readonly outputByIndustry: Readonly<Record<string, number>>;
}

/** The fields of a Tally that are plain sums. */
export const TALLY_FIELDS = [
  "parcels",
  "areaDm2",
  "geodesicDm2",
  "industrialDm2",
  "idleDm2",
  "occupiedDm2",
  "outputYuan",
  "taxYuan",
  "rdYuan",
  "outputLandDm2",
  "taxLandDm2",
  "rdLandDm2",
  "outputLandGeodesicDm2",
  "taxLandGeodesicDm2",
  "rdLandGeodesicDm2",
] as const satisfies readonly (keyof Tally)[];

/** No land: the neutral element of `add`. */
export const EMPTY_TALLY: Tally = Object.freeze({
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
  outputLandGeodesicDm2: 0,
  taxLandGeodesicDm2: 0,
  rdLandGeodesicDm2: 0,
  outputByIndustry: Object.freeze({}),
});

/**
 * A Tally from the quantities that are known; the others are 0, and industries without output are dropped.
 * @throws RangeError where a quantity is no safe integer: it would not add exactly
 * @example tallyOf({ outputYuan: 142_500_000, outputLandDm2: 1_000_000 }).parcels // 0
 */
export function tallyOf(known: Partial<Tally>): Tally {
  const tally: Tally = {
    ...EMPTY_TALLY,
    ...known,
    outputByIndustry: withoutZeros(known.outputByIndustry),
  };
  for (const field of TALLY_FIELDS) exactInteger(tally[field], field);
  for (const [code, yuan] of Object.entries(tally.outputByIndustry))
    exactInteger(yuan, `output of "${code}"`);
  return tally;
}

/** Most Tallies are those of single parcels and have no industries: they share one empty record. */
function withoutZeros(output: Tally["outputByIndustry"] | undefined): Tally["outputByIndustry"] {
  if (output === undefined) return EMPTY_TALLY.outputByIndustry;
  return Object.fromEntries(Object.entries(output).filter(([, yuan]) => yuan !== 0));
}

/**
 * The value itself, for quantities that must stay exact.
 * @throws RangeError where it is no integer, or beyond ±2^53 − 1
 */
export function exactInteger(value: number, what: string): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${what} must be a safe integer, not ${value}`);
  return value;
}
