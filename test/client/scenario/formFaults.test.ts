// Can what people type or paste be taken, and is what cannot told before the server refuses it?
import { expect, test } from "vitest";
import {
  dayFault,
  dm2OfDraft,
  stayLandFault,
  yuanFault,
  yuanOfDraft,
} from "../../../client/scenario/formFaults";

test("an amount may be grouped, full-width or carry the unit of the field; another unit is no amount", () => {
  for (const text of ["9600.5", "9,600.5", " ９６００.5 ", "9,600.5 万元", "9600.5万"])
    expect(yuanOfDraft(text)).toBe(96_005_000);
  expect(yuanOfDraft("")).toBeNull();
  for (const text of ["9600.5元", "9,60", "约 9600", "9600 亩"])
    expect(yuanFault("output", text)).toBe("notNumber");
  expect([dm2OfDraft("12.5亩"), dm2OfDraft("12.5 mu"), dm2OfDraft("12.5公顷")]).toEqual([
    833_333,
    833_333,
    null,
  ]);
});

test("more than the server takes is said in the field; a refund of tax is a figure, a negative output is none", () => {
  expect([yuanFault("output", "100000000"), yuanFault("output", "100,000,000.1")]).toEqual([
    null,
    "tooMuchMoney",
  ]);
  expect(yuanFault("tax", "-1e12")).toBe("tooMuchMoney");
  expect([yuanFault("tax", "-3"), yuanFault("output", "-3")]).toEqual([null, "negative"]);
});

test("a stay takes what the enterprise had, or what is said, as far as it is free; it is not told that an empty field takes all that is", () => {
  expect(stayLandFault("", 600_000, 500_000)).toBe("notSoMuchLand");
  expect(stayLandFault("", 600_000, 600_000)).toBeNull();
  expect(stayLandFault("7", 600_000, 500_000)).toBeNull();
  expect(stayLandFault("8", 600_000, 500_000)).toBe("tooMuchStay");
  expect([stayLandFault("0", 1, null), stayLandFault("-2", 1, null), stayLandFault("2", 1, null)]).toEqual([
    ...["notStay", "notStay", null],
  ]);
});

test("a date field that was given another century is told", () => {
  expect(["", "2026-02-28"].map(dayFault)).toEqual([null, null]);
  for (const day of ["0202-03-01", "12026-03-01", "1999-12-31", "2101-01-01"])
    expect(dayFault(day)).toBe("dayOutside");
});
