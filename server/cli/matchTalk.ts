// What is to be said beside the answer of `mutu match`: nothing to choose from, nothing that fits, one alone, equal scores, no proof, a promise hard to believe.
import { planOutcome, rankingOutcome } from "../../geo/match/outcome";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import type { MatchedProject, PromiseDoubt } from "../api/matchShapes";
import type { PlanView } from "../api/planShapes";
import type { CommandContext } from "./cliContext";
import { say } from "./words";

export function rankingTalk(found: MatchedProject, lang: CommandContext["lang"]): string[] {
  const nameOf = (rule: string) => {
    const known = found.rules.find((one) => one.rule === rule);
    return (lang === "zh" ? known?.name : known?.nameEn) ?? rule;
  };
  const list = (rules: readonly string[]) => rules.map(nameOf).join(lang === "zh" ? "；" : "; ");
  const outcome = rankingOutcome({ ...found, fitCount: found.fits.length, nearest: found.excluded });
  const [near] = found.nearly;
  const [nearest] = found.excluded.toSorted((a, b) => a.faults.length - b.faults.length);
  const rules = near === undefined ? (nearest?.faults.map(({ rule }) => rule) ?? []) : [near.fault.rule];
  return [
    ...(found.doubt === null ? [] : [doubtTalk(found.id, found.doubt, lang)]),
    ...(outcome.kind === "noSites" ? [say("matchNoSites", lang)] : []),
    ...(outcome.kind === "noneFits"
      ? [
          say("matchNoneFits", lang, {
            ...{ count: found.from, site: near?.site.id ?? nearest?.id ?? "", rules: list(rules) },
          }),
        ]
      : []),
    ...(outcome.kind === "only" ? [say("matchOnly", lang)] : []),
    ...(outcome.kind === "equal" ? [say("matchEqual", lang, { count: outcome.count })] : []),
    ...(found.unasked.length === 0
      ? []
      : [
          say("matchUnasked", lang, {
            rules: found.unasked
              .map(({ name, nameEn }) => (lang === "zh" ? name : nameEn))
              .join(lang === "zh" ? "；" : "; "),
          }),
        ]),
  ];
}

export function planTalk(plan: PlanView, lang: CommandContext["lang"]): string[] {
  const outcome = planOutcome(plan, plan.assignments.length + plan.unplaced.length);
  const { conflict } = plan;
  return [
    ...plan.doubts.map(({ project, doubt }) => doubtTalk(project, doubt, lang)),
    ...(outcome === null ? [] : [say(`matchPlan_${outcome}`, lang)]),
    ...(conflict === null
      ? []
      : [say("matchConflict", lang, { list: [...conflict.pins, ...conflict.reach].join(", ") })]),
    ...(plan.status === "feasible" ? [say("matchNotProved", lang)] : []),
  ];
}

const DOUBT_TALK = {
  promise_tenfold: "matchTenfold",
  promise_too_high: "matchTooHigh",
  promise_tax_tenfold: "matchTaxTenfold",
  promise_tax_too_high: "matchTaxTooHigh",
} as const satisfies Record<PromiseDoubt["kind"], string>;

const doubtTalk = (
  project: string,
  { kind, perMu, best }: PromiseDoubt,
  lang: CommandContext["lang"],
): string =>
  say(DOUBT_TALK[kind], lang, {
    ...{ project, value: formatHalfUp(perMu, 0) },
    ...{ best: best === null ? "" : formatHalfUp(best.perMu, 0), division: best?.division ?? "" },
  });
