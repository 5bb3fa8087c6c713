import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareRatio } from "../../../geo/concentration/concentration";
import { formatAgainstTarget } from "../../../geo/number/formatAgainstTarget";
import { compareRatios, ratioOf } from "../../../geo/number/ratio";
import { yieldRatio } from "../../../geo/tally/yieldRatio";

describe("a figure written beside its target", () => {
  test("69.96 % against 70 % is shown as 69.96, never as 70.0", () => {
    expect(formatAgainstTarget(shareRatio(6996, 10_000, 100)!, "70", { digits: 1, maxDigits: 6 })).toEqual({
      text: "69.96",
      digits: 2,
      side: "below",
      looksEqual: false,
    });
  });

  test("949.999 on the map, where one decimal is all, is 950.0 with a mark that it is below", () => {
    expect(
      formatAgainstTarget(yieldRatio(949_999_000, 6_666_667)!, "950", { digits: 1, maxDigits: 1 }),
    ).toEqual({
      text: "950.0",
      digits: 1,
      side: "below",
      looksEqual: true,
    });
  });

  test("in a table with room it is 949.999", () => {
    expect(formatAgainstTarget("949.999", "950", { digits: 1, maxDigits: 6 }).text).toBe("949.999");
  });

  test("a figure on its target, or well away from it, gets the usual decimals", () => {
    const options = { digits: 1, maxDigits: 6 };
    expect(formatAgainstTarget(950, "950", options)).toEqual({
      text: "950.0",
      digits: 1,
      side: "equal",
      looksEqual: false,
    });
    expect(formatAgainstTarget(1203.26, "950", options)).toMatchObject({ text: "1203.3", side: "above" });
  });

  test("a little above the target is told from it as well", () => {
    expect(formatAgainstTarget("950.04", "950", { digits: 1, maxDigits: 6 })).toMatchObject({
      text: "950.04",
      side: "above",
    });
  });

  test("the marks follow the screen's thousands and minus", () => {
    const options = { digits: 0, maxDigits: 2, group: true, minus: "−" } as const;
    expect(formatAgainstTarget("-1049.9", "-1050", options).text).toBe("−1,049.9");
  });

  test("no figure that differs from its target reads like it unmarked", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.nat(9),
        fc.nat(4),
        fc.nat(4),
        (off, places, digits, more) => {
          const value = `${950n * 10n ** BigInt(places) + BigInt(off)}e-${places}`;
          const shown = formatAgainstTarget(value, "950", { digits, maxDigits: digits + more });
          const order = compareRatios(ratioOf(value), ratioOf(950));
          expect(shown.side).toBe(order === 0 ? "equal" : order < 0 ? "below" : "above");
          expect(shown.looksEqual).toBe(order !== 0 && Number(shown.text) === 950);
        },
      ),
    );
  });
});
