import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creditCheckCharacter, creditCode } from "../../../geo/code/creditCode";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const reason = (text: string) => {
  const read = creditCode(text);
  return read.ok ? null : read.reason;
};

describe("credit codes (统一社会信用代码)", () => {
  test("the standard's sample 91350100M000100Y43 is valid, small letters and spaces aside", () => {
    expect(creditCode("91350100M000100Y43")).toEqual({ ok: true, code: "91350100M000100Y43" });
    expect(creditCode(" 91350100m000100y43 ")).toEqual({ ok: true, code: "91350100M000100Y43" });
  });

  test("each fault has its own reason", () => {
    expect(reason("91350100M000100Y4")).toBe("length");
    expect(reason("91350100M000100I43")).toBe("characters");
    expect(reason("91350100M000100Y44")).toBe("check_character");
  });

  test("one mistyped character is always noticed", () => {
    const body = fc.array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(body, fc.nat(17), fc.constantFrom(...ALPHABET), (characters, at, other) => {
        const start = characters.join("");
        const code = start + creditCheckCharacter(start);
        expect(creditCode(code).ok).toBe(true);
        const mistyped = code.slice(0, at) + other + code.slice(at + 1);
        expect(creditCode(mistyped).ok).toBe(mistyped === code);
      }),
      { numRuns: 500 },
    );
  });
});
