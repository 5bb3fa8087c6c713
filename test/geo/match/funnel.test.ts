import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkRule } from "../../../geo/match/checkRule";
import { type FunnelSite, funnel } from "../../../geo/match/funnel";
import type { SiteRule } from "../../../geo/match/rule";
import type { ProjectMode } from "../../../geo/promotion/projectMode";

const rule = (id: string, anyOf: SiteRule["anyOf"], rest: Partial<SiteRule> = {}): SiteRule => ({
  id,
  anyOf,
  modes: [],
  whenUnknown: "keep",
  ...rest,
});
const height = rule("height", [{ fact: "height_m", test: ">=", than: { need: "height_m" } }]);

describe("one rule", () => {
  test("misses by the difference, unrounded; the limit itself satisfies", () => {
    const outcome = checkRule(height, { height_m: "6.0" }, { height_m: "8.0" });
    expect(outcome).toMatchObject({
      kind: "fail",
      findings: [{ fact: "height_m", test: ">=", have: "6.0", asked: "8.0" }],
    });
    const missing = outcome.kind === "fail" ? outcome.findings[0]?.missing : null;
    expect(Number(missing?.numerator) / Number(missing?.denominator)).toBe(2);
    expect(checkRule(height, { height_m: "8" }, { height_m: "8.0" })).toEqual({ kind: "pass" });
    expect(checkRule(height, { height_m: "7.9999999999999999999" }, { height_m: "8.0" }).kind).toBe("fail");
  });

  test("a project that asks nothing is satisfied; a site of which nothing is known is undecided, never 0", () => {
    expect(checkRule(height, { height_m: "6" }, { height_m: null })).toEqual({ kind: "pass" });
    expect(checkRule(height, { height_m: null }, { height_m: "8" })).toEqual({
      kind: "unknown",
      facts: ["height_m"],
    });
    expect(checkRule(height, {}, { height_m: "-1" }).kind).toBe("unknown");
  });

  test("of several clauses one is enough; where none holds, one that is unknown leaves it open", () => {
    const free = rule("free", [
      { fact: "status", test: "in", words: ["idle", "reserve"] },
      { fact: "tax_per_mu", test: "<", than: { value: "24" } },
    ]);
    expect(checkRule(free, { status: "idle", tax_per_mu: null }, {}).kind).toBe("pass");
    expect(checkRule(free, { status: "in_use", tax_per_mu: "23.99" }, {}).kind).toBe("pass");
    expect(checkRule(free, { status: "in_use", tax_per_mu: null }, {}).kind).toBe("unknown");
    const out = checkRule(free, { status: "in_use", tax_per_mu: "24" }, {});
    expect(out.kind === "fail" && out.findings.map(({ fact, have }) => [fact, have])).toEqual([
      ["status", "in_use"],
      ["tax_per_mu", "24"],
    ]);
  });

  test("a wish for a park is one of those above the site; outside of all is no park, and who wishes none is asked nothing", () => {
    const wanted = rule("wanted", [{ fact: "parks", test: "shares", than: { need: "wanted_parks" } }]);
    const wish = { wanted_parks: "SP-01;CA-01" };
    expect(checkRule(wanted, { parks: "IC-01;CA-01" }, wish)).toEqual({ kind: "pass" });
    expect(checkRule(wanted, { parks: "SP-010" }, wish)).toEqual({
      kind: "fail",
      findings: [{ fact: "parks", test: "shares", have: "SP-010", asked: ["SP-01", "CA-01"], missing: null }],
    });
    expect(checkRule(wanted, { parks: "" }, wish).kind).toBe("fail");
    expect(checkRule(wanted, { parks: "" }, { wanted_parks: null })).toEqual({ kind: "pass" });
    expect(checkRule(wanted, {}, wish)).toEqual({ kind: "unknown", facts: ["parks"] });
  });

  test("land may be larger than asked by a share, days and codes are compared as such", () => {
    const size = rule("size", [{ fact: "area_mu", test: "<=", than: { need: "land_max" }, times: "1.15" }]);
    expect(checkRule(size, { area_mu: "32.2" }, { land_max: "28" }).kind).toBe("pass");
    expect(checkRule(size, { area_mu: "32.2000001" }, { land_max: "28" }).kind).toBe("fail");
    const ready = rule("ready", [{ fact: "free_from", test: "by", than: { need: "start" } }]);
    expect(checkRule(ready, { free_from: "2026-09-30" }, { start: "2026-10-01" }).kind).toBe("pass");
    expect(checkRule(ready, { free_from: "2026-10-02" }, { start: "2026-10-01" })).toMatchObject({
      findings: [{ missing: null }],
    });
    const lease = rule("lease", [{ fact: "expires", test: "from", than: { value: "2045-01-01" } }]);
    expect(checkRule(lease, { expires: "2044-12-31" }, {}).kind).toBe("fail");
    const use = rule("use", [{ fact: "use", test: "prefix", words: ["1001"] }]);
    expect(checkRule(use, { use: "100102" }, {}).kind).toBe("pass");
    expect(checkRule(use, { use: "1101" }, {})).toMatchObject({ findings: [{ asked: ["1001"] }] });
    const strict = rule("strict", [{ fact: "far", test: ">", than: { value: "1" } }]);
    expect(checkRule(strict, { far: "1" }, {}).kind).toBe("fail");
    const atMost = rule("atMost", [{ fact: "far", test: "<", than: { value: "1" } }]);
    expect([checkRule(atMost, { far: "1" }, {}).kind, checkRule(atMost, { far: "0.9" }, {}).kind]).toEqual([
      "fail",
      "pass",
    ]);
  });
});

describe("the funnel", () => {
  const size = rule("size", [{ fact: "mu", test: ">=", than: { need: "mu" } }]);
  const use = rule("use", [{ fact: "use", test: "in", words: ["1001"] }]);
  const load = rule("load", [{ fact: "load", test: ">=", than: { need: "load" } }], { modes: ["workshop"] });
  const sites: FunnelSite[] = [
    { id: "A", facts: { mu: "30", use: "1001", load: "1" } },
    { id: "B", facts: { mu: "27.99", use: "1001", load: "1" } },
    { id: "C", facts: { mu: "20", use: "1001", load: "1" } },
    { id: "D", facts: { mu: "20", use: "1101", load: "1" } },
    { id: "E", facts: { mu: "40", use: "1101", load: "1" } },
    { id: "F", facts: { mu: null, use: "1001", load: "1" } },
  ];
  const needs = { mu: "28", load: "2" };

  test("counts what is left, what each rule excludes, and what comes back without it", () => {
    const found = funnel(sites, [use, size, load], needs, "land");
    expect(found.steps).toEqual([
      { rule: "use", left: 4, excluded: 2, freed: 1 },
      { rule: "size", left: 2, excluded: 2, freed: 2 },
    ]);
    expect([found.from, found.fits]).toEqual([6, ["A", "F"]]);
    // in another order other rules come first, and the same sites are left
    const other = funnel(sites, [size, use, load], needs, "land");
    expect(other.steps).toEqual([
      { rule: "size", left: 3, excluded: 3, freed: 2 },
      { rule: "use", left: 2, excluded: 1, freed: 1 },
    ]);
    expect(other.fits).toEqual(found.fits);
  });

  test("each site keeps every reason; the nearest misses come first", () => {
    const found = funnel(sites, [use, size], needs, null);
    expect(found.faults.get("D")?.map(({ rule: id }) => id)).toEqual(["use", "size"]);
    expect(found.faults.get("F")).toEqual([{ rule: "size", outcome: { kind: "unknown", facts: ["mu"] } }]);
    expect(found.nearly.map(({ id, fault }) => [id, fault.rule])).toEqual([
      ["B", "size"],
      ["C", "size"],
      ["E", "use"],
    ]);
  });

  test("what is unknown may exclude; a mode has its own rules", () => {
    expect(funnel(sites, [{ ...size, whenUnknown: "exclude" }], needs, "land").fits).toEqual(["A", "E"]);
    expect(funnel(sites, [load], needs, "workshop")).toMatchObject({ fits: [], steps: [{ freed: 6 }] });
    expect(funnel(sites, [load], needs, "building").fits.length).toBe(6);
    expect(funnel([], [load], needs, null)).toMatchObject({ from: 0, fits: [], nearly: [] });
  });

  test("what each step leaves and excludes adds up, and a freed site fits when its rule is dropped", () => {
    const anySite = fc.record({ a: fc.nat(4), b: fc.nat(4), c: fc.option(fc.nat(4)) });
    const rules = ["a", "b", "c"].map((fact) =>
      rule(fact, [{ fact, test: ">=", than: { value: "2" } }], {
        whenUnknown: fact === "c" ? "exclude" : "keep",
      }),
    );
    fc.assert(
      fc.property(
        fc.array(anySite, { maxLength: 12 }),
        fc.constantFrom<ProjectMode | null>(null, "land"),
        (all, mode) => {
          const list = all.map((facts, at) => ({ id: `S${at}`, facts }));
          const found = funnel(list, rules, {}, mode);
          let before = found.from;
          for (const { left, excluded } of found.steps) {
            expect(left).toBe(before - excluded);
            before = left;
          }
          expect(found.fits.length).toBe(before);
          for (const { rule: id, freed } of found.steps)
            expect(
              funnel(
                list,
                rules.filter((one) => one.id !== id),
                {},
                mode,
              ).fits.length - before,
            ).toBe(freed);
        },
      ),
    );
  });
});

test("a soft rule excludes nothing, and those that do not satisfy it say so", () => {
  const soft = { ...height, soft: true, whenUnknown: "exclude" as const };
  const sites = [
    { id: "A", facts: { height_m: "6" } },
    { id: "B", facts: {} },
  ];
  const found = funnel(sites, [soft], { height_m: "8" }, null);
  expect([found.fits, found.out.size, found.steps]).toEqual([
    ["A", "B"],
    0,
    [{ rule: "height", left: 2, excluded: 0, freed: 0 }],
  ]);
  expect(found.faults.get("A")?.[0]?.outcome.kind).toBe("fail");
  expect(found.faults.get("B")?.[0]?.outcome.kind).toBe("unknown");
});

test("of a project without a mode only what all modes are asked is asked", () => {
  const land = rule("land", [{ fact: "supply", test: "in", words: ["land"] }], { modes: ["land"] });
  const sites = [{ id: "A", facts: { supply: "floor", height_m: "6" } }];
  expect(funnel(sites, [land], {}, null).fits).toEqual(["A"]);
  expect(funnel(sites, [land], {}, "land").fits).toEqual([]);
  expect(funnel(sites, [land, height], { height_m: "8" }, null).fits).toEqual([]);
});

test("a site that is out keeps every fault that puts it out, whichever rule comes first; one only to be asked about is in", () => {
  const low = rule("low", [{ fact: "tax", test: "<", than: { value: "24" } }], { whenUnknown: "exclude" });
  const sites = [
    { id: "A", facts: { height_m: "6", tax: "30" } },
    { id: "B", facts: { height_m: null, tax: "10" } },
    { id: "C", facts: { height_m: "9" } },
  ];
  const rulesOut = (rules: SiteRule[]) =>
    [...funnel(sites, rules, { height_m: "8" }, null).out].map(([id, faults]) => [
      id,
      faults.map((fault) => fault.rule),
    ]);
  expect(rulesOut([height, low])).toEqual([
    ["A", ["height", "low"]],
    ["C", ["low"]],
  ]);
  expect(rulesOut([low, height])[0]).toEqual(["A", ["low", "height"]]);
});
