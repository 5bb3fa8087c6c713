// How does the smallest change read at a terminal? A line a lever, then its parcels and its proof.
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { ratio } from "../../geo/number/ratio";
import { muRatio } from "../../geo/unit/land";
import type { LeverView, ReachView } from "../api/reachShapes";
import type { Language } from "../locale/language";
import { METRIC_WORDS } from "../report/words";
import { say } from "./words";

const wan = (yuan: number) =>
  formatHalfUp(ratio(BigInt(Math.round(yuan * 100)), 1_000_000n), 2, { group: true });

export function reachLines(view: ReachView, lang: Language): string[] {
  const name = lang === "en" ? (view.nameEn ?? view.name) : view.name;
  const demands = view.demands.map(({ metric, target, surplusYuan }) =>
    say(surplusYuan === null ? "reachDemandOpen" : "reachDemand", lang, {
      metric: METRIC_WORDS[metric][lang],
      value: target.value,
      surplus: surplusYuan === null ? "" : wan(surplusYuan),
    }),
  );
  const head = [`${view.parkId} ${name}`, ...demands];
  if (view.standing !== "missed") return [...head, say(`reach_${view.standing}`, lang)];
  const idle =
    view.idle === null || view.idle.neededPerMu === null
      ? []
      : [
          say("reachIdle", lang, {
            count: view.idle.parcels,
            mu: formatHalfUp(muRatio(view.idle.areaDm2), 2),
            value: formatHalfUp(view.idle.neededPerMu, 2),
          }),
        ];
  return [...head, ...view.levers.flatMap((lever) => leverLines(lever, lang)), ...idle];
}

function leverLines(lever: LeverView, lang: Language): string[] {
  const { proof } = lever;
  const proved = say(
    proof.proved ? (proof.bound === null ? "reachProvedNone" : "reachProved") : "reachNotProved",
    lang,
    {
      bound: proof.bound === null ? "–" : sizeOf(lever, proof.bound),
      gap: proof.gap ?? "–",
      nodes: proof.nodes,
      solver: proof.solver === null ? "–" : `${proof.solver.status}, ${proof.solver.milliseconds} ms`,
    },
  );
  const words = { lever: say(`lever_${lever.lever}`, lang), candidates: lever.candidates, proved };
  if (lever.outcome === "unknown") return [say("reachUnknown", lang, words)];
  if (lever.outcome === "unreachable" || lever.size === null) {
    const short = lever.shortYuan.map((amount) => (amount === null ? "?" : wan(amount))).join(" / ");
    return [say("reachUnreachable", lang, { ...words, short })];
  }
  return [
    say("reachReached", lang, {
      ...words,
      size: sizeOf(lever, lever.size),
      count: lever.steps.length,
      gain: lever.gainYuan.map(wan).join(" / "),
    }),
    ...lever.steps.map(
      ({ parcelId, gainYuan }, at) => `  ${at + 1}. ${parcelId}  +${gainYuan.map(wan).join(" / ")}`,
    ),
  ];
}

/** Parcels, mu, or 万元. */
function sizeOf({ lever }: LeverView, size: number): string {
  if (lever === "renew") return String(size);
  return lever === "release" ? formatHalfUp(muRatio(size), 2) : wan(size);
}
