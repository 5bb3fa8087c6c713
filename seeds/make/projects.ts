// Which invented projects does the demo's promotion office work on? No investor, promise or date of them is real.
import { Random } from "./random";

/** A stream of its own: it leaves everything else as it is. */
const SEED = 20_270_224;
/** Projects that look for land. */
export const LOOKING = 30;

/** GB/T 4754 code, what is made, output promised per mu in 万元 (low, high). */
const TRADES = [
  ["3670", "汽车零部件", 900, 1500],
  ["3812", "电机", 850, 1400],
  ["3562", "半导体设备", 1100, 2200],
  ["3985", "电子材料", 1000, 2000],
  ["3581", "医疗器械", 800, 1600],
  ["3240", "有色合金", 950, 1700],
  ["3491", "工业机器人", 1000, 1900],
  ["3484", "精密零件", 700, 1200],
  ["2929", "塑料制品", 500, 900],
  ["1819", "服装", 450, 800],
] as const;
type Trade = (typeof TRADES)[number];
const PARKS = ["SP-01", "SP-02", "IC-01", "IC-02", "IC-03", "IC-04", "TP-01", "PL-01", ""] as const;
const OPEN_STATES = ["线索", "在谈", "拟签约"] as const;
const SIGNED_STATES = ["已签约", "待供地"] as const;
const UNITS = ["示例招商一局", "示例招商二局", "示例园区办"] as const;
const NATURES = ["", "", "高企", "小巨人", "大优强", "521重点培育", "单项冠军;高企", "外资"] as const;

const HEADER = [
  ...[
    "项目编号",
    "项目名称",
    "项目来源",
    "牵头单位",
    "保密等级",
    "投资方",
    "企业性质",
    "行业代码",
    "供地方式",
  ],
  ...[
    "用地需求(亩)",
    "建筑面积(平方米)",
    "容积率下限",
    "层高(米)",
    "荷载(吨/平方米)",
    "行车(吨)",
    "货梯(部)",
  ],
  ...[
    "投资额(万元)",
    "固定资产投资(万元)",
    "融资需求(万元)",
    "预计产值(万元)",
    "预计税收(万元)",
    "预计研发(万元)",
  ],
  ...[
    "预计用工(人)",
    "预计能耗(吨标煤)",
    "用电负荷(kVA)",
    "COD(吨/年)",
    "VOCs(吨/年)",
    "意向园区",
    "需地日期",
  ],
  ...["签约日期", "开工日期", "竣工日期", "投产日期", "达产日期", "项目状态"],
] as const;
export type Cells = Readonly<Partial<Record<(typeof HEADER)[number], string | number>>>;

/** The table of projects, header first: those that look for land, then those that were placed. */
export function projectRows(placed: readonly Cells[]): readonly (readonly (string | number)[])[] {
  const random = new Random(SEED);
  const all = [...Array.from({ length: LOOKING }, (_, at) => projectOf(at + 1, random)), ...placed];
  return [HEADER, ...all.map((cells) => HEADER.map((name) => cells[name] ?? ""))];
}

function projectOf(number: number, random: Random): Cells {
  const whole = (low: number, high: number, step = 1) => Math.round(random.between(low, high) / step) * step;
  const [code, made, low, high] = random.pick<Trade>(TRADES);
  const serial = String(number).padStart(2, "0");
  const mu = whole(8, 120);
  // small ones rent, middle ones take a building, large ones land (item 20 of the policy)
  const mode = mu < 20 ? "租赁" : mu < 40 ? "供楼" : "供地";
  const ranged = random.chance(0.4);
  const output = mu * whole(low, high, 10);
  const tax = Math.round(output * random.between(0.03, 0.07));
  const rd = random.chance(0.85) ? Math.round(output * random.between(0.02, 0.05)) : "";
  const investment = mu * whole(350, 900, 10);
  const floor = mu * whole(700, 1100, 50);
  const year = 2026 + Math.floor(random.next() * 2);
  const month = (at: number) => String(1 + (at % 12)).padStart(2, "0");
  const first = Math.floor(random.next() * 12);
  const signed = random.chance(0.4);
  return {
    项目编号: `ZS-${String(number).padStart(3, "0")}`,
    项目名称: `示例项目${serial}·${made}`,
    项目来源: "虚构",
    牵头单位: random.pick<string>(UNITS),
    保密等级: random.chance(0.15) ? "保密" : "内部",
    投资方: `示例投资${serial}有限公司`,
    企业性质: random.pick<string>(NATURES),
    行业代码: code,
    供地方式: mode,
    "用地需求(亩)": ranged ? `${mu}-${Math.round(mu * 1.25)}` : mu,
    "建筑面积(平方米)": mode === "供地" ? "" : floor,
    容积率下限: whole(12, 22) / 10,
    "层高(米)": mode === "供地" ? "" : whole(5, 12),
    "荷载(吨/平方米)": mode === "供地" ? "" : whole(5, 20) / 10,
    "行车(吨)": random.chance(0.3) ? random.pick<number>([5, 10, 20]) : "",
    "货梯(部)": mode === "供楼" ? whole(1, 4) : "",
    "投资额(万元)": investment,
    "固定资产投资(万元)": Math.round(investment * 0.8),
    "融资需求(万元)": random.chance(0.3) ? whole(2000, 12_000, 500) : "",
    "预计产值(万元)": output,
    "预计税收(万元)": tax,
    "预计研发(万元)": rd,
    "预计用工(人)": whole(3, 9) * mu,
    "预计能耗(吨标煤)": whole(20, 90) * mu,
    "用电负荷(kVA)": whole(800, 8000, 50),
    "COD(吨/年)": random.chance(0.5) ? whole(1, 40) / 10 : "",
    "VOCs(吨/年)": random.chance(0.5) ? whole(1, 60) / 10 : "",
    意向园区: random.pick<string>(PARKS),
    需地日期: `${year + 1}-${month(first)}-01`,
    签约日期: signed ? `${year}-${month(first)}-15` : "",
    开工日期: `${year + 1}-${month(first)}-28`,
    投产日期: `${year + 3}-${month(first)}-01`,
    达产日期: `${year + 4}-${month(first)}-01`,
    项目状态: signed ? random.pick<string>(SIGNED_STATES) : random.pick<string>(OPEN_STATES),
  };
}
