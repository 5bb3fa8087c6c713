// At which scale does land fit on a sheet of paper, and how long is the scale bar?

/** Denominators that a map sheet may have, finest first. */
export const SCALES: readonly number[] = [
  1000, 2000, 3000, 4000, 5000, 7500, 10_000, 12_500, 15_000, 20_000, 25_000, 30_000, 35_000, 40_000, 50_000,
  60_000, 75_000, 100_000, 150_000, 200_000, 250_000, 300_000, 400_000, 500_000, 750_000, 1_000_000,
  2_000_000, 5_000_000,
];

/**
 * The finest scale at which an extent fits into a frame; the coarsest where none does.
 * @param widthM extent in metres, as `heightM`; 0 for a point
 * @param frameWidthMm frame in millimetres of paper
 * @returns the denominator: 10 000 for 1:10 000
 * @example sheetScale(1700, 900, 180, 100) // 10_000
 */
export function sheetScale(
  widthM: number,
  heightM: number,
  frameWidthMm: number,
  frameHeightMm: number,
): number {
  const needed = Math.max((widthM * 1000) / frameWidthMm, (heightM * 1000) / frameHeightMm);
  return SCALES.find((scale) => scale >= needed) ?? (SCALES.at(-1) as number);
}

/**
 * A round length for the scale bar, about as long as wished and never longer.
 * @param wishedMm millimetres of paper
 * @returns metres on the ground: 1, 2 or 5 times a power of ten
 * @example scaleBarM(10_000, 50) // 500
 */
export function scaleBarM(scale: number, wishedMm: number): number {
  const metres = (scale * wishedMm) / 1000;
  const power = 10 ** Math.floor(Math.log10(metres));
  const lead = metres / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}
