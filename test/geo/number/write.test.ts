// Is a figure for people the figure itself, and nothing where there is none?
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRatios, ratio, ratioOf } from "../../../geo/number/ratio";
import {
  difference,
  NOTHING,
  powerOfTen,
  writeMu,
  writeNumber,
  writePercent,
  writeSigned,
  writeSquareMetres,
  writeWanYuan,
} from "../../../geo/number/write";

describe("a figure for people", () => {
  it("is a dash where it is not known, and 0 where it is 0", () => {
    const all = (value: number | null) => [
      writeNumber(value, 1),
      writeSigned(value, 1),
      writePercent(value),
      writeWanYuan(value),
      writeMu(value),
      writeSquareMetres(value),
    ];
    expect(all(null)).toEqual(Array.from({ length: 6 }, () => NOTHING));
    expect(all(0)).toEqual(["0.0", "0.0", "0.0\u00a0%", "0", "0.00", "0.00"]);
  });

  it("writes areas of 0.01 m² in m² and mu: 15 mu are 10 000 m²", () => {
    expect([writeSquareMetres(1_000_000), writeMu(1_000_000)]).toEqual(["10,000.00", "15.00"]);
    expect([writeSquareMetres(1), writeMu(1)]).toEqual(["0.01", "0.00"]);
    expect(writeSquareMetres(-123_456_789)).toBe("−1,234,567.89");
  });

  it("takes the decimals that are asked for, halves away from zero", () => {
    expect([writePercent(0.98765, 0), writePercent(0.12345, 2)]).toEqual(["99\u00a0%", "12.35\u00a0%"]);
    expect([writeWanYuan(15_000), writeWanYuan(-15_000), writeWanYuan(-4_999)]).toEqual(["2", "−2", "0"]);
    expect([writeSigned("1234.5", 0), writeSigned(-1234.5, 0)]).toEqual(["+1,235", "−1,235"]);
  });
});

describe("exact arithmetic of figures", () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(6))
    .map(([digits, scale]) => ratio(digits, 10n ** BigInt(scale)));
  it("moves the point both ways without a double between", () => {
    expect(compareRatios(powerOfTen("0.1", 3), ratioOf(100))).toBe(0);
    expect(compareRatios(powerOfTen("123456789012345678.9", -4), ratioOf("12345678901234.56789"))).toBe(0);
    fc.assert(
      fc.property(decimal, fc.integer({ min: -8, max: 8 }), (value, power) => {
        expect(compareRatios(powerOfTen(powerOfTen(value, power), -power), value)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it("takes 0.1 from 0.3 and leaves 0.2; any a less b is above 0 where a is above b", () => {
    expect(compareRatios(difference(0.3, 0.1), ratioOf("0.2"))).toBe(0);
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(compareRatios(difference(a, b), ratioOf(0))).toBe(compareRatios(a, b));
        expect(compareRatios(difference(a, difference(a, b)), b)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});
