import { describe, expect, test } from "vitest";
import { unitCode } from "../../../geo/code/unitCode";

describe("real-estate unit codes (不动产单元代码)", () => {
  const unitReason = (text: string) => {
    const read = unitCode(text, "330212");
    return read.ok ? null : read.reason;
  };

  test("land without a building ends in W and zeros", () => {
    expect(unitCode("330212001002GB00001W00000000", "330212")).toEqual({
      ok: true,
      code: "330212001002GB00001W00000000",
      parcel: "330212001002GB00001",
      fixture: "W",
      unit: "00000000",
    });
    expect(unitReason("330212001002GB00001W00000001")).toBe("unit_not_zero");
  });

  test("a building has its eight digits", () => {
    expect(unitCode("330212001002gb00001f99990001")).toMatchObject({ fixture: "F", unit: "99990001" });
    expect(unitReason("330212001002GB00001F9999000A")).toBe("unit_digits");
  });

  test("each other fault has its own reason, the parcel's first", () => {
    expect(unitReason("330212001002GB00001")).toBe("length");
    expect(unitReason("330203001002GB00001W00000000")).toBe("wrong_county");
    expect(unitReason("330212001002GB00001X00000000")).toBe("fixture_letter");
  });
});
