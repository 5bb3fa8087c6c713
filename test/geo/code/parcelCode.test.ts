import { describe, expect, test } from "vitest";
import { parcelCode } from "../../../geo/code/parcelCode";

const reason = (text: string, county?: string) => {
  const read = parcelCode(text, county);
  return read.ok ? null : read.reason;
};

describe("parcel codes (宗地代码)", () => {
  test("330212001002GB00001 is one, and its parts can be read", () => {
    expect(parcelCode("330212001002GB00001", "330212")).toEqual({
      ok: true,
      code: "330212001002GB00001",
      county: "330212",
      zone: "001",
      subZone: "002",
      feature: "GB",
      serial: "00001",
    });
  });

  test("a code of 330203 is another county's", () => {
    expect(reason("330203001002GB00001", "330212")).toBe("wrong_county");
    expect(reason("330203001002GB00001")).toBeNull();
  });

  test("330212001002GK00001 has a right that does not exist", () => {
    expect(reason("330212001002GK00001", "330212")).toBe("right_letter");
  });

  test("each other fault has its own reason", () => {
    expect(reason("330212001002GB0001")).toBe("length");
    expect(reason("33021A001002GB00001")).toBe("county_digits");
    expect(reason("33021200100XGB00001")).toBe("zone_digits");
    expect(reason("330212001002BB00001")).toBe("ownership_letter");
    expect(reason("330212001002GB0000A")).toBe("serial_digits");
    expect(reason("")).toBe("length");
  });

  test("every ownership and right letter of the standard is accepted, and no other", () => {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const accepted = (make: (letter: string) => string) =>
      letters.filter((letter) => parcelCode(make(letter)).ok).join("");
    expect(accepted((letter) => `330212001002${letter}B00001`)).toBe("GJZ");
    expect(accepted((letter) => `330212001002G${letter}00001`)).toBe("ABCDEFGHSWXY");
  });

  test("spaces, small letters and full-width characters are normalised", () => {
    expect(parcelCode(" 330212 001002 gb00001\u3000")).toMatchObject({ code: "330212001002GB00001" });
    expect(parcelCode("３３０２１２００１００２ＧＢ００００１")).toMatchObject({
      code: "330212001002GB00001",
    });
  });
});
