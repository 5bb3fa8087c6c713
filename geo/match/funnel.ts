// Which sites are left after each rule, why is each of the others out, and which are out by one thing alone?
import { compareRatios, type Ratio, ratio, ratioOf } from "../number/ratio";
import type { ProjectMode } from "../promotion/projectMode";
import { checkRule, PASS, type RuleOutcome } from "./checkRule";
import type { Facts, Needs } from "./fact";
import { appliesTo, type SiteRule, type Supply } from "./rule";

export interface FunnelSite {
  readonly id: string;
  /** Left away: land. */
  readonly supply?: Supply;
  readonly facts: Facts;
}

/** One rule that a site does not satisfy, or that cannot be decided for it. */
export interface RuleFault {
  readonly rule: string;
  readonly outcome: Exclude<RuleOutcome, { kind: "pass" }>;
}

interface FunnelStep {
  readonly rule: string;
  /** Sites left after this and all rules before it. */
  readonly left: number;
  /** Sites that this is the first rule to exclude. */
  readonly excluded: number;
  /** Sites that would fit in the end if this rule alone were dropped. */
  readonly freed: number;
}

export interface Funnel {
  readonly from: number;
  readonly steps: readonly FunnelStep[];
  /** Ids of the sites that satisfy every rule, in the order given. */
  readonly fits: readonly string[];
  /** Every fault of every site that has one; of those that fit what is to be asked about, and the soft rules that they do not satisfy. */
  readonly faults: ReadonlyMap<string, readonly RuleFault[]>;
  /** Of every site that is out, the faults that put it out, in the order of the rules: the first of them excluded it. */
  readonly out: ReadonlyMap<string, readonly RuleFault[]>;
  /** Sites out by one rule alone, those that miss least of what was asked first; words and days last. */
  readonly nearly: readonly { readonly id: string; readonly fault: RuleFault }[];
}

/** The sites that satisfy every rule, in the order given; asks no more of the others once they are out. */
export function fitting<Site extends FunnelSite>(
  sites: readonly Site[],
  rules: readonly SiteRule[],
  needs: Needs,
  mode: ProjectMode | null,
): Site[] {
  const asked = rules.filter((rule) => appliesTo(rule, mode));
  return sites.filter((site) => asked.every((rule) => !excludes(rule, outcomeOf(rule, site, needs))));
}

const outcomeOf = (rule: SiteRule, { supply = "land", facts }: FunnelSite, needs: Needs): RuleOutcome =>
  rule.of === undefined || rule.of === supply ? checkRule(rule, facts, needs) : PASS;

/** Whether an outcome puts a site out. */
export const excludes = ({ whenUnknown, soft }: SiteRule, { kind }: RuleOutcome): boolean =>
  soft !== true && (kind === "fail" || (kind === "unknown" && whenUnknown === "exclude"));

/** @param rules in the order in which they are asked; each site keeps every fault, whichever comes first */
export function funnel(
  sites: readonly FunnelSite[],
  rules: readonly SiteRule[],
  needs: Needs,
  mode: ProjectMode | null,
): Funnel {
  const asked = rules.filter((rule) => appliesTo(rule, mode));
  const left = new Map(asked.map(({ id }) => [id, 0]));
  const excluded = new Map(asked.map(({ id }) => [id, 0]));
  const freed = new Map(asked.map(({ id }) => [id, 0]));
  const faults = new Map<string, RuleFault[]>();
  const outs = new Map<string, RuleFault[]>();
  const fits: string[] = [];
  const nearly: { id: string; fault: RuleFault; share: Ratio | null }[] = [];
  for (const site of sites) {
    const { id } = site;
    const own: RuleFault[] = [];
    const out: RuleFault[] = [];
    for (const rule of asked) {
      const outcome = outcomeOf(rule, site, needs);
      if (outcome.kind !== "pass") {
        const fault = { rule: rule.id, outcome };
        own.push(fault);
        if (excludes(rule, outcome)) {
          if (out.length === 0) count(excluded, rule.id);
          out.push(fault);
        }
      }
      if (out.length === 0) count(left, rule.id);
    }
    if (own.length > 0) faults.set(id, own);
    const [only, second] = out;
    if (only !== undefined) outs.set(id, out);
    if (only === undefined) fits.push(id);
    else if (second === undefined) {
      count(freed, only.rule);
      nearly.push({ id, fault: only, share: missingShare(only) });
    }
  }
  return {
    from: sites.length,
    steps: asked.map(({ id }) => ({
      rule: id,
      left: left.get(id) ?? 0,
      excluded: excluded.get(id) ?? 0,
      freed: freed.get(id) ?? 0,
    })),
    fits,
    faults,
    out: outs,
    nearly: nearly
      .sort((a, b) => byShare(a.share, b.share) || (a.id < b.id ? -1 : 1))
      .map(({ id, fault }) => ({ id, fault })),
  };
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** What is missing, as a share of what was asked; null where it is no number. */
function missingShare({ outcome }: RuleFault): Ratio | null {
  if (outcome.kind !== "fail") return null;
  const shares = outcome.findings.flatMap(({ missing, asked }) => {
    if (missing === null || Array.isArray(asked)) return [];
    const of = ratioOf(asked as Exclude<typeof asked, readonly string[]>);
    const size = of.numerator < 0n ? -of.numerator : of.numerator;
    return size === 0n ? [] : [ratio(missing.numerator * of.denominator, missing.denominator * size)];
  });
  return shares.sort(compareRatios)[0] ?? null;
}

function byShare(x: Ratio | null, y: Ratio | null): number {
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return compareRatios(x, y);
}
