// How are aims, limits and the state of a solving told in words?
import { METRIC_IDS, type MetricId } from "../../geo/target/target";
import type { PlanRunView } from "../../server/api/planShapes";
import type { Words } from "../locale/words";
import { shortCode } from "../ui/shortCode";
import { NOTHING, powerOfTen, writeMu, writeNumber, writeWanYuan } from "../ui/write";

/** Whether less of an aim is better: the solver has it below 0, and its bound is one from below. */
export const isLess = (aim: string): boolean => aim === "land" || aim === "regret";

/** A value of an aim in the unit in which people say it, without the unit. @example aimNumber("placed", 3) // "3" */
function aimNumber(aim: string, value: number | null): string {
  if (value === null) return NOTHING;
  if (aim === "surplus") return writeNumber(powerOfTen(value, -6), 1);
  if (aim === "tax" || aim === "output") return writeWanYuan(value);
  if (aim === "land") return writeMu(0 - value);
  if (aim === "regret") return writeNumber(powerOfTen(0 - value, -2), 2);
  return writeNumber(value, 0);
}

/** With its unit. */
export const aimText = (aim: string, value: number | null, t: Words): string =>
  value === null ? NOTHING : t(`aimValue.${aim}`, { value: aimNumber(aim, value) });

/** What other plans lose or gain of each aim, those that stay left out. @param losses above 0: less than the best */
export function lossWords(losses: readonly { aim: string; loss: number }[], t: Words): string {
  const said = losses
    .filter(({ loss }) => loss !== 0)
    .map(({ aim, loss }) => {
      const size = aimNumber(aim, isLess(aim) ? -Math.abs(loss) : Math.abs(loss));
      return t(`${loss > 0 ? "loss" : "gain"}.${aim}`, { value: size });
    });
  return said.length === 0 ? t("noLoss") : said.join(t("comma"));
}

type Proofs = readonly { readonly proof: string | null }[];

/** Whether a loss is exact: it is a difference, and only where both plans are proved the best is it one of bests. */
export function lossProof(best: Proofs, forced: Proofs): "both" | "bestOnly" | "forcedOnly" | "none" {
  const proved = (aims: Proofs) => aims.length > 0 && aims.every(({ proof }) => proof !== null);
  if (proved(best)) return proved(forced) ? "both" : "bestOnly";
  return proved(forced) ? "forcedOnly" : "none";
}

type LimitName =
  | { readonly kind: "land" | "pieces" | "floor"; readonly id: string }
  | { readonly kind: "budget"; readonly of: string; readonly park: string | null }
  | { readonly kind: "aim"; readonly aim: string }
  | { readonly kind: "target" | "coverage" | "verdict"; readonly park: string; readonly metric: MetricId };

const OF_PARK = new RegExp(`^(.+) (${METRIC_IDS.join("|")})( coverage| verdict)?$`);

/** What a limit of the checks is of; null: nothing that is known here. */
export function readLimit(limit: string): LimitName | null {
  const [, of, rest] = /^(land|pieces|floor|budget|aim) (.+)$/.exec(limit) ?? [];
  if ((of === "land" || of === "pieces" || of === "floor") && rest !== undefined)
    return { kind: of, id: rest };
  if (of === "aim" && rest !== undefined) return { kind: "aim", aim: rest };
  if (of === "budget" && rest !== undefined) {
    const [name = "", ...park] = rest.split(" ");
    return { kind: "budget", of: name, park: park.length === 0 ? null : park.join(" ") };
  }
  const [, park, word, more] = OF_PARK.exec(limit) ?? [];
  const metric = METRIC_IDS.find((one) => one === word);
  if (park === undefined || metric === undefined) return null;
  const kind = more === undefined ? "target" : more === " coverage" ? "coverage" : "verdict";
  return { kind, park, metric };
}

/** @param parkName of a park's id */
export function limitWords(limit: string, parkName: (id: string) => string, t: Words): string {
  const name = readLimit(limit);
  if (name === null) return limit;
  if ("id" in name) return t(`limit.${name.kind}`, { id: shortCode(name.id) });
  if (name.kind === "aim") return t("limit.aim", { aim: t(`aim.${name.aim}`) });
  if (name.kind === "budget")
    return t(name.park === null ? "limit.budget" : "limit.budgetIn", {
      of: budgetName(name.of, t),
      park: name.park === null ? "" : parkName(name.park),
    });
  return t(`limit.${name.kind}`, { park: parkName(name.park), metric: t(`metric.${name.metric}`) });
}

export const budgetName = (of: string, t: Words): string => t(`budget.${of}`, { defaultValue: of });

/** How far best and bound are apart: percent with the digits that it takes not to read as nothing. */
export function gapText(gap: number): string {
  const percent = gap * 100;
  const digits = percent >= 10 ? 0 : percent >= 0.1 ? 1 : percent >= 0.001 ? 3 : 6;
  return `${writeNumber(percent, digits)} %`;
}

/** One sentence of how far a solving is. */
export function runWords(run: PlanRunView, t: Words): string {
  const { state, aim, incumbent, bound, gap, message } = run;
  if (state === "cancelled") return t("run.cancelled");
  if (state === "failed") return message ?? t("run.failed");
  if (state === "done") return t("run.done");
  if (aim === null) return t("run.preparing");
  const named = { aim: t(`aim.${aim}`) };
  if (incumbent === null) return t("run.searching", named);
  const best = { ...named, best: aimText(aim, incumbent, t) };
  if (bound === null || gap === null) return t("run.found", best);
  return t(isLess(aim) ? "run.boundedBelow" : "run.bounded", {
    ...best,
    bound: aimText(aim, bound, t),
    gap: gapText(gap),
  });
}

/** A reason why a project stands nowhere: a rule, or a budget of which it says nothing. */
export function reasonWords(reason: string, ruleName: (id: string) => string, t: Words): string {
  const [, budget] = /^budget (.+) unstated$/.exec(reason) ?? [];
  if (budget === undefined) return ruleName(reason);
  const [of = ""] = budget.split(" ");
  return t("unstated", { of: budgetName(of, t) });
}
