import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDecimal } from "../../../geo/number/parseDecimal";

describe("reading a decimal", () => {
  test("keeps every digit that is written", () => {
    expect(parseDecimal("949.999")).toEqual({ digits: 949_999n, scale: 3 });
    expect(parseDecimal("-120")).toEqual({ digits: -120n, scale: 0 });
    expect(parseDecimal("+.5")).toEqual({ digits: 5n, scale: 1 });
    expect(parseDecimal("5.")).toEqual({ digits: 5n, scale: 0 });
    expect(parseDecimal("123456789012345678901234567890.10")?.digits).toBe(
      12_345_678_901_234_567_890_123_456_789_010n,
    );
  });

  test("reads the exponents that numbers print with", () => {
    expect(parseDecimal("1e21")).toEqual({ digits: 10n ** 21n, scale: 0 });
    expect(parseDecimal("1.5E-7")).toEqual({ digits: 15n, scale: 8 });
    expect(parseDecimal("1.25e1")).toEqual({ digits: 125n, scale: 1 });
  });

  test("anything else is no number: units, separators, spaces, words, endless exponents", () => {
    const others = [
      "",
      "-",
      ".",
      "1,000",
      " 1",
      "1 ",
      "12万元",
      "１２",
      "0x10",
      "NaN",
      "Infinity",
      "1e9999",
      "1.2.3",
      "—",
    ];
    expect(others.map(parseDecimal)).toEqual(others.map(() => null));
  });

  test("every finite number reads back as itself", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { digits, scale } = parseDecimal(String(value))!;
        expect(Number(`${digits}e-${scale}`)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
