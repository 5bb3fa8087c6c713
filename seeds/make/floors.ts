// Which invented floors and workshops are to be had in the demo district? No building, price or date of them is real.
import type { Plot } from "./parcels";
import { Random } from "./random";

/** A stream of its own: it leaves everything else as it is. */
const SEED = 20_271_129;
const BUILDINGS = 12;
const PARKS: readonly string[] = ["SP-01", "SP-02", "IC-01", "IC-04", "TP-01"];
/** Plots between these stand for standard workshops: 0.01 m². */
const [LEAST_DM2, MOST_DM2] = [1_000_000, 4_000_000];

const HEADER = [
  ...[
    "楼层编号",
    "宗地代码",
    "楼宇",
    "楼层",
    "可供面积(平方米)",
    "宗地总建筑面积(平方米)",
    "可分租",
    "层高(米)",
  ],
  ...["荷载(吨/平方米)", "行车(吨)", "货梯(部)", "租金(元/平方米·月)", "可交付日期", "权属问题"],
];

/** The table of floors, header first: two or three of each building, the lowest the highest and strongest. */
export function floorRows(plots: readonly Plot[]): readonly (readonly (string | number)[])[] {
  const random = new Random(SEED);
  const fitting = plots.filter(
    ({ plan, areaDm2, used, feature }) =>
      used &&
      PARKS.includes(plan.id) &&
      areaDm2 > LEAST_DM2 &&
      areaDm2 < MOST_DM2 &&
      feature.geometry.type === "Polygon",
  );
  const step = Math.floor(fitting.length / BUILDINGS);
  const buildings = Array.from({ length: BUILDINGS }, (_, at) => fitting[at * step]).filter(
    (plot) => plot !== undefined,
  );
  let number = 0;
  const rows = buildings.flatMap((plot, at) => {
    const plate =
      Math.round(random.between(0.3, 0.45) * (plot.areaDm2 / 100) * random.between(0.8, 2) * 0.1) * 10;
    const storeys = random.chance(0.5) ? 3 : 2;
    const whole = plate * (storeys + 1);
    const ready = `${random.chance(0.5) ? 2026 : 2027}-${random.chance(0.5) ? "06" : "12"}-01`;
    return Array.from({ length: storeys }, (_, floor) => {
      number += 1;
      const ground = floor === 0;
      return [
        `LC-${String(number).padStart(3, "0")}`,
        plot.code,
        `示例${at + 1}号楼`,
        `${floor + 1}层`,
        plate,
        whole,
        random.chance(0.8) ? "是" : "否",
        ground ? random.pick([8, 9, 10, 12]) : random.pick([4.5, 5, 6, 7.5]),
        ground ? random.pick([2, 3]) : random.pick([0.8, 1, 1.5]),
        ground ? random.pick([0, 10, 20]) : 0,
        random.pick([1, 2, 3]),
        Math.round(random.between(14, 30)),
        ready,
        random.chance(0.9) ? "权属清晰" : "抵押未解除",
      ];
    });
  });
  return [HEADER, ...rows];
}
