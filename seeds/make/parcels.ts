// What stands in the register for each plot: code, areas, use, state, limits and commitments?
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { geodesicAreaDm2 } from "../../geo/area/geodesicArea";
import type { ParkPlan } from "./parkPlans";
import type { Random } from "./random";

/** A plot with what the later steps need of it. */
export interface Plot {
  readonly code: string;
  readonly plan: ParkPlan;
  /** The area that counts: registered, else drawn. Whole 0.01 m². */
  readonly areaDm2: number;
  readonly status: string;
  readonly feature: Feature<Polygon | MultiPolygon, Record<string, string | number>>;
}

const VACANT: readonly [string, ...string[]] = ["闲置", "闲置", "闲置", "已供未建", "在建", "拟收储"];

/** The register's row for one plot; `serial` counts within the park from 1, `area` is the park's number. */
export function plotOf(
  plan: ParkPlan,
  shape: Polygon | MultiPolygon,
  park: number,
  serial: number,
  random: Random,
): Plot {
  const code = `330212${String(park).padStart(3, "0")}001GB${String(serial).padStart(5, "0")}`;
  const drawnDm2 = geodesicAreaDm2(shape);
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
  const status = random.chance(plan.idle) ? random.pick(VACANT) : random.chance(0.05) ? "低效" : "投产";
  const granted = 2003 + Math.floor(random.between(0, 20));
  const far = random.between(0.7, 2.6);
  const committed = random.chance(0.3);
  const town = plan.towns[serial % plan.towns.length] ?? "";
  return {
    code,
    plan,
    status,
    areaDm2: kind < 0.98 ? registeredDm2 : drawnDm2,
    feature: {
      type: "Feature",
      properties: {
        宗地代码: code,
        ...(random.chance(0.5) ? { 不动产单元代码: `${code}W00000000` } : {}),
        土地坐落: `${town}${plan.name}地块`,
        镇街: town,
        用地性质: random.chance(0.62) ? "100102" : random.chance(0.7) ? "100101" : "110101",
        ...area,
        状态: status,
        ...(status === "投产" || status === "低效"
          ? { 容积率: Number(far.toFixed(2)), 建筑密度: Number(random.between(28, 58).toFixed(1)) }
          : {}),
        合同日期: `${granted}-0${1 + (serial % 9)}-15`,
        出让到期: `${granted + 50}-0${1 + (serial % 9)}-14`,
        ...(granted > 2012 ? { 容积率下限: 1.5, 容积率上限: 3, 绿地率上限: 20, 限高: 60 } : {}),
        ...(committed && granted > 2016
          ? { 约定亩均税收: [20, 30, 48, 60][serial % 4] ?? 30, 约定亩均产值: 600, 投资强度: 380 }
          : {}),
      },
      geometry: shape,
    },
  };
}
