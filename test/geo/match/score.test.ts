import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Criterion, scoreSites } from "../../../geo/match/score";
import { stability } from "../../../geo/match/stability";
import { toNumber } from "../../../geo/number/ratio";

const criteria: Criterion[] = [
  { id: "tax", weight: 60, better: "most" },
  { id: "price", weight: 30, better: "least" },
  { id: "mu", weight: 10, better: { ideal: "28" } },
];
const sites = [
  { id: "A", values: { tax: 100, price: 50, mu: "28" } },
  { id: "B", values: { tax: 50, price: 30, mu: "30" } },
  { id: "C", values: { tax: 0, price: null, mu: "24" } },
];

describe("the score of a site", () => {
  test("is the sum of its contributions, each the weight times where it stands between worst and best", () => {
    const scores = scoreSites(sites, criteria);
    expect(scores.map(({ id, place, points }) => [id, place, toNumber(points)])).toEqual([
      // 60·1 + 30·0 + 10·1; 60·½ + 30·1 + 10·½; 60·0 + nothing known + 10·0
      ["A", 1, 70],
      ["B", 2, 65],
      ["C", 3, 0],
    ]);
    expect(scores[1]?.contributions.map(({ points }) => toNumber(points))).toEqual([30, 30, 5]);
    expect(scores[2]?.unknown).toEqual(["price"]);
  });

  test("by supply each is held against those of its own: a rent is no price of land", () => {
    const both = [
      { id: "cheap land", supply: "land", values: { price: 1 } },
      { id: "dear land", supply: "land", values: { price: 2 } },
      { id: "cheap floor", supply: "floor", values: { price: 20 } },
      { id: "middling floor", supply: "floor", values: { price: 25 } },
      { id: "dear floor", supply: "floor", values: { price: 30 } },
    ];
    const price = { id: "price", weight: 100, better: "least", bySupply: true } as const;
    expect(scoreSites(both, [price]).map(({ id, points }) => [id, toNumber(points)])).toEqual([
      ["cheap floor", 100],
      ["cheap land", 100],
      ["middling floor", 50],
      ["dear floor", 0],
      ["dear land", 0],
    ]);
  });

  test("equal values have a share of 1 each, equal scores the same place, nothing known gives nothing", () => {
    const same = [
      { id: "B", values: { tax: 1 } },
      { id: "A", values: { tax: 1 } },
    ];
    const scores = scoreSites(same, [{ id: "tax", weight: 100, better: "most" }]);
    expect(scores.map(({ id, place, points }) => [id, place, toNumber(points)])).toEqual([
      ["A", 1, 100],
      ["B", 1, 100],
    ]);
    expect(scoreSites([{ id: "A", values: {} }], criteria)[0]).toMatchObject({
      place: 1,
      unknown: ["tax", "price", "mu"],
    });
    expect(scoreSites([], criteria)).toEqual([]);
  });

  test("weights that do not sum to 100 are refused", () => {
    expect(() => scoreSites(sites, criteria.slice(0, 2))).toThrow(/100/);
    expect(() =>
      scoreSites(sites, [
        { id: "tax", weight: 33.5, better: "most" },
        { id: "mu", weight: 66.5, better: "most" },
      ]),
    ).toThrow(/whole/);
    expect(() =>
      scoreSites(sites, [
        { id: "tax", weight: -10, better: "most" },
        { id: "mu", weight: 110, better: "most" },
      ]),
    ).toThrow(/whole/);
  });
});

describe("how sure the first place is", () => {
  test("the weight at which another passes, by hand", () => {
    const [tax, price] = stability(scoreSites(sites, criteria), criteria);
    // A(w) = w + (100−w)·10/40, B(w) = w/2 + (100−w)·35/40: equal where w/2 = (100−w)·25/40, w = 500/9
    expect([toNumber(tax!.from), tax!.below, toNumber(tax!.to), tax!.above]).toEqual([
      500 / 9,
      "B",
      100,
      null,
    ]);
    // A(w) = (100−w)·70/70, B(w) = w + (100−w)·35/70: equal at w = 100/3
    expect([toNumber(price!.from), toNumber(price!.to), price!.above]).toEqual([0, 100 / 3, "B"]);
  });

  test("nobody to compare with, or one criterion alone", () => {
    expect(stability([], criteria)).toEqual([]);
    const alone: Criterion[] = [{ id: "tax", weight: 100, better: "most" }];
    expect(stability(scoreSites(sites, alone), alone)).toMatchObject([{ below: null, above: null }]);
  });

  test("within the range the first stays first, beyond it another is", () => {
    const value = fc.integer({ min: 0, max: 9 });
    const anySites = fc
      .array(fc.tuple(value, value, value), { minLength: 2, maxLength: 6 })
      .map((rows) => rows.map(([a, b, c], at) => ({ id: `S${at}`, values: { a, b, c } })));
    const three: Criterion[] = [
      { id: "a", weight: 40, better: "most" },
      { id: "b", weight: 35, better: "least" },
      { id: "c", weight: 25, better: "most" },
    ];
    fc.assert(
      fc.property(anySites, fc.nat(100), (list, percent) => {
        const scores = scoreSites(list, three);
        const [first] = stability(scores, three);
        // the same scores in floating point, at another weight of the first criterion
        const at = (id: string) => {
          const parts = scores
            .find((one) => one.id === id)!
            .contributions.map(({ share }) => toNumber(share));
          return percent * parts[0]! + ((100 - percent) * (35 * parts[1]! + 25 * parts[2]!)) / 60;
        };
        const mine = at(scores[0]!.id);
        const best = Math.max(...list.map(({ id }) => at(id)));
        const within = percent >= toNumber(first!.from) - 1e-9 && percent <= toNumber(first!.to) + 1e-9;
        if (within) expect(mine).toBeGreaterThanOrEqual(best - 1e-6);
        else expect(mine).toBeLessThan(best + 1e-9);
      }),
    );
  });
});
