// Does every plot get the verdict that it gets when it is judged alone, in whole numbers?
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LAND_DENOMINATORS, type LandDenominator } from "../../../geo/target/denominator";
import { classifyVerdict, VERDICT_CLASS } from "../../../geo/target/verdictClass";
import { target } from "./policyTargets";

const FIGURES = ["output", "tax", "rd"] as const;
const METRIC = { output: "output_per_mu", tax: "tax_per_mu", rd: "rd_per_mu" } as const;
type Goal = Parameters<typeof classifyVerdict>[2]["groups"][number][number];
type Figure = (typeof FIGURES)[number];

/** One plot: what of it lies idle, is used and supplied, and what each figure says, over whose land. */
interface Plot {
  readonly idle: boolean;
  readonly areaDm2: number;
  readonly occupiedDm2: number;
  readonly industrialDm2: number;
  readonly yuan: Readonly<Record<Figure, number | null>>;
  readonly landDm2: Readonly<Record<Figure, number>>;
  readonly group: number;
}
const goal = (figure: Figure, value: string, changes: Partial<Goal> = {}): Goal => ({
  ...target(METRIC[figure], value),
  figure,
  ...changes,
});

function classes(plots: readonly Plot[], groups: readonly (readonly Goal[])[], grouped = true): number[] {
  const column = (of: (plot: Plot) => number) => Float64Array.from(plots, of);
  const byFigure = <T>(of: (figure: Figure) => T) => ({
    output: of("output"),
    tax: of("tax"),
    rd: of("rd"),
  });
  const into = new Uint8Array(plots.length).fill(99);
  classifyVerdict(
    { count: plots.length, idle: column(({ idle }) => Number(idle)), areaDm2: column((one) => one.areaDm2) },
    {
      yuan: byFigure((figure) => column((one) => one.yuan[figure] ?? Number.NaN)),
      land: byFigure((figure) => column((one) => one.landDm2[figure])),
      occupiedDm2: column((one) => one.occupiedDm2),
      industrialDm2: column((one) => one.industrialDm2),
    },
    { groups, groupOf: grouped ? Uint16Array.from(plots, ({ group }) => group) : null },
    into,
  );
  return [...into];
}

/** The verdict of one figure by its definition: 万元/亩 × 15 is yuan/m², and 0.01 m² are 100 to the m². */
function alone(plot: Plot, { figure, value, operator, denominator }: Goal): "met" | "missed" | "thin" | null {
  const yuan = plot.yuan[figure];
  const reported = plot.landDm2[figure];
  const land =
    denominator === "gross" ? plot.areaDm2 : denominator === "supplied" ? plot.industrialDm2 : reported;
  if (yuan === null || reported === 0 || land === 0) return null;
  if (10n * BigInt(reported) < 9n * BigInt(plot.occupiedDm2)) return "thin";
  const [whole = "", part = ""] = value.split(".");
  const surplus =
    100n * 10n ** BigInt(part.length) * BigInt(yuan) - 15n * BigInt(whole + part) * BigInt(land);
  const met = operator === ">=" ? surplus >= 0n : operator === ">" ? surplus > 0n : surplus <= 0n;
  return met ? "met" : "missed";
}

function byDefinition(plot: Plot, goals: readonly Goal[]): keyof typeof VERDICT_CLASS {
  if (plot.occupiedDm2 === 0) return plot.idle ? "idle" : "noEnterprise";
  const said = goals.filter(({ exemption }) => !exemption).map((one) => alone(plot, one));
  if (said.includes("missed")) return "missed";
  if (said.length === 0) return "undecided";
  if (said.every((one) => one === "met")) return "met";
  return said.every((one) => one === null) ? "noData" : "undecided";
}

/** 100 mu, all of it used, supplied and reported of. */
const HUNDRED_MU: Plot = {
  idle: false,
  areaDm2: 6_666_600,
  occupiedDm2: 6_666_600,
  industrialDm2: 6_666_600,
  // 48 万元/亩 are 7.2 yuan per 0.01 m²; 950 are 142.5
  yuan: { output: 949_990_500, tax: 47_999_520, rd: null },
  landDm2: { output: 6_666_600, tax: 6_666_600, rd: 0 },
  group: 0,
};

describe("the verdict of many plots", () => {
  test("950 and 48 are met to the yuan; one yuan less of either misses", () => {
    const both = [[goal("output", "950"), goal("tax", "48")]];
    const less = (figure: Figure): Plot => ({
      ...HUNDRED_MU,
      yuan: { ...HUNDRED_MU.yuan, [figure]: (HUNDRED_MU.yuan[figure] ?? 0) - 1 },
    });
    expect(classes([HUNDRED_MU, less("output"), less("tax")], both)).toEqual([
      VERDICT_CLASS.met,
      VERDICT_CLASS.missed,
      VERDICT_CLASS.missed,
    ]);
  });

  test("empty land has no verdict: it lies idle, or nobody is there", () => {
    const empty = { ...HUNDRED_MU, occupiedDm2: 0 };
    expect(classes([empty, { ...empty, idle: true }], [[goal("tax", "48")]])).toEqual([
      VERDICT_CLASS.noEnterprise,
      VERDICT_CLASS.idle,
    ]);
    // idle on paper, but somebody reports of it: judged by the figures
    expect(classes([{ ...HUNDRED_MU, idle: true }], [[goal("tax", "48")]])).toEqual([VERDICT_CLASS.met]);
  });

  test("a figure that nobody reports is no data, and beside one that is met leaves the plot undecided", () => {
    expect(classes([HUNDRED_MU], [[goal("rd", "10")]])).toEqual([VERDICT_CLASS.noData]);
    expect(classes([HUNDRED_MU], [[goal("rd", "10"), goal("tax", "48")]])).toEqual([VERDICT_CLASS.undecided]);
    // but one that is missed decides
    expect(classes([HUNDRED_MU], [[goal("rd", "10"), goal("tax", "49")]])).toEqual([VERDICT_CLASS.missed]);
  });

  test("under 90 % of the land in use nothing is decided, at 90 % it is", () => {
    const covered = (tax: number): Plot => ({
      ...HUNDRED_MU,
      occupiedDm2: 1_000_000,
      landDm2: { ...HUNDRED_MU.landDm2, tax },
    });
    expect(classes([covered(899_999), covered(900_000)], [[goal("tax", "48")]])).toEqual([
      VERDICT_CLASS.undecided,
      VERDICT_CLASS.met,
    ]);
  });

  test("the same tax meets over the land in use and misses over supplied land; over none it says nothing", () => {
    const more = { ...HUNDRED_MU, industrialDm2: 6_666_601 };
    const over = (denominator: LandDenominator) => classes([more], [[goal("tax", "48", { denominator })]])[0];
    expect(LAND_DENOMINATORS.map(over)).toEqual([VERDICT_CLASS.met, VERDICT_CLASS.missed, VERDICT_CLASS.met]);
    expect(
      classes([{ ...more, industrialDm2: 0 }], [[goal("tax", "48", { denominator: "supplied" })]]),
    ).toEqual([VERDICT_CLASS.noData]);
  });

  test("nothing is held against an exemption, nor where no target binds", () => {
    const exemption = { kind: "parcel" as const, id: "A", reason: "在建", until: null };
    expect(classes([HUNDRED_MU], [[goal("tax", "90", { exemption })]])).toEqual([VERDICT_CLASS.undecided]);
    expect(classes([HUNDRED_MU], [[goal("tax", "90", { exemption }), goal("output", "950")]])).toEqual([
      VERDICT_CLASS.met,
    ]);
    expect(classes([HUNDRED_MU], [[]])).toEqual([VERDICT_CLASS.undecided]);
  });

  test("what a column has no row for is not known, never 0", () => {
    const full = [6_666_600];
    const none: number[] = [];
    const verdict = (
      columns: { yuan?: number[]; land?: number[]; supplied?: number[]; occupied?: number[] },
      groupOf: number[] | null = null,
    ) => {
      const { yuan = [0], land = full, supplied = full, occupied = full } = columns;
      const into = Uint8Array.of(99);
      classifyVerdict(
        { count: 1, idle: none, areaDm2: full },
        {
          yuan: { output: none, tax: yuan, rd: none },
          land: { output: none, tax: land, rd: none },
          occupiedDm2: occupied,
          industrialDm2: supplied,
        },
        { groups: [[goal("tax", "48", { denominator: "supplied" })]], groupOf },
        into,
      );
      return into[0];
    };
    // a tax of 0 that is known misses
    expect(verdict({})).toBe(VERDICT_CLASS.missed);
    expect(verdict({ yuan: none })).toBe(VERDICT_CLASS.noData);
    expect(verdict({ land: none })).toBe(VERDICT_CLASS.noData);
    expect(verdict({ supplied: none })).toBe(VERDICT_CLASS.noData);
    expect(verdict({ occupied: none })).toBe(VERDICT_CLASS.noEnterprise);
    // held against what land at large is, and of a group that is not there against nothing
    expect(verdict({}, none)).toBe(VERDICT_CLASS.missed);
    expect(verdict({}, [1])).toBe(VERDICT_CLASS.undecided);
  });

  test("any land under any targets gets what each plot gets alone", () => {
    const dm2 = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 }));
    const yuan = fc.option(fc.integer({ min: -10, max: 60_000 }), { nil: null });
    const plot: fc.Arbitrary<Plot> = fc.record({
      idle: fc.boolean(),
      areaDm2: dm2,
      occupiedDm2: dm2,
      industrialDm2: dm2,
      yuan: fc.record({ output: yuan, tax: yuan, rd: yuan }),
      landDm2: fc.record({ output: dm2, tax: dm2, rd: dm2 }),
      group: fc.nat(2),
    });
    const aGoal = fc
      .record({
        figure: fc.constantFrom(...FIGURES),
        value: fc.constantFrom("0", "48", "48.5", "950"),
        operator: fc.constantFrom(">=" as const, ">" as const, "<=" as const),
        denominator: fc.constantFrom("occupied" as const, "supplied" as const, "gross" as const),
      })
      .map(({ figure, value, operator, denominator }) => goal(figure, value, { operator, denominator }));
    const goals = fc.array(aGoal, { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(plot, { minLength: 1, maxLength: 12 }),
        fc.tuple(goals, goals, goals),
        fc.boolean(),
        (plots, groups, grouped) => {
          expect(classes(plots, groups, grouped)).toEqual(
            plots.map((one) => VERDICT_CLASS[byDefinition(one, groups[grouped ? one.group : 0] ?? [])]),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});
