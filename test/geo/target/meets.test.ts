// Does the fast way agree with the judge, also a yuan from the target?
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tallyOf } from "../../../geo/tally/tally";
import { judgePerMu } from "../../../geo/target/judge";
import { meets } from "../../../geo/target/meets";
import type { Operator, Target } from "../../../geo/target/target";

const target = (value: string, operator: Operator): Target => ({
  id: "t",
  metric: "tax_per_mu",
  operator,
  value,
  unit: "万元/亩",
  reference: false,
  source: { document: "d", clause: "c" },
});

describe("meets", () => {
  test.each<[Operator, boolean, boolean, boolean]>([
    [">=", false, true, true],
    [">", false, false, true],
    ["<=", true, true, false],
  ])("%s below, on and above 48", (operator, below, on, above) => {
    const met = meets(target("48", operator));
    expect([met(7199, 1000), met(7200, 1000), met(7201, 1000)]).toEqual([below, on, above]);
  });

  test("agrees with the judge for any target, figure and land", () => {
    const values = fc.constantFrom("950", "48", "0.1", "0", "-3.5", "52.75");
    const operators = fc.constantFrom<Operator>(">=", ">", "<=");
    const land = fc.integer({ min: 1, max: 2_000_000_000 });
    fc.assert(
      fc.property(
        values,
        operators,
        land,
        fc.integer({ min: -3, max: 3 }),
        (value, operator, landDm2, off) => {
          const yuan = Math.round(Number(value) * 0.15 * landDm2) + off;
          const goal = target(value, operator);
          const tally = tallyOf({ taxYuan: yuan, taxLandDm2: landDm2, occupiedDm2: landDm2 });
          expect(meets(goal)(yuan, landDm2)).toBe(judgePerMu(tally, "tax", goal, true).verdict === "met");
        },
      ),
    );
  });
});
