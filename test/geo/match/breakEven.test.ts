import fc from "fast-check";
import { expect, test } from "vitest";
import { breakEven, keptSurplus } from "../../../geo/match/breakEven";

test("a park with 13 to spare of which a promise brings 100 stands at 87 % of it and not below", () => {
  expect(breakEven(13n, 100n)).toEqual({ numerator: 87n, denominator: 100n });
  expect(breakEven(100n, 100n).numerator).toBe(0n);
  expect(breakEven(5n, -3n).numerator).toBe(0n);
});

test("at the break-even nothing is missing, and the least bit below something is", () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 15n });
  fc.assert(
    fc.property(amount, amount, (spare, promised) => {
      const { numerator, denominator } = breakEven(spare, promised);
      const left = (part: bigint, of: bigint) => spare * of - promised * (of - part);
      expect(left(numerator, denominator) >= 0n).toBe(true);
      if (numerator > 0n) expect(left(numerator * 10n - 1n, denominator * 10n) < 0n).toBe(true);
    }),
  );
});

test("at the break-even of a promise the surplus is 0, and whole it stays what it is", () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 15n });
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 100 }), (part, percent) => {
      const promised = { numerator: 100n * part, denominator: 10n };
      const spare = { numerator: BigInt(100 - percent) * part, denominator: 10n };
      expect(keptSurplus(spare, promised, percent)).toEqual({ numerator: 0n, denominator: 1000n });
      expect(keptSurplus(spare, promised, 100).numerator).toBe(100n * spare.numerator);
    }),
  );
});
