// The demo district as the files an office would hand over; everything in them is invented but the parks' names.
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { type Enterprise, settle } from "./enterprises";
import { type Report, type Reports, report } from "./figures";
import { floorRows } from "./floors";
import { type Held, held } from "./honours";
import { REPORTED } from "./indicators";
import { layOut } from "./layout";
import { type Plot, plotOf } from "./parcels";
import { PARK_PLANS, type ParkPlan, TOWN_ESTATES } from "./parkPlans";
import { placedProjects } from "./placed";
import { projectRows } from "./projects";
import { Random } from "./random";
import { relocationFile } from "./relocation";
import { ownersOf, rightsOf } from "./rights";

const SEED = 20_267_516;
/** The land's own stream: other rules for the register leave the map as it is. */
const LAND_SEED = 20_260_516;

/** Name and content of every file, always the same. */
export function demoFiles(): Map<string, string> {
  const serial = { next: 1 };
  const parks: Feature<Polygon | MultiPolygon>[] = [];
  const plots: Plot[] = [];
  const enterprises: Enterprise[] = [];
  const reports: Reports = new Map();
  [...PARK_PLANS, ...TOWN_ESTATES].forEach((plan, index) => {
    const random = new Random(SEED + index);
    const estate = layOut(plan, new Random(LAND_SEED + index));
    if (plan.kind !== "town_estate") parks.push(parkFeature(plan, estate.boundary));
    const own = estate.sites.map((site, i) => plotOf(plan, site, index + 1, i + 1, random));
    const settled = settle(plan, own, serial, random);
    plots.push(...own);
    enterprises.push(...settled);
    for (const [enterprise, history] of report(plan, settled, random)) reports.set(enterprise, history);
  });
  parks.unshift(clusterArea(parks));
  spread(enterprises, plots);
  const owners = ownersOf(enterprises);
  const random = new Random(SEED - 1);
  const parcels = plots.map((plot) => parcelFeature(plot, rightsOf(plot, owners.get(plot), random)));
  const placed = placedProjects(enterprises, reports);
  const half = Math.ceil(parcels.length / 2);
  return new Map([
    ["parks.geojson", collection(parks)],
    ["parcels-1.geojson", collection(parcels.slice(0, half))],
    ["parcels-2.geojson", collection(parcels.slice(half))],
    ["enterprises.csv", enterprisesCsv(enterprises)],
    ["occupancy.csv", occupancyCsv(enterprises)],
    ["figures-annual.csv", figuresCsv("年度", enterprises, reports, (period) => !period.includes("Q"))],
    ["figures-quarter.csv", figuresCsv("期别", enterprises, reports, (period) => period.includes("Q"))],
    ["honours.csv", honoursCsv(held(enterprises, reports))],
    ["indicators.csv", indicatorsCsv()],
    ["projects.csv", table(projectRows(placed.rows))],
    ["placed.json", placed.file],
    ["floors.csv", table(floorRows(plots))],
    ["relocation.json", relocationFile(plots, enterprises)],
  ]);
}

const table = (rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((row) => row.join(",")).join("\n")}\n`;

function parcelFeature({ feature }: Plot, rights: Record<string, string | number>): Feature {
  return { ...feature, properties: { ...feature.properties, ...rights } };
}

function parkFeature(plan: ParkPlan, geometry: Polygon): Feature<Polygon> {
  return {
    type: "Feature",
    properties: {
      id: plan.id,
      name: plan.name,
      name_en: plan.nameEn,
      kind: plan.kind,
      ...(plan.parent === null ? {} : { parent: plan.parent }),
      boundary: "sketch",
      lead_industries: plan.leads.join(";"),
      towns: plan.towns.join(";"),
    },
    geometry,
  };
}

/** The 2070 cluster area is made of the strategic parks and communities that are its children. */
function clusterArea(parks: readonly Feature<Polygon | MultiPolygon>[]): Feature<MultiPolygon> {
  return {
    type: "Feature",
    properties: {
      id: "CA-01",
      name: "鄞州“2070”工业集聚区",
      name_en: "Yinzhou 2070 industrial clusters",
      kind: "cluster_area",
      boundary: "sketch",
      lead_industries: "",
      towns: "",
    },
    geometry: {
      type: "MultiPolygon",
      coordinates: parks.flatMap(({ properties, geometry }) =>
        properties?.parent === "CA-01" && geometry.type === "Polygon" ? [geometry.coordinates] : [],
      ),
    },
  };
}

/** Two enterprises of a themed park also use a plot of the planned cluster: one enterprise over several parks. */
function spread(enterprises: readonly Enterprise[], plots: readonly Plot[]): void {
  const free = plots.filter(({ plan, status }) => plan.id === "PL-01" && status === "在建");
  const owners = enterprises.filter(({ plan, aboveScale }) => plan.id === "TP-03" && aboveScale);
  for (const i of [0, 1]) {
    const [owner, plot] = [owners[i], free[i]];
    if (owner !== undefined && plot !== undefined) {
      owner.occupations.push({
        plot,
        landDm2: Math.floor(plot.areaDm2 * 0.9),
        floorM2: null,
        tenure: "自有",
      });
    }
  }
}

function collection(features: readonly Feature[]): string {
  const whole: FeatureCollection = { type: "FeatureCollection", features: [] };
  return `${JSON.stringify(whole).slice(0, -2)}\n${features.map((feature) => JSON.stringify(feature)).join(",\n")}\n]}\n`;
}

function csv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `${[header, ...rows].map((row) => row.join(",")).join("\n")}\n`;
}

function enterprisesCsv(enterprises: readonly Enterprise[]): string {
  return csv(
    ["统一社会信用代码", "企业名称", "行业代码", "是否规上"],
    enterprises.map(({ code, name, industry, aboveScale }) => [
      code,
      name,
      industry,
      aboveScale ? "是" : "否",
    ]),
  );
}

function occupancyCsv(enterprises: readonly Enterprise[]): string {
  return csv(
    ["统一社会信用代码", "宗地代码", "占用面积(平方米)", "建筑面积(平方米)", "权属方式"],
    enterprises.flatMap(({ code, occupations }) =>
      occupations.map(({ plot, landDm2, floorM2, tenure }) => [
        code,
        plot.code,
        floorM2 === null ? (landDm2 / 100).toFixed(2) : "",
        floorM2 ?? "",
        tenure,
      ]),
    ),
  );
}

function figuresCsv(
  column: string,
  enterprises: readonly Enterprise[],
  reports: Reports,
  wanted: (period: string) => boolean,
): string {
  return csv(
    ["统一社会信用代码", column, "工业总产值(万元)", "实缴税金(万元)", "研发费用(万元)"],
    enterprises.flatMap((enterprise) =>
      [...(reports.get(enterprise) ?? new Map<string, Report>())]
        .filter(([period]) => wanted(period))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([period, { output, tax, rd }]) => [
          enterprise.code,
          period,
          wanYuan(output),
          wanYuan(tax),
          rd === null ? "—" : wanYuan(rd),
        ]),
    ),
  );
}

function honoursCsv(holders: readonly Held[]): string {
  return csv(
    ["统一社会信用代码", "荣誉", "级别", "认定年度", "有效期至", "文号"],
    holders.map(({ enterprise, honour, level, from, to, source }) => [
      ...[enterprise.code, honour, level],
      ...[from, to, source],
    ]),
  );
}

function indicatorsCsv(): string {
  return csv(
    ["指标编号", "类别", "数值", "截至日期", "来源", "填报人"],
    REPORTED.map((line) => [...line, "示例（虚构）", "演示"]),
  );
}

/** Whole yuan as 万元 with four decimals, trailing zeros left away. */
function wanYuan(yuan: number): string {
  return String(yuan / 10_000);
}
