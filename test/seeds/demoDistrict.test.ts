// Does the demo district come out the same every time, and does each park show the case that it is there for?
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import {
  FOLLOWED,
  type Followed,
  type FollowedYear,
  followState,
  followUp,
} from "../../geo/promotion/followUp";
import { demoFiles } from "../../seeds/make/demoFiles";
import { outline } from "../../seeds/make/outline";
import type { PlacedProject } from "../../seeds/make/placed";
import { drawnM2, parcels, parks, readSeed, registeredM2, rows } from "./readDemo";

interface Sums {
  occupied: number;
  land: number;
  /** Land of those that report, were the drawn areas used throughout. */
  drawn: number;
  output: number;
  tax: number;
  lead: number;
  byEnterprise: Map<string, number>;
}

/** Above-scale sums of 2025 by the park's three digits in the parcel code, worked out in plain floats. */
function parkSums(): Map<string, Sums> {
  const byCode = new Map(parcels().map((parcel) => [String(parcel.properties?.宗地代码), parcel]));
  const registered = (code: string) => registeredM2(byCode.get(code)!);
  const leads = new Map(
    parks().map(({ properties }) => [
      String(properties?.id),
      String(properties?.lead_industries ?? "")
        .split(";")
        .filter(Boolean),
    ]),
  );
  const enterprises = new Map(rows("enterprises.csv").map((row) => [row.统一社会信用代码, row]));
  const figures = new Map(
    rows("figures-annual.csv")
      .filter((row) => row.年度 === "2025")
      .map((row) => [row.统一社会信用代码, row]),
  );
  const uses = rows("occupancy.csv");
  const floors = new Map<string, number>();
  for (const use of uses) {
    const parcel = use.宗地代码!;
    floors.set(parcel, (floors.get(parcel) ?? 0) + Number(use["建筑面积(平方米)"]));
  }
  const landOf = (use: Record<string, string>) => {
    const parcel = use.宗地代码!;
    if (use["占用面积(平方米)"] !== "") return Number(use["占用面积(平方米)"]);
    return (registered(parcel) * Number(use["建筑面积(平方米)"])) / floors.get(parcel)!;
  };
  const whole = new Map<string, number>();
  for (const use of uses) {
    const id = use.统一社会信用代码!;
    whole.set(id, (whole.get(id) ?? 0) + landOf(use));
  }
  const sums = new Map<string, Sums>();
  for (const use of uses) {
    const id = use.统一社会信用代码!;
    const enterprise = enterprises.get(id)!;
    if (enterprise.是否规上 !== "是") continue;
    const park = use.宗地代码!.slice(6, 9);
    const parkId = parkIds[Number(park) - 1] ?? "";
    const sum = sums.get(parkId) ?? {
      occupied: 0,
      land: 0,
      drawn: 0,
      output: 0,
      tax: 0,
      lead: 0,
      byEnterprise: new Map(),
    };
    sums.set(parkId, sum);
    const land = landOf(use);
    sum.occupied += land;
    const figure = figures.get(id);
    if (figure === undefined) continue;
    const part = land / whole.get(id)!;
    const output = Number(figure["工业总产值(万元)"]) * part;
    sum.land += land;
    sum.drawn += (land * drawnM2(byCode.get(use.宗地代码!)!)) / registered(use.宗地代码!);
    sum.output += output;
    sum.tax += Number(figure["实缴税金(万元)"]) * part;
    sum.byEnterprise.set(id, (sum.byEnterprise.get(id) ?? 0) + output);
    if (leads.get(parkId)?.some((lead) => enterprise.行业代码!.startsWith(lead))) sum.lead += output;
  }
  return sums;
}

const parkIds = [
  "SP-01",
  "SP-02",
  "IC-01",
  "IC-02",
  "IC-03",
  "IC-04",
  "TP-01",
  "TP-02",
  "TP-03",
  "PL-01",
  "RP-01",
  "RP-02",
  "RP-03",
  "RP-04",
  "RP-05",
  "RP-06",
];

describe("the demo district", () => {
  let sums: Map<string, Sums>;
  beforeAll(() => {
    sums = parkSums();
  });
  const at = (id: string) => sums.get(id)!;
  const mu = (m2: number) => m2 * 0.0015;
  const output = (id: string) => at(id).output / mu(at(id).land);
  const tax = (id: string) => at(id).tax / mu(at(id).land);

  test("is made again byte for byte, and nothing else lies beside it", () => {
    const made = demoFiles();
    for (const [name, content] of made) expect(content === readSeed(`demo/${name}`), name).toBe(true);
    expect(readdirSync(new URL("../../seeds/demo/", import.meta.url)).sort()).toEqual(
      [...made.keys()].sort(),
    );
  });

  test("has an outline that is made again byte for byte, with the credit of its source", () => {
    const again = outline((path) => JSON.parse(readFileSync(path, "utf8")));
    expect(`${JSON.stringify(again)}\n` === readSeed("policy/outline.geojson")).toBe(true);
    expect(again.credit).toContain("MIT");
    expect(again.features.filter(({ properties }) => properties?.role === "district")).toHaveLength(1);
  });

  test("has parks that meet both targets, parks that miss one and parks that miss both", () => {
    for (const id of ["SP-01", "IC-04", "TP-01"])
      expect([id, output(id) > 955, tax(id) > 48.3]).toEqual([id, true, true]);
    expect([output("SP-02") > 955, tax("SP-02") < 47]).toEqual([true, true]);
    expect([output("IC-01") < 945, tax("IC-01") < 47]).toEqual([true, true]);
  });

  test("has a concentration of 69.96 %, which rounds to 70.0 and is missed", () => {
    const share = at("SP-02").lead / at("SP-02").output;
    expect(share).toBeGreaterThan(0.6995);
    expect(share).toBeLessThan(0.7);
    expect(at("SP-01").lead / at("SP-01").output).toBeGreaterThan(0.7);
  });

  test("has parks that too few report from", () => {
    for (const id of ["IC-03", "RP-05"]) expect(at(id).land / at(id).occupied).toBeLessThan(0.9);
    expect(at("SP-01").land / at("SP-01").occupied).toBeGreaterThan(0.95);
  });

  test("has a park whose tax meets the target on registered land and would miss it on drawn land", () => {
    expect(tax("IC-02")).toBeGreaterThan(48);
    expect(at("IC-02").tax / mu(at("IC-02").drawn)).toBeLessThan(48);
  });

  test("has a strategic park that meets every target at once", () => {
    const { lead, output: all } = at("SP-01");
    expect([output("SP-01") > 950, tax("SP-01") > 48, lead / all > 0.7]).toEqual([true, true, true]);
    expect(at("SP-01").land / at("SP-01").occupied).toBeGreaterThan(0.9);
  });

  test("has a cluster area whose tax flips with the basis too", () => {
    const of = (figure: "tax" | "land" | "drawn") =>
      ["SP-01", "SP-02", "IC-01", "IC-02", "IC-03", "IC-04"].reduce((sum, id) => sum + at(id)[figure], 0);
    expect(of("tax") / mu(of("land"))).toBeGreaterThan(48);
    expect(of("tax") / mu(of("drawn"))).toBeLessThan(48);
  });

  test("has a park of which one enterprise makes more than half", () => {
    const { byEnterprise, output: all } = at("TP-02");
    expect(Math.max(...byEnterprise.values()) / all).toBeGreaterThan(0.5);
  });

  test("has enterprises with negative tax, without a code, and with missing R&D", () => {
    const annual = rows("figures-annual.csv");
    expect(annual.some((row) => Number(row["实缴税金(万元)"]) < 0)).toBe(true);
    expect(annual.some((row) => row["研发费用(万元)"] === "—")).toBe(true);
    expect(rows("enterprises.csv").some((row) => row.行业代码 === "")).toBe(true);
  });

  test("has placed projects that keep their promise, are behind, have reported nothing, and owe nothing yet", () => {
    const promised = new Map(rows("projects.csv").map((row) => [row.项目编号!, row]));
    const users = new Map(rows("occupancy.csv").map((row) => [row.宗地代码!, row.统一社会信用代码!]));
    const { placed } = JSON.parse(readSeed("demo/placed.json")) as { placed: PlacedProject[] };
    const yuan = (wan: string | undefined) => (wan === undefined ? null : Math.round(Number(wan) * 10_000));
    const states = placed.map(({ project, enterprise, parcels: land, landedOn, amounts }) => {
      const row = promised.get(project)!;
      expect(row.项目来源).toBe("虚构");
      const reports = rows("figures-annual.csv").filter(
        ({ 统一社会信用代码 }) => 统一社会信用代码 === (enterprise ?? users.get(land[0]!)),
      );
      const amountOf = (year: number, side: string, of: Followed) =>
        amounts.find((one) => one.year === year && one.side === side && one.measure === of)?.yuan ?? null;
      const from = Number(landedOn.slice(0, 4));
      const years = [2023, 2024, 2025, 2026]
        .filter((year) => year >= from)
        .map((year): FollowedYear => {
          const report = reports.find(({ 年度 }) => 年度 === String(year));
          return {
            year,
            stated: Object.fromEntries(
              FOLLOWED.map((of) => [of, amountOf(year, "promised", of)]),
            ) as FollowedYear["stated"],
            delivered: {
              output: yuan(report?.["工业总产值(万元)"]),
              tax: yuan(report?.["实缴税金(万元)"]),
              rd: yuan(report?.["研发费用(万元)"]),
              investment: amountOf(year, "delivered", "investment"),
            },
          };
        });
      const promise = {
        full: {
          output: yuan(row["预计产值(万元)"]),
          tax: yuan(row["预计税收(万元)"]),
          rd: yuan(row["预计研发(万元)"]),
          investment: yuan(row["投资额(万元)"]),
        },
        ...{ fullOn: row.达产日期!, completesOn: row.竣工日期! },
      };
      return followState(followUp(promise, years, "2026-11-30"));
    });
    expect(states).toEqual(["kept", "behind", "unreported", "not_due"]);
  });

  test("adds up to a district of the real one's size: 900–1100 of output and 40–55 of tax per mu", () => {
    const total = (figure: "output" | "tax" | "land") =>
      [...sums.values()].reduce((sum, park) => sum + park[figure], 0);
    const perMu = (figure: "output" | "tax") => total(figure) / mu(total("land"));
    expect([perMu("output") > 900, perMu("output") < 1100]).toEqual([true, true]);
    expect([perMu("tax") > 40, perMu("tax") < 55]).toEqual([true, true]);
  });
});
