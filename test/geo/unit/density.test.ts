import { describe, expect, test } from "vitest";
import { formatHalfUp } from "../../../geo/number/formatHalfUp";
import { toNumber } from "../../../geo/number/ratio";
import { wanYuanPerMuOf } from "../../../geo/unit/density";

describe("densities of land notices", () => {
  test("8250 万元/公顷 are 550 万元/亩", () => {
    expect(toNumber(wanYuanPerMuOf("8250", "wanYuanPerHa"))).toBe(550);
  });

  test("1 亿元/km² is 6.6667 万元/亩, 1 万元/m² is 666.6667", () => {
    expect(formatHalfUp(wanYuanPerMuOf(1, "yiYuanPerKm2"), 4)).toBe("6.6667");
    expect(formatHalfUp(wanYuanPerMuOf(1, "wanYuanPerM2"), 4)).toBe("666.6667");
  });
});
