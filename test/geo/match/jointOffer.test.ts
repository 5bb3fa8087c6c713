// Can several parcels be had together only when the last of them can, and for what all of them cost?
import { expect, test } from "vitest";
import { jointDay, jointPrice, type Offered } from "../../../geo/match/jointOffer";
import { compareRatios, ratio, ratioOf } from "../../../geo/number/ratio";

const early: Offered = { areaDm2: 100, availableFrom: "2027-01-01", pricePerMu: "30" };
const late: Offered = { areaDm2: 200, availableFrom: "2028-12-31", pricePerMu: "40.5" };

test("parcels together can be had from the last day on, for the price of all by their land", () => {
  expect(jointDay([late, early])).toBe("2028-12-31");
  // (30 · 100 + 40.5 · 200) / 300
  expect(compareRatios(jointPrice([late, early]) ?? ratioOf(0), ratio(37n, 1n))).toBe(0);
});

test("where one of them says nothing, nothing is known of all", () => {
  expect(jointDay([early, { ...late, availableFrom: null }])).toBeNull();
  expect(jointPrice([early, { ...late, pricePerMu: null }])).toBeNull();
  expect([jointDay([]), jointPrice([])]).toEqual([null, null]);
});
