// Is an enterprise scored, placed and classed as by hand?
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { classEnds, classOfPlace } from "../../../geo/evaluation/classOfPlace";
import { classUp } from "../../../geo/evaluation/classUp";
import { evaluate } from "../../../geo/evaluation/evaluate";
import { methodFaults } from "../../../geo/evaluation/methodFaults";
import { withMore } from "../../../geo/evaluation/subject";
import { formatHalfUp } from "../../../geo/number/formatHalfUp";
import { compareRatios, ratioOf, toNumber } from "../../../geo/number/ratio";
import { parseMethods } from "../../../server/evaluation/methodSchema";
import { group, indicator, method, subject, WENLING } from "./support";

const FILE = parseMethods(
  JSON.parse(readFileSync(new URL("../../../seeds/policy/evaluation_methods.json", import.meta.url), "utf8")),
);
const published = (id: string, version: string) =>
  FILE.methods.find((one) => one.id === id && one.version === version) ?? expect.fail(`${id} ${version}`);
const points = (terms: readonly { points: { numerator: bigint; denominator: bigint } }[]) =>
  terms.map((term) => formatHalfUp(term.points, 6));

test("黄岩 2022, above scale, by hand", () => {
  // 100 mu; tax 2409.7, value added 6808 (half of 136.16 a mu), worked out with Python fractions
  const one = subject("e", {
    land: "100",
    tax: "2409.7",
    added_value: "6808",
    energy: "1263.55",
    emission: "1.38099",
    employees: "375.3",
    revenue: "50000",
    rd: "1510",
  });
  const [found] = evaluate(published("huangyan", "2022"), null, [one]).groups;
  const terms = found?.members[0]?.terms ?? [];
  // 24.097/24.097×30; 68.08/136.16×20; (6808/1263.55)/2.694×20; (6808/1.38099)/4929.81×10; (6808/375.3)/18.14×10; 0.0302/0.0302×10
  expect(points(terms)).toEqual([
    "30.000000",
    "10.000000",
    "30.000000",
    "9.999973",
    "10.000085",
    "10.000000",
  ]);
  expect(terms.map(({ state }) => state)).toEqual([
    "formula",
    "formula",
    "capped",
    "formula",
    "formula",
    "formula",
  ]);
});

test("黄岩: without discharge data the mean of those who have it, without others nothing; the blank stays a blank", () => {
  const all = {
    land: "10",
    tax: "240.97",
    added_value: "1361.6",
    energy: "1",
    employees: "1",
    revenue: "1000",
    rd: "0",
  };
  const a = subject("a", { ...all, emission: "0.276197" }); // 1361.6 / 0.276197 = 4929.814… → just above 10 points
  const b = subject("b", { ...all, emission: "0.552394" }); // half of it
  const { energy: _, ...noEnergy } = all;
  const [found] = evaluate(published("huangyan", "2022"), null, [a, b, subject("c", noEnergy)]).groups;
  const c = found?.members.find(({ id }) => id === "c");
  const emission = c?.terms.find(({ indicator: { id } }) => id === "added_value_per_emission");
  expect(emission).toMatchObject({ state: "average", value: null });
  expect(formatHalfUp(emission?.points ?? "0", 4)).toBe("7.5000");
  expect(c?.terms.find(({ indicator: { id } }) => id === "added_value_per_energy")).toMatchObject({
    state: "blank",
    value: null,
  });
  const alone = evaluate(published("huangyan", "2022"), null, [subject("c", noEnergy)]).groups[0]?.members[0];
  expect(alone?.terms.find(({ indicator: { id } }) => id === "added_value_per_emission")?.state).toBe("none");
});

test("黄岩, below scale: both halves, and tax below zero is worth nothing", () => {
  const [found] = evaluate(published("huangyan", "2022"), null, [
    subject("a", { land: "10", tax: "115.932", electricity: "985.8163265" }, { aboveScale: false }),
    subject("b", { land: "10", tax: "-120", electricity: "50" }, { aboveScale: false }),
  ]).groups;
  expect(found?.group.id).toBe("below_scale");
  const [a, b] = found?.members ?? [];
  expect(points(a?.terms ?? [])).toEqual(["50.000000", "25.000000"]);
  expect(b?.terms.map(({ state }) => state)).toEqual(["negative", "negative"]);
  expect(toNumber(b?.score ?? ratioOf("1"))).toBe(0);
});

test("临海: three mu is the first group, and a landless enterprise stands apart", () => {
  const linhai = published("linhai", "2016");
  const done = evaluate(linhai, null, [
    subject("large", {
      land: "3",
      tax: "45",
      revenue: "900",
      added_value: "900",
      energy: "300",
      emission: "1.8",
      water: "9000",
      employees: "60",
    }),
    subject("small", { land: "2.999999", tax: "44.999985", revenue: "0", electricity: "22.4999925" }),
    subject("tenant", { tax: "10" }),
  ]);
  expect(done.groups.map(({ key }) => key)).toEqual(["from_3_mu", "below_3_mu"]);
  expect(points(done.groups[0]?.members[0]?.terms ?? [])).toEqual([
    "40.000000",
    "10.000000",
    "20.000000",
    "15.000000",
    "5.000000",
    "10.000000",
  ]);
  expect(points(done.groups[1]?.members[0]?.terms ?? [])).toEqual(["50.000000", "0.000000", "30.000000"]);
  expect(done.apart.map(({ id }) => id)).toEqual(["tenant"]);
});

test("旌德 min–max: lowest 20 %, highest 100 %, the middle between; who lacks a figure has no place", () => {
  const [found] = evaluate(published("jingde", "minmax"), null, [
    subject("low", { land: "10", tax: "100", output: "1000" }),
    subject("mid", { land: "10", tax: "200", output: "1000" }),
    subject("high", { land: "10", tax: "500", output: "3000" }),
    subject("blank", { land: "10", tax: "900" }),
  ]).groups;
  const by = new Map(found?.members.map((one) => [one.id, one]));
  // tax 10, 20, 50, 90 (the blank one's counts too): 60 × (20 + 80 × (x−10)/80)/100
  expect(points(by.get("low")?.terms ?? [])).toEqual(["12.000000", "8.000000"]);
  expect(points(by.get("mid")?.terms ?? [])).toEqual(["18.000000", "8.000000"]);
  expect(points(by.get("high")?.terms ?? [])).toEqual(["36.000000", "40.000000"]);
  expect(by.get("blank")).toMatchObject({ score: null, place: null, class: null });
  expect(found?.ranked).toBe(3);
});

test("温岭 shares of ten and of a hundred, and ties at the end of a class", () => {
  expect(classEnds(WENLING, "above_scale", 100)).toEqual([20, 80, 95]);
  expect(classEnds(WENLING, "below_scale", 100)).toEqual([5, 75, 95]);
  expect(classEnds(WENLING, "above_scale", 10)).toEqual([2, 8, 10]);
  const ends = [2, 8, 10] as const;
  expect(classOfPlace({ place: 2, alike: 2 }, ends, "better")).toBe("A");
  expect(classOfPlace({ place: 2, alike: 2 }, ends, "worse")).toBe("B");
  expect(classOfPlace({ place: 11, alike: 1 }, ends, "better")).toBe("D");
});

test("龙游 is kept and not used: only part of its weights and no benchmark is known", () => {
  const longyou = published("longyou", "2021");
  expect(longyou.unusable).toContain("部分权重");
  expect(methodFaults(longyou).map(({ code }) => code)).toContain("benchmark_missing");
  for (const one of FILE.methods) {
    expect(one.example).toBe(true);
    if (one.unusable === null) expect(methodFaults(one)).toEqual([]);
  }
});

const TAX = method([
  group([indicator("tax", "tax", "60", "20"), indicator("output", "output", "40", "400")]),
]);
const RULES = [
  { id: "veto", effect: "set", class: "D" },
  { id: "cap", effect: "cap", class: "B" },
  { id: "raise", effect: "raise", class: "A" },
].map((rule) => ({
  ...rule,
  name: rule.id,
  nameEn: rule.id,
  evidence: "e",
  evidenceEn: "e",
  needsConfirmation: true,
  condition: rule.id === "raise" ? { kind: "honour", honours: ["champion"] } : { kind: "fact" },
})) as unknown as typeof TAX.rules;

test("a raise waits for its confirmation, a cap stops it, a veto beats both", () => {
  const withRules = { ...TAX, rules: RULES };
  const yes = (rule: string) => ({ rule, confirmed: true });
  const at = (facts: { rule: string; confirmed: boolean }[]) => {
    const others = Array.from({ length: 9 }, (_, n) =>
      subject(`o${n}`, { land: "1", tax: "30", output: "500" }),
    );
    const me = subject("me", { land: "1", tax: "1", output: "1" }, { honours: ["champion"], facts });
    return evaluate(withRules, WENLING, [...others, me]).groups[0]?.members.find(({ id }) => id === "me");
  };
  expect(at([])).toMatchObject({ rankClass: "C", class: "C", rules: [{ state: "waiting" }] });
  expect(at([yes("raise")])?.class).toBe("A");
  expect(at([yes("raise"), yes("cap")])?.class).toBe("B");
  expect(at([yes("raise"), yes("veto")])?.class).toBe("D");
  expect(at([yes("veto"), { rule: "veto", confirmed: false }])?.class).toBe("C");
});

test("bonus and deduction come after the factor", () => {
  const one = subject(
    "e",
    { land: "1", tax: "20", output: "400" },
    { factor: ratioOf("0.8"), bonus: ratioOf("5"), deduction: ratioOf("1.5") },
  );
  expect(toNumber(evaluate(TAX, null, [one]).groups[0]?.members[0]?.score ?? ratioOf("0"))).toBe(83.5);
});

const some = fc.array(
  fc.record({
    land: fc.integer({ min: 1, max: 50 }),
    tax: fc.option(fc.integer({ min: -50, max: 3000 })),
    output: fc.option(fc.integer({ min: 0, max: 40000 })),
  }),
  { minLength: 1, maxLength: 12 },
);
const subjectsOf = (rows: readonly { land: number; tax: number | null; output: number | null }[]) =>
  rows.map(({ land, tax, output }, at) =>
    subject(`e${String(at).padStart(2, "0")}`, {
      land: `${land}`,
      ...(tax === null ? {} : { tax: `${tax}` }),
      ...(output === null ? {} : { output: `${output}` }),
    }),
  );
const METHODS = [
  TAX,
  { ...TAX, ties: "worse" as const, blank: "group_average" as const },
  { ...TAX, missingAtMost: "50" },
  {
    ...TAX,
    form: "min_max" as const,
    minMax: { base: "20", span: "80" },
    cap: null,
    floor: null,
    blank: "no_score" as const,
  },
];

test("places never contradict scores, terms add up, and the order of the file does not count", () => {
  fc.assert(
    fc.property(some, fc.constantFrom(...METHODS), (rows, of) => {
      const subjects = subjectsOf(rows);
      const [found] = evaluate(of, WENLING, subjects).groups;
      const members = found?.members ?? [];
      for (const one of members) {
        const better = members.filter(
          ({ score }) => score !== null && one.score !== null && compareRatios(score, one.score) > 0,
        );
        if (one.place !== null) expect(one.place).toBe(better.length + 1);
        // in doubles, by itself
        const sum = one.terms.reduce(
          (all, term) => all + Number(term.points.numerator) / Number(term.points.denominator),
          0,
        );
        if (one.score !== null) expect(toNumber(one.score)).toBeCloseTo(sum, 6);
      }
      const turned = evaluate(of, WENLING, subjects.toReversed()).groups[0]?.members ?? [];
      expect(turned.map(({ id, class: got, place }) => [id, got, place])).toEqual(
        members.map(({ id, class: got, place }) => [id, got, place]),
      );
    }),
    { numRuns: 100 },
  );
});

test("one class up is the least: with it the class is better, with one yuan less it is not", () => {
  fc.assert(
    fc.property(some, fc.constantFrom(...METHODS), fc.nat(), (rows, of, pick) => {
      const subjects = subjectsOf(rows);
      const [found] = evaluate(of, WENLING, subjects).groups;
      const member = found?.members[pick % (found?.members.length ?? 1)];
      if (found === undefined || member === undefined) return;
      const rank = (yuan: bigint, measure: string) => {
        const changed = subjects.map((one) => (one.id === member.id ? withMore(one, measure, yuan) : one));
        const got = evaluate(of, WENLING, changed).groups[0]?.members.find(
          ({ id }) => id === member.id,
        )?.class;
        return "ABCD".indexOf(got ?? "D");
      };
      for (const up of classUp(of, WENLING, found, member.id)) {
        const now = "ABCD".indexOf(member.class ?? "D");
        if (up.state === "found") {
          expect(rank(up.moreYuan, up.measure)).toBeLessThan(now);
          expect(rank(up.moreYuan - 1n, up.measure)).toBeGreaterThanOrEqual(now);
        }
        if (up.state === "out_of_reach") expect(rank(10n ** 13n, up.measure)).toBeGreaterThanOrEqual(now);
      }
    }),
    { numRuns: 60 },
  );
});
