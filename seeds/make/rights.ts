// Who holds each plot, since when, and what was agreed with them? With the gaps that a register has.
import type { Enterprise } from "./enterprises";
import type { Plot } from "./parcels";
import type { Random } from "./random";

type Terms = Record<string, string | number>;

/** From when on contracts agree on production and, later, on yields per mu. */
const WITH_START = 2008;
const WITH_LIMITS = 2013;
const WITH_YIELDS = 2017;

/** Plot → the enterprise that owns it; plots that are let alone have none. */
export function ownersOf(enterprises: readonly Enterprise[]): Map<Plot, Enterprise> {
  return new Map(
    enterprises.flatMap((enterprise) =>
      enterprise.occupations
        .filter(({ tenure }) => tenure === "自有")
        .map(({ plot }) => [plot, enterprise] as const),
    ),
  );
}

/** What stands under the right of a plot; of land to be taken back or never supplied nothing does. */
export function rightsOf(plot: Plot, owner: Enterprise | undefined, random: Random): Terms {
  if (plot.status === "拟收储") return random.chance(0.6) ? { 权利人: "鄞州示例土地储备中心" } : {};
  const [year, month, day] = granted(plot.status, random);
  const start = year + Math.round(random.between(1.6, 3.4));
  return {
    ...holder(plot, owner, random),
    ...(random.chance(0.95)
      ? { 合同日期: date(year, month, day), 出让到期: date(year + 50, month, day) }
      : {}),
    ...(year >= WITH_START && random.chance(0.86) ? { 约定投产日期: date(start, month, 30) } : {}),
    ...(year >= WITH_LIMITS
      ? {
          容积率下限: year > 2019 ? 2 : 1.5,
          容积率上限: 3,
          绿地率上限: 20,
          限高: random.chance(0.3) ? 80 : 60,
        }
      : {}),
    ...(year >= WITH_YIELDS && random.chance(0.8)
      ? {
          约定亩均税收: random.pick([20, 30, 36, 48, 60]),
          约定亩均产值: random.pick([450, 600, 750, 950]),
          投资强度: random.pick([280, 380, 480, 550]),
        }
      : {}),
  };
}

function holder(plot: Plot, owner: Enterprise | undefined, random: Random): Terms {
  if (random.chance(owner === undefined ? 0.14 : 0.04)) return {};
  if (owner !== undefined)
    return { 权利人: owner.name, ...(random.chance(0.9) ? { 权利人信用代码: owner.code } : {}) };
  const number = plot.code.slice(7, 9) + plot.code.slice(-3);
  return {
    权利人: plot.used ? `宁波示例${number}厂房运营有限公司` : `宁波示例${number}实业有限公司`,
  };
}

/** Land that is being built was granted lately, land that lies idle some time ago. */
function granted(status: string, random: Random): readonly [year: number, month: number, day: number] {
  const [from, to] =
    status === "在建" || status === "已供未建"
      ? [2022, 2026]
      : status === "闲置"
        ? [2009, 2021]
        : [2002, 2023];
  return [
    Math.floor(random.between(from, to)),
    1 + Math.floor(random.next() * 12),
    1 + Math.floor(random.next() * 28),
  ];
}

function date(year: number, month: number, day: number): string {
  const last = month === 2 ? 28 : 30;
  return `${year}-${String(month).padStart(2, "0")}-${String(Math.min(day, last)).padStart(2, "0")}`;
}
