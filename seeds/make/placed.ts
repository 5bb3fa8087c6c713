// Which invented projects were placed in the demo, what did they promise, and which enterprises did they become? So that each case of the follow-up is seen.
import type { Enterprise } from "./enterprises";
import type { Reports } from "./figures";
import { type Cells, LOOKING } from "./projects";

const AUTHOR = "演示";
const NOTE = "演示数据（虚构）";
/** 10 to 60 mu. */
const LEAST_DM2 = 666_700;
const MOST_DM2 = 4_000_000;
const YEARS = ["2023", "2024", "2025"] as const;

interface Case {
  readonly park: string;
  /** What is promised of a year of full production, in percent of what was made in the newest year reported. */
  readonly output: number;
  readonly tax: number;
  readonly rd: number;
  readonly landedOn: string;
  readonly startsOn: string;
  readonly completesOn: string;
  readonly fullOn: string;
  /** Years before full production, in percent of the whole promise. */
  readonly rampUp: readonly (readonly [year: number, percent: number])[];
  /** In percent of the whole investment, by year; the promise is all of it by the year in which it is built. */
  readonly invested: readonly (readonly [year: number, percent: number])[];
  /** Whether the enterprise has reported 2025. */
  readonly reports2025: boolean;
  /** Whether it is known by its plot alone. */
  readonly byParcel: boolean;
}

const CASES: readonly Case[] = [
  // keeps what it promised
  {
    ...{ park: "SP-01", output: 95, tax: 92, rd: 90, reports2025: true, byParcel: false },
    ...{ landedOn: "2023-02-15", startsOn: "2023-03-10", completesOn: "2024-06-30", fullOn: "2025-01-01" },
    rampUp: [[2024, 70]],
    invested: [
      [2023, 55],
      [2024, 47],
    ],
  },
  // behind with output and tax
  {
    ...{ park: "IC-01", output: 125, tax: 140, rd: 95, reports2025: true, byParcel: false },
    ...{ landedOn: "2023-05-20", startsOn: "2023-06-18", completesOn: "2024-09-30", fullOn: "2025-01-01" },
    rampUp: [[2024, 60]],
    invested: [
      [2023, 40],
      [2024, 38],
    ],
  },
  // nobody has reported the year in which its promise is due
  {
    ...{ park: "IC-03", output: 100, tax: 100, rd: 100, reports2025: false, byParcel: false },
    ...{ landedOn: "2023-09-01", startsOn: "2023-10-12", completesOn: "2024-12-31", fullOn: "2025-01-01" },
    rampUp: [],
    invested: [[2023, 30]],
  },
  // known by its plot, at full production in 2027
  {
    ...{ park: "TP-01", output: 130, tax: 120, rd: 110, reports2025: true, byParcel: true },
    ...{ landedOn: "2024-03-12", startsOn: "2024-04-20", completesOn: "2026-12-15", fullOn: "2027-01-01" },
    rampUp: [[2026, 80]],
    invested: [
      [2024, 50],
      [2025, 30],
    ],
  },
];

/** What `server/seed/seedPlaced` reads. */
export interface PlacedProject {
  readonly project: string;
  readonly enterprise: string | null;
  readonly parcels: readonly string[];
  readonly landedOn: string;
  readonly amounts: readonly {
    readonly year: number;
    readonly measure: "output" | "tax" | "rd" | "investment";
    readonly side: "promised" | "delivered";
    readonly yuan: number;
  }[];
}

interface Placed {
  /** Rows of the table of projects. */
  readonly rows: readonly Cells[];
  readonly file: string;
}

/** Numbered after those that look for land. */
export function placedProjects(enterprises: readonly Enterprise[], reports: Reports): Placed {
  const made = CASES.map((one, at) => placed(one, enterprises, reports, LOOKING + 1 + at));
  const placings = made.map(({ placing }) => placing);
  return {
    rows: made.map(({ row }) => row),
    file: `${JSON.stringify({ author: AUTHOR, note: NOTE, placed: placings }, null, 1)}\n`,
  };
}

function placed(
  one: Case,
  enterprises: readonly Enterprise[],
  reports: Reports,
  number: number,
): { readonly row: Cells; readonly placing: PlacedProject } {
  const enterprise = enterprises.find((each) => fits(one, each, enterprises, reports));
  const [use] = enterprise?.occupations ?? [];
  const newest = enterprise === undefined ? undefined : newestOf(reports, enterprise);
  if (enterprise === undefined || use === undefined || newest === undefined)
    throw new Error(`no enterprise in ${one.park} that the placed project ${number} could have become`);
  const promise = {
    output: tensOfWan(newest.output, one.output),
    tax: tensOfWan(newest.tax, one.tax),
    rd: tensOfWan(newest.rd ?? 0, one.rd),
  };
  const mu = Math.round((use.landDm2 / 10_000_000) * 150);
  const investment = mu * 620;
  const id = `ZS-${String(number).padStart(3, "0")}`;
  const share = (wan: number, percent: number) => Math.round((wan * percent) / 100) * 10_000;
  return {
    row: {
      项目编号: id,
      项目名称: `示例项目${String(number).padStart(2, "0")}·已落地`,
      项目来源: "虚构",
      牵头单位: "示例园区办",
      保密等级: "内部",
      投资方: enterprise.name,
      行业代码: enterprise.industry,
      供地方式: "供地",
      "用地需求(亩)": mu,
      "投资额(万元)": investment,
      "固定资产投资(万元)": Math.round(investment * 0.8),
      "预计产值(万元)": promise.output,
      "预计税收(万元)": promise.tax,
      "预计研发(万元)": promise.rd,
      意向园区: one.park,
      签约日期: one.landedOn,
      开工日期: one.startsOn,
      投产日期: one.completesOn,
      达产日期: one.fullOn,
      竣工日期: one.completesOn,
      项目状态: "已落地",
    },
    placing: {
      project: id,
      enterprise: one.byParcel ? null : enterprise.code,
      parcels: one.byParcel ? [use.plot.code] : [],
      landedOn: one.landedOn,
      amounts: [
        ...one.rampUp.flatMap(([year, percent]) =>
          (["output", "tax", "rd"] as const).map((measure) => ({
            ...{ year, measure, side: "promised" as const },
            yuan: share(promise[measure], percent),
          })),
        ),
        ...one.invested.map(([year, percent]) => ({
          ...{ year, measure: "investment" as const, side: "delivered" as const },
          yuan: share(investment, percent),
        })),
      ],
    },
  };
}

/** Above scale, alone on one plot of its own, with figures and R&D of each year, or of all but the newest. */
function fits(
  { park, reports2025 }: Case,
  enterprise: Enterprise,
  enterprises: readonly Enterprise[],
  reports: Reports,
): boolean {
  const [use] = enterprise.occupations;
  if (enterprise.plan.id !== park || !enterprise.aboveScale || enterprise.industry === "") return false;
  if (use === undefined || enterprise.occupations.length > 1 || use.tenure !== "自有") return false;
  if (use.landDm2 < LEAST_DM2 || use.landDm2 > MOST_DM2) return false;
  if (enterprises.some((one) => one !== enterprise && one.occupations.some(({ plot }) => plot === use.plot)))
    return false;
  const known = (year: string) => {
    const figures = reports.get(enterprise)?.get(year);
    return figures !== undefined && figures.rd !== null && figures.tax > 0;
  };
  return YEARS.every((year) => known(year) === (year !== "2025" || reports2025));
}

function newestOf(reports: Reports, enterprise: Enterprise) {
  const years = YEARS.toReversed();
  const found = years.find((year) => reports.get(enterprise)?.has(year));
  return found === undefined ? undefined : reports.get(enterprise)?.get(found);
}

/** A percentage of yuan in 万元, to the ten. */
const tensOfWan = (yuan: number, percent: number): number =>
  Math.round((yuan * percent) / 100 / 100_000) * 10;
