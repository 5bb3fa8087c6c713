// What do the enterprises report, so that every park shows the case that it is there for? Money in whole yuan.
import type { Enterprise } from "./enterprises";
import type { ParkPlan } from "./parkPlans";
import type { Random } from "./random";

export interface Report {
  readonly output: number;
  readonly tax: number;
  readonly rd: number | null;
}

/** Reports by period (`2024`, cumulative `2024Q3`); an enterprise that is missing there has not reported. */
export type Reports = Map<Enterprise, Map<string, Report>>;

interface Draft {
  readonly enterprise: Enterprise;
  readonly landDm2: number;
  output: number;
  tax: number;
  rd: number | null;
}

/** 1 万元/亩 is 0.15 yuan on 0.01 m². */
const YUAN_PER_DM2 = 0.15;

/** The figures of one estate's enterprises for 2023, 2024 and 2025 and their quarters. */
export function report(plan: ParkPlan, enterprises: readonly Enterprise[], random: Random): Reports {
  const drafts = enterprises.map((enterprise) => draftOf(enterprise, plan, random));
  const above = drafts.filter(({ enterprise }) => enterprise.aboveScale);
  const silent = silentOnes(above, plan.coverage);
  const heard = above.filter((draft) => !silent.has(draft));
  if (plan.yields !== null && heard.length > 0) calibrate(plan, plan.yields, heard);
  const reports: Reports = new Map();
  for (const draft of drafts) {
    const lost = silent.has(draft) || (!draft.enterprise.aboveScale && random.chance(0.05));
    reports.set(draft.enterprise, history(draft, lost, random));
  }
  return reports;
}

function draftOf(enterprise: Enterprise, plan: ParkPlan, random: Random): Draft {
  const landDm2 = enterprise.occupations.reduce((sum, occupation) => sum + occupation.landDm2, 0);
  const perMu = (enterprise.aboveScale ? (plan.yields?.output ?? 700) : 260) * random.lognormal(0.62);
  const output = Math.round(landDm2 * perMu * YUAN_PER_DM2);
  return {
    enterprise,
    landDm2,
    output,
    tax: Math.round(output * 0.05 * random.lognormal(0.4)),
    rd: random.chance(enterprise.aboveScale ? 0.05 : 0.3)
      ? null
      : Math.round(output * 0.032 * random.lognormal(0.5)),
  };
}

/** Those who have not reported this year: the smallest ones first, until just the covered share of land is left. */
function silentOnes(above: readonly Draft[], coverage: number): Set<Draft> {
  const silent = new Set<Draft>();
  if (coverage >= 1) return silent;
  const all = above.reduce((sum, { landDm2 }) => sum + landDm2, 0);
  let lost = 0;
  for (const draft of [...above].sort((a, b) => a.landDm2 - b.landDm2)) {
    if (lost >= all * (1 - coverage)) break;
    silent.add(draft);
    lost += draft.landDm2;
  }
  return silent;
}

/** Scales the figures so that the park's sums come out as planned, to the yuan. */
function calibrate(plan: ParkPlan, yields: NonNullable<ParkPlan["yields"]>, drafts: readonly Draft[]): void {
  const land = drafts.reduce((sum, { landDm2 }) => sum + landDm2, 0);
  const total = Math.round(land * yields.output * YUAN_PER_DM2);
  if (plan.dominant !== null) {
    const [first, ...rest] = [...drafts].sort((a, b) => b.landDm2 - a.landDm2);
    const part = Math.round(total * plan.dominant);
    if (first !== undefined) first.output = part;
    share(rest, total - part, "output");
  } else if (plan.concentration !== null) {
    const lead = Math.floor(total * plan.concentration);
    share(
      drafts.filter(({ enterprise }) => enterprise.lead),
      lead,
      "output",
    );
    share(
      drafts.filter(({ enterprise }) => !enterprise.lead),
      total - lead,
      "output",
    );
  } else {
    share(drafts, total, "output");
  }
  share(drafts, Math.round(land * yields.tax * YUAN_PER_DM2), "tax");
  const withRd = drafts.filter(({ rd }) => rd !== null);
  const rdLand = withRd.reduce((sum, { landDm2 }) => sum + landDm2, 0);
  share(withRd, Math.round(rdLand * yields.rd * YUAN_PER_DM2), "rd");
  if (plan.id === "SP-01" || plan.id === "IC-04") lose(drafts);
}

/** Multiplies a figure so that it sums to `total`; the last one takes the rounding. */
function share(drafts: readonly Draft[], total: number, figure: "output" | "tax" | "rd"): void {
  const sum = drafts.reduce((s, draft) => s + (draft[figure] ?? 0), 0);
  let left = total;
  drafts.forEach((draft, i) => {
    const part = i === drafts.length - 1 ? left : Math.round(((draft[figure] ?? 0) / sum) * total);
    draft[figure] = part;
    left -= part;
  });
}

/** One enterprise got more tax back than it paid: −120 万元; another's tax keeps the park's sum. */
function lose(drafts: readonly Draft[]): void {
  const [loser, gainer] = [drafts[3], drafts[5]];
  if (loser === undefined || gainer === undefined) return;
  gainer.tax += loser.tax + 1_200_000;
  loser.tax = -1_200_000;
}

const QUARTERS = [1, 2, 3] as const;

/** Back from 2025 to 2023 by invented growth, and the cumulative quarters of 2024 and 2025. */
function history({ output, tax, rd }: Draft, lost: boolean, random: Random): Map<string, Report> {
  const reports = new Map<string, Report>();
  let factor = 1;
  for (const year of [2025, 2024, 2023]) {
    const times = (yuan: number) => Math.round(yuan * factor);
    const whole: Report = { output: times(output), tax: times(tax), rd: rd === null ? null : times(rd) };
    const unheard = (year === 2025 && lost) || (year < 2025 && random.chance(0.025));
    if (!unheard) {
      reports.set(String(year), whole);
      if (year > 2023) quarters(year, whole, reports, random);
    }
    factor /= random.between(0.94, 1.13);
  }
  return reports;
}

function quarters(year: number, whole: Report, reports: Map<string, Report>, random: Random): void {
  const season = random.between(-0.02, 0.02);
  for (const quarter of QUARTERS) {
    const part = (yuan: number) => Math.round(yuan * (quarter * 0.245 + season * quarter));
    reports.set(`${year}Q${quarter}`, {
      output: part(whole.output),
      tax: part(whole.tax),
      rd: whole.rd === null ? null : part(whole.rd),
    });
  }
  if (year === 2025) reports.set("2025Q4", whole);
}
