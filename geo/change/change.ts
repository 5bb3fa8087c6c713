// Why is a park's surplus another than it was? Each cause in integers, summing to the change without a residual.

import { type Holding, type HoldingTarget, holdingSurplus, surplusOfHoldings } from "../ledger/holding";
import { type ExactPart, roundTogether } from "../number/roundTogether";
import { surplusCents, targetDecimal } from "../target/surplus";

/**
 * entered, left: land in the park at one time only · arrived, missing: there at both times, with a figure at one · figure, area,
 * industry: what changed of those with a figure at both · target: the rule itself.
 */
export const CAUSES = [
  "entered",
  "left",
  "figure",
  "area",
  "industry",
  "arrived",
  "missing",
  "target",
] as const;
export type Cause = (typeof CAUSES)[number];

/** What one enterprise (or parcel) contributes to the change, by cause, in 0.01 yuan. */
interface ChangeLine {
  readonly id: string;
  readonly parts: ReadonlyMap<Cause, bigint>;
  readonly cents: bigint;
}

/** A change of surplus taken apart: from + Σ causes = to, and Σ lines = to − from, to the 0.01 yuan. */
export interface Change {
  readonly fromCents: bigint;
  readonly toCents: bigint;
  readonly causes: ReadonlyMap<Cause, bigint>;
  /** The largest loss first, equal ones by id; those that changed nothing are left out. */
  readonly lines: readonly ChangeLine[];
}

/**
 * Takes the change between two states apart. Everything but the rule is measured by the old target, in this order: the figure at the
 * old land and industry, then the land, then the industry at the new figure; the target last, on all that is there in the new state.
 * So each part is exact and nothing is left over:
 * 100·Δyuan − 15·v·Δland − 15·Δv·land′, and for concentration (100·lead − v)·Δyuan + 100·Δlead·yuan′ − Δv·yuan′.
 * @param from the holdings before, distinct ids; one without a figure is there, with nothing
 * @param before target at that time; `after` of the same kind
 * @throws RangeError where a target value is no decimal, or the targets are of different kinds
 * Source: surpluses add up (design.md, ideas.md 7).
 */
export function change(
  from: readonly Holding[],
  to: readonly Holding[],
  before: HoldingTarget,
  after: HoldingTarget,
): Change {
  if (before.of !== after.of) throw new RangeError(`${before.of} cannot change into ${after.of}`);
  const scale = Math.max(targetDecimal(before.value).scale, targetDecimal(after.value).scale);
  const exact = (holding: Holding, target: HoldingTarget): bigint => {
    const { numerator, denominator } = holdingSurplus(holding, target);
    return numerator * (10n ** BigInt(scale) / denominator);
  };
  const earlier = new Map(from.map((holding) => [holding.id, holding]));
  const later = new Map(to.map((holding) => [holding.id, holding]));
  const pieces: (ExactPart & { readonly id: string; readonly cause: Cause })[] = [];
  for (const id of new Set([...earlier.keys(), ...later.keys()])) {
    const parts = partsOf(earlier.get(id) ?? null, later.get(id) ?? null, before, after, exact);
    for (const [cause, numerator] of parts)
      if (numerator !== 0n) pieces.push({ id, cause, numerator, key: `${id} ${cause}` });
  }
  const fromCents = surplusCents(surplusOfHoldings(from, before));
  const toCents = surplusCents(surplusOfHoldings(to, after));
  const cents = roundTogether(pieces, 10n ** BigInt(scale), toCents - fromCents);
  const causes = new Map<Cause, bigint>();
  const lines = new Map<string, Map<Cause, bigint>>();
  for (const [at, { id, cause }] of pieces.entries()) {
    const amount = cents[at] ?? 0n;
    causes.set(cause, (causes.get(cause) ?? 0n) + amount);
    const line = lines.get(id) ?? new Map<Cause, bigint>();
    line.set(cause, amount);
    lines.set(id, line);
  }
  return {
    fromCents,
    toCents,
    causes,
    lines: [...lines]
      .map(([id, parts]) => ({ id, parts, cents: [...parts.values()].reduce((sum, part) => sum + part, 0n) }))
      .sort((a, b) => (a.cents < b.cents ? -1 : a.cents > b.cents ? 1 : a.id < b.id ? -1 : 1)),
  };
}

type Exact = (holding: Holding, target: HoldingTarget) => bigint;

/** The exact parts of one id's change; they sum to what it has after by the new target less what it had before by the old. */
function partsOf(
  old: Holding | null,
  now: Holding | null,
  before: HoldingTarget,
  after: HoldingTarget,
  exact: Exact,
): [Cause, bigint][] {
  const had = old !== null && old.yuan !== null;
  const has = now !== null && now.yuan !== null;
  const target: [Cause, bigint][] = has ? [["target", exact(now, after) - exact(now, before)]] : [];
  if (had && has) return [...changed(old, now, before, exact), ...target];
  if (has) return [[old === null ? "entered" : "arrived", exact(now, before)], ...target];
  if (had) return [[now === null ? "left" : "missing", -exact(old, before)]];
  return [];
}

/** Figure first, at the old land and the old share of leading industries; then land and industry, one after the other. */
function changed(old: Holding, now: Holding, before: HoldingTarget, exact: Exact): [Cause, bigint][] {
  const start = exact(old, before);
  const end = exact(now, before);
  if (before.of === "per_mu") {
    const figure = exact({ ...old, yuan: now.yuan }, before);
    return [
      ["figure", figure - start],
      ["area", end - figure],
    ];
  }
  // of several industries on one parcel nobody can tell which was reclassified
  if (old.lead === null || now.lead === null) return [["figure", end - start]];
  const figure = exact({ ...old, yuan: now.yuan, leadYuan: old.lead ? (now.yuan ?? 0) : 0 }, before);
  return [
    ["figure", figure - start],
    ["industry", end - figure],
  ];
}
