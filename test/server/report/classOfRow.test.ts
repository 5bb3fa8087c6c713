// Does a plot on paper fall in the class that it has on the screen, whichever land its target counts?
import { describe, expect, test } from "vitest";
import { classifier } from "../../../geo/target/classOf";
import { PER_MU_CLASS } from "../../../geo/target/landClass";
import type { TallyRow } from "../../../server/metrics/tallyRow";
import { classOfRow } from "../../../server/report/plotClasses";

/** 7 200 yuan of tax on 1 000 of 0.01 m² is 48 万元/亩 to the yuan; as much land again lies beside it. */
const PLOT: TallyRow = {
  id: "A",
  parcels: 1,
  enterprises: 1,
  area_dm2: 4_000,
  geodesic_dm2: 4_000,
  industrial_dm2: 2_000,
  idle_dm2: 0,
  occupied_dm2: 1_000,
  output_yuan: null,
  tax_yuan: 7_200,
  rd_yuan: null,
  output_land_dm2: 0,
  tax_land_dm2: 1_000,
  rd_land_dm2: 0,
  output_land_geodesic_dm2: 0,
  tax_land_geodesic_dm2: 1_000,
  rd_land_geodesic_dm2: 0,
  area_basis: "certificate",
};
const against48 = classifier("48");

describe("classes on paper", () => {
  test("the land that the target counts divides: in use 100 %, supplied 50 %, all of it 25 %", () => {
    const classes = ([undefined, "occupied", "supplied", "gross"] as const).map((denominator) =>
      classOfRow(PLOT, "tax", false, against48, denominator),
    );
    // classes begin at 0, 25, 50, 80 and 100 % of the target
    expect(classes).toEqual([4, 4, 2, 1]);
  });

  test("what has a figure but no supplied land, or no figure, is without data", () => {
    const noData = PER_MU_CLASS.noData;
    expect(classOfRow({ ...PLOT, industrial_dm2: 0 }, "tax", false, against48, "supplied")).toBe(noData);
    expect(classOfRow(PLOT, "rd", false, against48, "gross")).toBe(noData);
    expect(classOfRow(PLOT, "tax", false, null, "supplied")).toBe(PER_MU_CLASS.withoutTarget);
  });
});
