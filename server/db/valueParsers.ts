// Which JavaScript value does a column become? The same on both engines, so that no caller asks which one it talks to.

/** PostgreSQL's type numbers (pg_type.oid), fixed since its first versions. */
const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;

/**
 * An int8 as number.
 * @throws RangeError beyond ±2⁵³−1, where a number would silently be another one
 */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`bigint ${text} does not fit a JavaScript number: cast it to text in the query`);
  }
  return value;
}

const asWritten = (text: string): string => text;

/** By type number, from the text form: int8 → number, numeric → text (exact), date → `YYYY-MM-DD`. Other types keep the driver's parser. */
export const VALUE_PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: safeInteger,
  [DATE]: asWritten,
  [NUMERIC]: asWritten,
};
