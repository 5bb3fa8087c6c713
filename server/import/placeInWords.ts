// How does a place read in a sentence?

const DEGREE_DECIMALS = 7;
const METRE_DECIMALS = 2;
/** Above this a number is no degree. */
const LARGEST_DEGREE = 360;

/** One number of a place. @example numberInPlace(371495.37836122257) // "371495.38" */
export const numberInPlace = (value: number): string =>
  String(Number(value.toFixed(Math.abs(value) <= LARGEST_DEGREE ? DEGREE_DECIMALS : METRE_DECIMALS)));

/** Degrees with 7 decimals (1 cm), metres with 2. @example placeInWords(371495.37836122257, 3294565.5747711123) // "371495.38, 3294565.57" */
export const placeInWords = (x: number, y: number): string => `${numberInPlace(x)}, ${numberInPlace(y)}`;

/** The same of a place as PostGIS writes it, `121.551604550845 29.760622955799`; the text itself where it is none. */
export function placeOfText(text: string): string {
  const numbers = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x, y] = numbers;
  return numbers.length !== 2 || x === undefined || y === undefined || !Number.isFinite(x + y)
    ? text
    : placeInWords(x, y);
}
