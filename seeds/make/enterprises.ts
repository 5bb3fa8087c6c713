// Who uses the plots: one enterprise alone, one on several plots, tenants by land, tenants on upper floors?
import { creditCheckCharacter } from "../../geo/code/creditCode";
import type { Plot } from "./parcels";
import type { ParkPlan } from "./parkPlans";
import type { Random } from "./random";

interface Occupation {
  readonly plot: Plot;
  /** Land that counts, whole 0.01 m². */
  readonly landDm2: number;
  /** Floor in m² where only floors are let: then no land stands in the file. */
  readonly floorM2: number | null;
  readonly tenure: "自有" | "租赁";
}

export interface Enterprise {
  readonly code: string;
  readonly name: string;
  /** "" where the register has none. */
  readonly industry: string;
  readonly aboveScale: boolean;
  readonly plan: ParkPlan;
  readonly lead: boolean;
  readonly occupations: Occupation[];
}

const TRADE_WORDS: Readonly<Record<string, string>> = {
  "18": "服饰",
  "23": "印务",
  "26": "新材料",
  "27": "生物医药",
  "29": "橡塑",
  "33": "金属制品",
  "34": "精密机械",
  "35": "专用设备",
  "36": "汽车部件",
  "38": "电器",
  "39": "电子",
};

/** 60 mu. */
const LARGE_DM2 = 4_000_000;

/** Fills the estate's working plots; `serial` gives the next number for the invented names. */
export function settle(
  plan: ParkPlan,
  plots: readonly Plot[],
  serial: { next: number },
  random: Random,
): Enterprise[] {
  const working = plots.filter(({ used }) => used);
  const settled: Enterprise[] = [];
  const found = (aboveScale: boolean): Enterprise => {
    const enterprise = establish(plan, serial.next, aboveScale, random);
    serial.next += 1;
    settled.push(enterprise);
    return enterprise;
  };
  for (let i = 0; i < working.length; i += 1) {
    const plot = working[i];
    if (plot === undefined) break;
    const size = plot.areaDm2;
    // Few share a small plot, and the large ones were granted to one enterprise each.
    const kind = random.next() * (size > LARGE_DM2 ? 0.72 : 1);
    if (kind < 0.66) {
      occupy(
        found(random.chance(size > LARGE_DM2 ? 1 : size > 800_000 ? 0.74 : 0.5)),
        plot,
        random.between(0.93, 1),
        "自有",
      );
    } else if (kind < 0.76) {
      const owner = found(true);
      const plots = working.slice(i, i + (random.chance(0.4) ? 3 : 2));
      for (const own of plots) occupy(owner, own, random.between(0.95, 1), "自有");
      i += plots.length - 1;
    } else if (kind < 0.92) {
      const tenants = random.chance(0.6) ? 2 : 3;
      for (let t = 0; t < tenants; t += 1) {
        occupy(
          found(random.chance(0.4)),
          plot,
          random.between(0.85, 0.98) / tenants,
          t === 0 ? "自有" : "租赁",
        );
      }
    } else {
      onFloors(plot, [found(random.chance(0.5)), found(random.chance(0.3)), found(false)], random);
    }
  }
  return settled;
}

function establish(plan: ParkPlan, number: number, aboveScale: boolean, random: Random): Enterprise {
  const leading = plan.trades.filter((code) => plan.leads.some((lead) => code.startsWith(lead)));
  const others = plan.trades.filter((code) => !leading.includes(code));
  const among =
    (random.chance(plan.leadShare) && leading.length > 0) || others.length === 0 ? leading : others;
  const trade = among[Math.floor(random.next() * among.length)] ?? plan.trades[0];
  const industry = random.chance(0.012) && plan.concentration === null ? "" : trade;
  const body = `91330212MD${String(number).padStart(7, "0")}`;
  return {
    code: body + creditCheckCharacter(body),
    name: `宁波示例${String(number).padStart(4, "0")}${TRADE_WORDS[trade.slice(0, 2)] ?? "制造"}有限公司`,
    industry,
    aboveScale,
    plan,
    lead: plan.leads.some((lead) => industry.startsWith(lead)),
    occupations: [],
  };
}

function occupy(enterprise: Enterprise, plot: Plot, share: number, tenure: "自有" | "租赁"): void {
  enterprise.occupations.push({ plot, landDm2: Math.floor(plot.areaDm2 * share), floorM2: null, tenure });
}

/** Upper floors: the land belongs to the floors in proportion, to the 0.01 m². */
function onFloors(plot: Plot, tenants: readonly Enterprise[], random: Random): void {
  const floors = tenants.map(() => Math.round((plot.areaDm2 / 100) * random.between(0.3, 0.9)));
  const all = floors.reduce((sum, floor) => sum + floor, 0);
  tenants.forEach((tenant, i) => {
    const floorM2 = floors[i] ?? 0;
    tenant.occupations.push({
      plot,
      landDm2: Math.round((plot.areaDm2 * floorM2) / all),
      floorM2,
      tenure: "租赁",
    });
  });
}
