// What stands in the register for each plot: code, areas, use, state, limits and commitments?
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { geodesicAreaDm2 } from "../../geo/area/geodesicArea";
import type { Site } from "./layout";
import type { ParkPlan } from "./parkPlans";
import type { Random } from "./random";
import { townOf } from "./towns";

/** A plot with what the later steps need of it. */
export interface Plot {
  readonly code: string;
  readonly plan: ParkPlan;
  /** The area that counts: registered, else drawn. Whole 0.01 m². */
  readonly areaDm2: number;
  readonly status: string;
  /** Enterprises work on it. */
  readonly used: boolean;
  readonly feature: Feature<Polygon | MultiPolygon, Record<string, string | number>>;
}

/** Above 60 mu land lies idle less often. */
const LARGE_DM2 = 4_000_000;
const VACANT: readonly [string, ...string[]] = ["闲置", "闲置", "闲置", "已供未建", "在建", "拟收储"];

/** The register's row for one plot; `serial` counts within the park from 1, `park` is the park's number. */
export function plotOf(plan: ParkPlan, site: Site, park: number, serial: number, random: Random): Plot {
  const code = `330212${String(park).padStart(3, "0")}001GB${String(serial).padStart(5, "0")}`;
  const drawnDm2 = geodesicAreaDm2(site.shape);
  const conflict = random.chance(0.015);
  const off = conflict
    ? 1 + random.between(0.055, 0.12) * (random.chance(0.5) ? 1 : -1)
    : 1 + random.between(-0.0015, 0.0015);
  const registeredDm2 = Math.round(drawnDm2 * plan.registered * off);
  const kind = random.next();
  const registered = registeredDm2 / 100;
  const area: Record<string, number> =
    kind < 0.9
      ? { 登记面积: registered }
      : kind < 0.95
        ? { 合同面积: registered }
        : kind < 0.98
          ? { 勘测面积: registered }
          : {};
  const idle = plan.idle * (drawnDm2 > LARGE_DM2 ? 0.5 : 1);
  const status = random.chance(idle) ? random.pick(VACANT) : random.chance(0.05) ? "低效" : "投产";
  const used = status === "投产" || status === "低效";
  const far = random.between(status === "低效" ? 0.5 : 0.8, status === "低效" ? 1.1 : 2.6);
  const town = townOf(plan.towns, site.block);
  const fixture = used ? "F99990001" : "W00000000";
  return {
    code,
    plan,
    status,
    used,
    areaDm2: kind < 0.98 ? registeredDm2 : drawnDm2,
    feature: {
      type: "Feature",
      properties: {
        宗地代码: code,
        ...(kind < 0.9 && random.chance(0.6) ? { 不动产单元代码: code + fixture } : {}),
        土地坐落: `${town}示例${numeral(site.road)}路${serial * 2 - (serial % 2)}号`,
        镇街: town,
        用地性质: random.chance(0.62) ? "100102" : random.chance(0.7) ? "100101" : "110101",
        ...area,
        状态: status,
        ...(used
          ? { 容积率: Number(far.toFixed(2)), 建筑密度: Number(random.between(28, 58).toFixed(1)) }
          : {}),
      },
      geometry: site.shape,
    },
  };
}

/** 1 to 19 as a road's number is written. */
function numeral(n: number): string {
  const digit = "〇一二三四五六七八九"[n % 10] ?? "";
  return n < 10 ? digit : n === 10 ? "十" : `十${digit}`;
}
