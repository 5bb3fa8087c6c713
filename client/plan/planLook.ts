// How is what a plan is asked written in a link: its aims in their order, parks' targets, budgets, the time it has, and the solving?
import { METRIC_IDS, type MetricId } from "../../geo/target/target";

export const PLAN_AIMS = ["placed", "priority", "surplus", "tax", "output", "land", "regret"] as const;
export type PlanAim = (typeof PLAN_AIMS)[number];

export interface PlanLook {
  /** In the order in which they are sought; by how many hundredths of a percent those after it may lower it. */
  readonly aims: readonly { readonly aim: PlanAim; readonly toleranceBp: number }[];
  /** Whether parks that meet a target must go on meeting it. */
  readonly keepMet: boolean;
  readonly reach: readonly { readonly parkId: string; readonly metric: MetricId }[];
  readonly budgets: readonly {
    readonly of: string;
    readonly limit: string;
    readonly parkId: string | null;
  }[];
  /** For each aim. */
  readonly seconds: number;
  /** The solving that is shown; null: none. */
  readonly run: string | null;
}

export const SECONDS = [10, 30, 120] as const;

export const PLAIN_PLAN: PlanLook = {
  aims: [
    { aim: "placed", toleranceBp: 0 },
    { aim: "surplus", toleranceBp: 0 },
  ],
  keepMet: true,
  reach: [],
  budgets: [],
  seconds: 30,
  run: null,
};

const LIMIT = /^\d{1,12}(\.\d{1,6})?$/;
const RUN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Names may hold what parts the text. */
const coded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[~.!*'()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** "" for the plain one. @example writePlan({ ...PLAIN_PLAN, keepMet: false }) // "k:0" */
export function writePlan({ aims, keepMet, reach, budgets, seconds, run }: PlanLook): string {
  const aimText = (list: PlanLook["aims"]) =>
    list.map(({ aim, toleranceBp }) => (toleranceBp === 0 ? aim : `${aim}=${toleranceBp}`)).join(",");
  const parts: [string, string][] = [
    ["a", aimText(aims) === aimText(PLAIN_PLAN.aims) ? "" : aimText(aims)],
    ["k", keepMet ? "" : "0"],
    ["r", reach.map(({ parkId, metric }) => `${coded(parkId)}.${metric}`).join(",")],
    [
      "b",
      budgets
        .map(({ of, limit, parkId }) => `${coded(of)}${parkId === null ? "" : `@${coded(parkId)}`}=${limit}`)
        .join(","),
    ],
    ["s", seconds === PLAIN_PLAN.seconds ? "" : String(seconds)],
    ["i", run ?? ""],
  ];
  return parts.flatMap(([key, text]) => (text === "" ? [] : `${key}:${text}`)).join("~");
}

/** What is not understood is left out. */
export function readPlan(text: string): PlanLook {
  const parts = new Map(text.split("~").map((part) => [part.slice(0, 2), part.slice(2)]));
  const list = (key: string) => (parts.get(`${key}:`) ?? "").split(",").filter(Boolean);
  const aims = list("a").flatMap((part) => {
    const [word, bp = "0"] = part.split("=");
    const aim = PLAN_AIMS.find((one) => one === word);
    return aim === undefined || !/^\d{1,4}$/.test(bp) ? [] : [{ aim, toleranceBp: Number(bp) }];
  });
  const once = aims.filter((one, at) => aims.findIndex(({ aim }) => aim === one.aim) === at);
  const seconds = SECONDS.find((one) => String(one) === parts.get("s:"));
  const run = parts.get("i:") ?? "";
  return {
    aims: once.length === 0 ? PLAIN_PLAN.aims : once,
    keepMet: parts.get("k:") !== "0",
    reach: list("r").flatMap((part) => {
      const [park = "", word] = part.split(".");
      const metric = METRIC_IDS.find((one) => one === word);
      const parkId = decoded(park);
      return metric === undefined || parkId === null ? [] : [{ parkId, metric }];
    }),
    budgets: list("b").flatMap((part) => {
      const [name = "", limit = ""] = part.split("=");
      const [of, park] = name.split("@");
      const named = decoded(of ?? "");
      const parkId = park === undefined ? null : decoded(park);
      return named === null || !LIMIT.test(limit) || (park !== undefined && parkId === null)
        ? []
        : [{ of: named, limit, parkId }];
    }),
    seconds: seconds ?? PLAIN_PLAN.seconds,
    run: RUN.test(run) ? run : null,
  };
}

function decoded(text: string): string | null {
  try {
    return text === "" ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The list with one of it moved by so many places; the same where it would fall off an end. */
export function movedAim(aims: PlanLook["aims"], aim: PlanAim, by: 1 | -1): PlanLook["aims"] {
  const from = aims.findIndex((one) => one.aim === aim);
  const other = aims[from + by];
  const own = aims[from];
  if (own === undefined || other === undefined) return aims;
  return aims.map((one, at) => (at === from ? other : at === from + by ? own : one));
}
