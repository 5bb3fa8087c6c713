// How does one way read: its size, what it needs, and whether it is proved?
import type { LeverView, ReachView } from "../../server/api/reachShapes";
import type { Words } from "../locale/words";
import {
  NOTHING,
  powerOfTen,
  writeMu,
  writeNumber,
  writePercent,
  writeSigned,
  writeWanYuan,
} from "../ui/write";

/** The demand a lever speaks of: its own for a lift, else the first. */
export function demandOf(view: ReachView, lever: LeverView) {
  if (lever.lever !== "lift") return view.demands[0];
  const lifts = view.levers.filter((other) => other.lever === "lift");
  return view.demands[lifts.indexOf(lever)] ?? view.demands[0];
}

const wan = (yuan: number, digits = 0) => writeSigned(powerOfTen(yuan, -4), digits);

/** The large figure of a card. */
export function bigWords(t: Words, lever: LeverView): string {
  if (lever.outcome !== "reached" || lever.size === null) {
    return t(lever.outcome === "unknown" ? "big.unknown" : "big.none");
  }
  const gain = wan(lever.gainYuan[0] ?? 0);
  if (lever.lever === "renew") return t("big.renew", { count: lever.size, gain });
  if (lever.lever === "release") return t("big.release", { mu: writeMu(lever.size), gain });
  return t("big.lift", { amount: writeWanYuan(lever.size) });
}

/** The sentence under it. */
export function leverSentence(t: Words, view: ReachView, lever: LeverView): string {
  const demand = demandOf(view, lever);
  if (demand === undefined) return NOTHING;
  if (lever.outcome === "unknown") return t("say.unknown");
  if (lever.outcome === "unreachable") {
    const short = lever.shortYuan.flatMap((amount, row) => {
      const metric = t(`measure.${(lever.lever === "lift" ? demand : (view.demands[row] ?? demand)).metric}`);
      if (amount === null) return [t("say.shortUnknown", { metric })];
      if (amount === 0) return [];
      const values = { metric, amount: writeWanYuan(amount, amount < 10_000 ? 4 : 0) };
      return [t(lever.together ? "say.together" : "say.short", values)];
    });
    return t("say.unreachable", { candidates: lever.candidates, what: short.join(t("comma")) });
  }
  if (demand.surplusYuan === null) return t("say.unknown");
  const gap = Math.abs(demand.surplusYuan);
  const done = writePercent(gap > 0 ? (lever.gainYuan[0] ?? 0) / gap : 1, 0);
  const several = view.demands.length > 1 && lever.lever !== "lift";
  return t(`say.${lever.lever}${several ? "All" : ""}` as "say.renew", {
    count: lever.steps.length,
    done,
    mu: writeMu(lever.size),
    measure: t(`measure.${demand.metric}`),
    yield: view.conditions.yields[demand.metric],
    yields: view.demands
      .map(({ metric }) => `${t(`measure.${metric}`)} ${view.conditions.yields[metric]}`)
      .join(t("comma")),
  });
}

/** What is proved, in words. */
export function proofWords(t: Words, lever: LeverView): string {
  if (lever.outcome === "unknown") return t("unproved");
  if (lever.outcome === "unreachable") return t(lever.proof.proved ? "provedNot" : "unproved");
  if (lever.proof.proved) return t("proved");
  return t("notProved", { bound: sizeWords(t, lever, lever.proof.bound) });
}

/** A size in the lever's unit: parcels, mu, yuan. */
export function sizeWords(t: Words, { lever }: LeverView, size: number | null, digits = 0): string {
  if (size === null) return NOTHING;
  return t(`unit.${lever}`, {
    value: lever === "release" ? writeMu(Math.round(size)) : writeNumber(size, digits),
  });
}
