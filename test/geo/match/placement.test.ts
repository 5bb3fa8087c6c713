import { describe, expect, test } from "vitest";
import { placementEffect } from "../../../geo/match/placementEffect";
import { displaced, isAboveScale, type PromisedYear, placeProject } from "../../../geo/match/placeProject";
import { checkPlan } from "../../../geo/match/plan/checkPlan";
import { keepingAim, type PlanInput, planFrom } from "../../../geo/match/plan/planFrom";
import { proveBest } from "../../../geo/match/plan/proveBest";
import type { Plot } from "../../../geo/scenario/plot";
import { DISTRICT } from "../../../geo/scenario/plotTallies";
import { add } from "../../../geo/tally/add";
import { tallyOf } from "../../../geo/tally/tally";
import { judgePerMu } from "../../../geo/target/judge";
import { holding, PARKS } from "../scenario/scenarioLand";
import { target } from "../target/policyTargets";

/** 15 mu are 10 000 m². */
const MU15 = 1_000_000;
const plot = (id: string, known: Partial<Plot> = {}): Plot => ({
  id,
  from: [id],
  use: "1001",
  status: "in_use",
  basis: "certificate",
  limits: {},
  parts: [
    {
      parkId: "P1",
      areaDm2: MU15,
      geodesicDm2: MU15 + 5,
      holdings: [
        holding({
          enterpriseId: "OLD",
          landDm2: MU15,
          geodesicDm2: MU15 + 5,
          outputYuan: null,
          taxYuan: 2_000_000,
          rdYuan: null,
        }),
      ],
    },
  ],
  shape: { type: "MultiPolygon", coordinates: [] },
  ...known,
});
const promise: PromisedYear = {
  id: "PJ-1",
  name: "示例",
  industry: "3811",
  outputYuan: 150_000_000,
  taxYuan: 9_000_000,
  rdYuan: null,
};

describe("a project that takes land", () => {
  test("brings what it promises over all of it, and those who were there leave", () => {
    const [after] = placeProject([plot("A")], promise);
    expect(after?.parts[0]?.holdings).toEqual([
      {
        enterpriseId: "PJ-1",
        name: "示例",
        industry: "3811",
        aboveScale: true,
        landDm2: MU15,
        geodesicDm2: MU15 + 5,
        outputYuan: 150_000_000,
        taxYuan: 9_000_000,
        rdYuan: null,
      },
    ]);
    expect([...displaced([plot("A")])]).toEqual(["OLD"]);
  });

  test("over two plots the promise goes by their land, to the yuan", () => {
    const half = plot("B", {
      parts: [{ parkId: "P2", areaDm2: MU15 / 2, geodesicDm2: MU15 / 2, holdings: [] }],
    });
    const placed = placeProject([plot("A"), half], { ...promise, taxYuan: 9_000_001 });
    expect(placed.map(({ parts }) => parts[0]?.holdings[0]?.taxYuan)).toEqual([6_000_001, 3_000_000]);
    const without = plot("Z", { parts: [{ parkId: "P1", areaDm2: 0, geodesicDm2: 0, holdings: [] }] });
    expect(() => placeProject([plot("A"), without], promise)).toThrow(/Z has no land/);
  });

  test("below scale it does not count among those above, but its land is supplied all the same", () => {
    const small = { ...promise, outputYuan: 19_999_999 };
    expect([isAboveScale(small), isAboveScale(promise), isAboveScale({ outputYuan: null })]).toEqual([
      false,
      true,
      false,
    ]);
    expect(isAboveScale({ outputYuan: 20_000_000 })).toBe(true);
    const idle = plot("A", {
      status: "approved",
      parts: [{ parkId: "P1", areaDm2: MU15, geodesicDm2: MU15, holdings: [] }],
    });
    expect(placementEffect([idle], small, PARKS, "above-scale").get("P1")).toEqual(
      tallyOf({ industrialDm2: MU15 }),
    );
    expect(placementEffect([idle], small, PARKS, "all").get("P1")).toMatchObject({
      occupiedDm2: MU15,
      outputYuan: 19_999_999,
    });
  });

  test("the park, what lies above it and the district change alike; the verdict flips to the yuan", () => {
    // 48 万元/亩 over 30 mu ask 14 400 000 yuan: the others have 5 400 000
    const others = { parcels: 1, occupiedDm2: MU15, taxYuan: 5_400_000, taxLandDm2: MU15 };
    const park = add(tallyOf(others), tallyOf({ ...others, taxYuan: 2_000_000 }));
    const goal = target("tax_per_mu", "48");
    expect(judgePerMu(park, "tax", goal, true).verdict).toBe("missed");
    const effect = placementEffect([plot("A")], promise, PARKS, "above-scale");
    expect([...effect.keys()].toSorted()).toEqual([DISTRICT, "CA", "P1"]);
    expect(effect.get("CA")).toEqual(effect.get("P1"));
    const verdictWith = (tax: number) => {
      const change = placementEffect([plot("A")], { ...promise, taxYuan: tax }, PARKS, "above-scale").get(
        "P1",
      )!;
      return judgePerMu(add(park, change), "tax", goal, true).verdict;
    };
    expect([verdictWith(9_000_000), verdictWith(8_999_999)]).toEqual(["met", "missed"]);
  });
});

describe("projects and places as one plan", () => {
  const place = (projectId: string, id: string, tax: bigint) => ({
    projectId,
    id,
    takes: { [`land ${id}`]: 1n, energy: 3n, unlimited: 9n },
    adds: { tax, placed: 1n },
  });
  const input: PlanInput = {
    projects: ["P", "Q"],
    places: [
      place("P", "A", 10n),
      place("P", "B", 8n),
      place("Q", "A", 9n),
      place("Q", "B", 1n),
      place("X", "A", 99n),
    ],
    limits: { "land A": 1n, "land B": 1n, energy: 6n },
    pinned: new Map(),
    forbidden: [],
  };
  const best = (of: PlanInput, aim: string) => {
    const { problem, places } = planFrom(of, aim);
    const { chosen, value } = proveBest(
      problem,
      { perUnit: problem.capacities.map(() => 0n), denominator: 1n },
      null,
      1e5,
    );
    return {
      value,
      at: chosen?.map((index) => `${places[index]?.projectId}${places[index]?.id}`).toSorted() ?? null,
    };
  };

  test("the best together is not the best for each; a budget, a pin and a ban change it", () => {
    expect(best(input, "tax")).toEqual({ value: 17n, at: ["PB", "QA"] });
    expect(best({ ...input, limits: { ...input.limits, energy: 5n } }, "tax")).toEqual({
      value: 10n,
      at: ["PA"],
    });
    expect(best({ ...input, pinned: new Map([["Q", ["B"]]]) }, "tax")).toEqual({
      value: 11n,
      at: ["PA", "QB"],
    });
    const banned = { ...input, forbidden: [{ projectId: "Q", placeId: "A" }] };
    expect(best(banned, "tax")).toEqual({ value: 11n, at: ["PA", "QB"] });
    // a pin stands over a ban, and is never lost: where it cannot be kept there is no plan
    expect(best({ ...banned, pinned: new Map([["Q", ["A"]]]) }, "tax")).toEqual({
      value: 17n,
      at: ["PB", "QA"],
    });
    expect(best({ ...input, pinned: new Map([["Q", ["Z"]]]) }, "tax")).toEqual({ value: null, at: null });
    // pinned to several places, as to all of a park: one of them, the best for all
    expect(best({ ...input, pinned: new Map([["Q", ["B", "Z"]]]) }, "tax")).toEqual({
      value: 11n,
      at: ["PA", "QB"],
    });
  });

  test("one aim after another: the second is sought among what keeps the first", () => {
    const placedFirst = keepingAim({ ...input, limits: { ...input.limits, energy: 3n } }, "placed", 1n);
    expect(best(placedFirst, "tax")).toEqual({ value: 10n, at: ["PA"] });
    const both = keepingAim(input, "placed", 2n);
    expect(best(both, "tax")).toEqual({ value: 17n, at: ["PB", "QA"] });
    expect(best(keepingAim(input, "placed", 3n), "tax").at).toBeNull();
    const { problem, rows } = planFrom(both, "tax");
    const over = checkPlan(problem, [0]);
    expect(over.map((fault) => fault.kind === "over" && rows[fault.row])).toEqual(["aim placed"]);
  });
});
