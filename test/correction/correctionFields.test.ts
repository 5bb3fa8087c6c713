// Does a correction read units as a table's headers write them?
import { expect, test } from "vitest";
import { correctionValue } from "../../server/correction/correctionFields";
import { AREA_UNITS, MONEY_UNITS } from "../../server/import/cells";

test("every unit of a delivered table is one of a correction", () => {
  const [money, areas] = [Object.keys(MONEY_UNITS), Object.keys(AREA_UNITS)];
  const values = (field: "output" | "survey", units: readonly string[]) =>
    Object.fromEntries(units.map((unit) => [unit, correctionValue(field, `2${unit}`)?.number]));
  expect(values("output", ["", ...money])).toEqual({
    "": 2,
    元: 2,
    yuan: 2,
    千元: 2000,
    万元: 20_000,
    亿元: 200_000_000,
  });
  expect(values("survey", ["", ...areas])).toEqual({
    ...Object.fromEntries(["", "平方米", "m2", "m²", "㎡", "sqm"].map((unit) => [unit, 200])),
    ...Object.fromEntries(["亩", "mu"].map((unit) => [unit, 133_333])),
    ...Object.fromEntries(["公顷", "ha"].map((unit) => [unit, 2_000_000])),
    ...Object.fromEntries(["平方公里", "km2"].map((unit) => [unit, 200_000_000])),
  });
  expect(correctionValue("output", "1234.5万元")).toEqual({ number: 12_345_000, text: null });
  expect(correctionValue("output", "万元")).toBeNull();
});
