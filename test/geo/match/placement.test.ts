import { describe, expect, test } from "vitest";
import { isAboveScale, parkAfter, tallyOnceBuilt } from "../../../geo/match/placement";
import { checkPlan } from "../../../geo/match/plan/checkPlan";
import { keepingAim, type PlanInput, planFrom } from "../../../geo/match/plan/planFrom";
import { proveBest } from "../../../geo/match/plan/proveBest";
import { add } from "../../../geo/tally/add";
import { tallyOf } from "../../../geo/tally/tally";
import { judgePerMu } from "../../../geo/target/judge";
import { target } from "../target/policyTargets";

/** 100 mu are 66 666.67 m²; here 15 mu, 10 000 m². */
const MU15 = 1_000_000;
const used = (yuan: number) =>
  tallyOf({
    parcels: 1,
    areaDm2: MU15,
    geodesicDm2: MU15,
    industrialDm2: MU15,
    occupiedDm2: MU15,
    taxYuan: yuan,
    taxLandDm2: MU15,
    taxLandGeodesicDm2: MU15,
  });

describe("a project that takes a site", () => {
  const site = { areaDm2: MU15, geodesicDm2: MU15 + 5, tally: used(2_000_000) };
  const promise = { industry: "3811", outputYuan: 150_000_000, taxYuan: 9_000_000, rdYuan: null };

  test("brings what it promises over all of the land; what is not promised leaves the land out of both sides", () => {
    expect(tallyOnceBuilt(site, promise, "above-scale")).toMatchObject({
      parcels: 1,
      occupiedDm2: MU15,
      taxYuan: 9_000_000,
      taxLandDm2: MU15,
      taxLandGeodesicDm2: MU15 + 5,
      rdYuan: 0,
      rdLandDm2: 0,
      outputByIndustry: { "3811": 150_000_000 },
    });
  });

  test("below scale it does not count among those above, but its land is supplied all the same", () => {
    const small = { ...promise, outputYuan: 19_999_999 };
    expect([isAboveScale(small), isAboveScale(promise), isAboveScale({ outputYuan: null })]).toEqual([
      false,
      true,
      false,
    ]);
    expect(isAboveScale({ outputYuan: 20_000_000 })).toBe(true);
    expect(tallyOnceBuilt(site, small, "above-scale")).toMatchObject({
      occupiedDm2: 0,
      taxYuan: 0,
      industrialDm2: MU15,
    });
    expect(tallyOnceBuilt(site, small, "all")).toMatchObject({ occupiedDm2: MU15, outputYuan: 19_999_999 });
  });

  test("the park has what the others have and what comes, and its verdict flips to the yuan", () => {
    // 48 万元/亩 over 30 mu ask 14 400 000 yuan
    const others = used(5_400_000);
    const park = add(others, site.tally);
    const goal = target("tax_per_mu", "48");
    expect(judgePerMu(park, "tax", goal, true).verdict).toBe("missed");
    const after = parkAfter(park, site, tallyOnceBuilt(site, promise, "above-scale"));
    expect(after).toMatchObject({
      parcels: 2,
      taxYuan: 14_400_000,
      taxLandDm2: 2 * MU15,
      outputYuan: 150_000_000,
    });
    expect(judgePerMu(after, "tax", goal, true).verdict).toBe("met");
    const short = tallyOnceBuilt(site, { ...promise, taxYuan: 8_999_999 }, "above-scale");
    expect(judgePerMu(parkAfter(park, site, short), "tax", goal, true).verdict).toBe("missed");
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
    expect(best({ ...input, pinned: new Map([["Q", "B"]]) }, "tax")).toEqual({
      value: 11n,
      at: ["PA", "QB"],
    });
    const banned = { ...input, forbidden: [{ projectId: "Q", placeId: "A" }] };
    expect(best(banned, "tax")).toEqual({ value: 11n, at: ["PA", "QB"] });
    // a pin stands over a ban, and is never lost: where it cannot be kept there is no plan
    expect(best({ ...banned, pinned: new Map([["Q", "A"]]) }, "tax")).toEqual({
      value: 17n,
      at: ["PB", "QA"],
    });
    expect(best({ ...input, pinned: new Map([["Q", "Z"]]) }, "tax")).toEqual({ value: null, at: null });
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
