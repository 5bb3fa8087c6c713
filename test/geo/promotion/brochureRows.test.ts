// Do the sites of a client page stand side by side with what is known of any of them, and nothing made up?
import { expect, test } from "vitest";
import { type BrochurePark, type BrochureSite, leavesOutFigures } from "../../../geo/promotion/brochure";
import { brochureRows } from "../../../geo/promotion/brochureRows";

const land: BrochureSite = {
  ...{
    number: 1,
    code: null,
    address: "示例路 1 号",
    town: { name: "甲镇", nameEn: null },
    areaDm2: 2_000_000,
  },
  ...{ areaBasis: "certificate", supply: "new", expiresOn: null, commitments: [], floor: null },
  limits: [{ key: "far", unit: null, min: 1.2, max: 2, minInclusive: true, maxInclusive: true }],
};
const floors: BrochureSite = {
  ...{ number: 2, code: null, address: null, town: null, areaDm2: 300_000, areaBasis: null, supply: null },
  ...{ expiresOn: "2050-01-01", limits: [], park: 0, pricePerM2Month: "22.5" },
  commitments: [
    { key: "tax_per_mu", operator: ">=", value: "48", unit: "万元/亩" },
    { key: "tax_per_mu", operator: "<=", value: "90", unit: "万元/亩" },
  ],
  floor: {
    ...{ building: "1号楼", floor: "2层", divisible: false, clearHeightM: "8", floorLoadTM2: null },
    ...{ craneT: null, lifts: 2, availableFrom: "2027-03-31" },
  },
};
const nameless = { ...floors, floor: { ...floors.floor!, building: null } };
const park: BrochurePark = { name: "甲园", nameEn: "Park A", sketch: true, leads: [] };

const cellsOf = (sites: readonly BrochureSite[], parks: readonly BrochurePark[] = []) =>
  Object.fromEntries(brochureRows({ sites, parks }).map(({ key, cells }) => [key, cells]));

test("land and floors side by side: what does not apply to one is empty there, what applies to none has no row", () => {
  const cells = cellsOf([land, floors], [park]);
  expect(cells.kind).toEqual([{ word: "kind.land" }, { word: "kind.floor" }]);
  expect(cells.park).toEqual([null, { named: { name: "甲园", nameEn: "Park A" } }]);
  // 20 000 m² are 30 mu; of floors there are no mu
  expect(cells.areaM2).toEqual([{ text: "20,000.00" }, { text: "3,000.00" }]);
  expect(cells.areaMu).toEqual([{ text: "30.00" }, null]);
  expect(cells.basis).toEqual([{ word: "basis.certificate" }, null]);
  expect(cells.supply).toEqual([{ word: "supply.new" }, null]);
  expect(cells.price).toEqual([null, { text: "22.5" }]);
  expect(cells.lifts).toEqual([null, { text: "2" }]);
  expect(cells.divisible).toEqual([null, { word: "divisible.no" }]);
  expect(cells["limit.far"]).toEqual([{ text: "1.2 – 2" }, null]);
  expect(cells["commitment.tax_per_mu"]).toEqual([null, { text: "≥ 48 ≤ 90" }]);
  expect(cells.crane).toBeUndefined();
});

test("a site of a level without parks has no row of parks, and no price; that nobody knows from when it can be had is said", () => {
  expect(Object.keys(cellsOf([land]))).toEqual([
    ...["kind", "town", "address", "areaM2", "areaMu", "basis", "supply", "availableFrom", "limit.far"],
  ]);
  expect(cellsOf([land]).availableFrom).toEqual([null]);
});

test("the same condition in two units makes two rows, each with its unit", () => {
  const other = { ...land, limits: land.limits.map((limit) => ({ ...limit, unit: "%" })) };
  const rows = brochureRows({ sites: [land, other], parks: [] }).filter(({ key }) => key === "limit.far");
  expect(rows.map(({ unit, cells }) => [unit, cells.map((cell) => cell !== null)])).toEqual([
    [null, [true, false]],
    ["%", [false, true]],
  ]);
});

test("floors that can be divided say so", () => {
  const divisible = { ...floors, floor: { ...floors.floor!, divisible: true } };
  expect(cellsOf([divisible]).divisible).toEqual([{ word: "divisible.yes" }]);
});

test("floors of a building without a number are told by the floor alone", () => {
  expect(cellsOf([floors, nameless]).building).toEqual([{ text: "1号楼 2层" }, { text: "2层" }]);
});

test("figures are left out where a park has some and not all; not where it has none, all, or is not judged", () => {
  const told = (...metrics: readonly ("output_per_mu" | "tax_per_mu" | "rd_per_mu" | "concentration")[]) => ({
    ...park,
    standing: metrics.map((metric) => ({ metric, value: 1, target: null, verdict: "undecided" }) as const),
  });
  const all = told("output_per_mu", "tax_per_mu", "rd_per_mu", "concentration");
  const others = [park, { ...park, standing: null }, all];
  expect(leavesOutFigures({ parks: others })).toBe(false);
  expect(leavesOutFigures({ parks: [...others, told("output_per_mu", "tax_per_mu")] })).toBe(true);
});
