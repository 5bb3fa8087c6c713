// What does a target of a set say in full, as it is stored, edited, compared and imported, and what is wrong with one?
import { parseDecimal } from "../number/parseDecimal";
import { compareRatios, ratioOf } from "../number/ratio";
import { LAND_DENOMINATORS, type LandDenominator } from "./denominator";
import { EXEMPT_KINDS, type Exemption } from "./exemption";
import type { Ramp } from "./ramp";
import { BINDABLE_KINDS, type Bound, isGeneral, TARGET_SCOPES } from "./scope";
import { METRIC_IDS, type MetricId, type Operator } from "./target";

export const OPERATORS = [">=", ">", "<="] as const;
export const POPULATIONS = ["above-scale", "all"] as const;

/** A target as a set keeps it: of every date, for whomever it binds. */
export interface TargetDraft extends Bound {
  readonly metric: MetricId;
  readonly operator: Operator;
  /** Decimal text in `unit`; of a ramp the value of its last milestone. */
  readonly value: string;
  readonly unit: "万元/亩" | "%";
  readonly population: "above-scale" | "all";
  readonly denominator: LandDenominator;
  readonly reference: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly ramp: Ramp | null;
  readonly exemptions: readonly Exemption[];
  readonly document: string;
  readonly clause: string;
}

/** The unit in which a metric's targets are written. */
export const unitOf = (metric: MetricId): TargetDraft["unit"] =>
  metric === "concentration" ? "%" : "万元/亩";

/**
 * The key of a target in its set: two of one metric differ in the population, in whom they bind, or in the day they begin.
 * @example targetKey({ metric: "tax_per_mu", population: "all", validFrom: "2024-01-01" }) // "tax_per_mu:all@2024-01-01"
 * @example targetKey({ metric: "tax_per_mu", population: "above-scale", scope: "park", scopeIds: ["SP-01"], validFrom: null }) // "tax_per_mu/park=SP-01"
 */
export function targetKey(
  target: Pick<TargetDraft, "population" | "validFrom"> & { readonly metric: string } & Partial<Bound>,
): string {
  const { metric, population, scope = "district", scopeIds = [], validFrom } = target;
  const named = !isGeneral({ scope, scopeIds });
  const whom = named ? `/${scope}=${scopeIds.toSorted().join("+")}` : "";
  return `${metric}${population === "all" ? ":all" : ""}${whom}${validFrom === null ? "" : `@${validFrom}`}`;
}

type TargetTrouble =
  | "value"
  | "unit"
  | "choice"
  | "source"
  | "dates"
  | "kinds"
  | "ids"
  | "denominator"
  | "ramp_years"
  | "ramp_values"
  | "ramp_end"
  | "exemption"
  | "twice";

/** One thing that is wrong, with the field it is wrong in. */
export interface TargetFault {
  readonly field: keyof TargetDraft;
  readonly trouble: TargetTrouble;
}

const DAY = /^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * All that is wrong with a target by itself; empty where it may be saved. The same checks stand behind the form, the command line and files.
 * @example faultsOf({ ...draft, value: "95O" }) // [{ field: "value", trouble: "value" }]
 */
export function faultsOf(draft: TargetDraft): TargetFault[] {
  const faults: TargetFault[] = [];
  const fault = (field: keyof TargetDraft, trouble: TargetTrouble, wrong: boolean) => {
    if (wrong) faults.push({ field, trouble });
  };
  fault("metric", "choice", !METRIC_IDS.includes(draft.metric));
  fault("operator", "choice", !OPERATORS.includes(draft.operator));
  fault("population", "choice", !POPULATIONS.includes(draft.population));
  fault("scope", "choice", !TARGET_SCOPES.includes(draft.scope));
  fault("denominator", "choice", !LAND_DENOMINATORS.includes(draft.denominator));
  fault("value", "value", !isAsked(draft.value));
  fault("unit", "unit", draft.unit !== unitOf(draft.metric));
  fault("denominator", "denominator", draft.metric === "concentration" && draft.denominator !== "occupied");
  fault("document", "source", draft.document.trim() === "");
  fault("clause", "source", draft.clause.trim() === "");
  const { validFrom, validTo } = draft;
  fault("validFrom", "dates", validFrom !== null && !DAY.test(validFrom));
  fault(
    "validTo",
    "dates",
    validTo !== null && (!DAY.test(validTo) || (validFrom !== null && validTo < validFrom)),
  );
  const known: readonly string[] = BINDABLE_KINDS;
  fault(
    "bindsKinds",
    "kinds",
    (draft.scope === "park_set" && draft.bindsKinds.length === 0) ||
      draft.bindsKinds.some((kind) => !known.includes(kind)),
  );
  const named = draft.scope === "park" || draft.scope === "parcel" || draft.scope === "industry";
  fault(
    "scopeIds",
    "ids",
    named !== draft.scopeIds.length > 0 || draft.scopeIds.some((id) => id.trim() === ""),
  );
  faults.push(...rampFaults(draft));
  fault(
    "exemptions",
    "exemption",
    draft.exemptions.some(
      ({ kind, id, reason, until }) =>
        !EXEMPT_KINDS.includes(kind) ||
        id.trim() === "" ||
        reason.trim() === "" ||
        (until !== null && !DAY.test(until)),
    ),
  );
  return faults;
}

/** Targets of one set that stand in each other's place, by index: the later of two with one key. */
export function doubledTargets(drafts: readonly TargetDraft[]): number[] {
  const seen = new Set<string>();
  return drafts.flatMap((draft, index) => {
    const key = targetKey(draft);
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}

function rampFaults({ ramp, value }: TargetDraft): TargetFault[] {
  if (ramp === null) return [];
  const { milestones } = ramp;
  const years = milestones.map(({ year }) => year);
  if (
    milestones.length < 2 ||
    years.some(
      (year, at) =>
        !(
          Number.isInteger(year) &&
          year >= 1900 &&
          year <= 2099 &&
          (at === 0 || year > (years[at - 1] ?? 0))
        ),
    )
  )
    return [{ field: "ramp", trouble: "ramp_years" }];
  if (milestones.some((milestone) => !isAsked(milestone.value)))
    return [{ field: "ramp", trouble: "ramp_values" }];
  const last = milestones.at(-1);
  return last !== undefined && isAsked(value) && compareRatios(ratioOf(last.value), ratioOf(value)) !== 0
    ? [{ field: "ramp", trouble: "ramp_end" }]
    : [];
}

/** A decimal as a policy writes one: plain, not negative, at most a thousand million and four decimals. */
function isAsked(text: string): boolean {
  if (!/^\d{1,9}(\.\d{1,4})?$/.test(text)) return false;
  return parseDecimal(text) !== null;
}
