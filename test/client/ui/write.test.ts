import { describe, expect, it } from "vitest";
import { writeMu, writeNumber, writePercent, writeSigned, writeWanYuan } from "../../../client/ui/write";

describe("figures on the screen", () => {
  it("shows a dash, never zero, where nothing is known", () => {
    expect([writeNumber(null, 1), writePercent(null), writeWanYuan(null), writeMu(null)]).toEqual([
      "—",
      "—",
      "—",
      "—",
    ]);
  });

  it("rounds yuan to 万元 half up, without binary floats", () => {
    expect(writeWanYuan(1_005_000)).toBe("101");
    expect(writeWanYuan(-44_908_439.15, 2)).toBe("−4,490.84");
    expect(writeWanYuan(1.005, 4)).toBe("0.0001");
  });

  it("gives no sign to what rounds to zero", () => {
    expect([writeSigned(0.04, 1), writeSigned(0.05, 1), writeSigned(-0.04, 1)]).toEqual([
      "0.0",
      "+0.1",
      "0.0",
    ]);
  });

  it("writes 20,000 m² as 30.00 mu and a share as per cent", () => {
    expect(writeMu(2_000_000)).toBe("30.00");
    expect(writePercent(0.98085)).toBe("98.1\u00a0%");
  });
});
