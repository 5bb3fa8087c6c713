// Which parcels do the rules find inefficient, what was decided of them, and what is done about them?
import { disposalStage } from "../../geo/lowEfficiency/disposal";
import { findReasons, type Reason } from "../../geo/lowEfficiency/findReasons";
import type { ParcelFacts, ParcelYear } from "../../geo/lowEfficiency/parcelFacts";
import type { LowEfficiencyRule } from "../../geo/lowEfficiency/rule";
import { sinceWhen } from "../../geo/lowEfficiency/since";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { parsePeriod } from "../../geo/period/period";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type {
  DisposalStepView,
  LowEfficiencyDecisionView,
  LowEfficiencyList,
  LowEfficiencyView,
  ReasonNumberView,
} from "../api/lowEfficiencyShapes";
import type { Queryable } from "../db/database";
import type { District } from "../district/district";
import { lowEfficiencyRules } from "../evaluation/ruleSets";

export interface LowEfficiencyRequest {
  readonly district: District;
  readonly version: string;
  readonly period: string;
}

interface FactRow extends Omit<ParcelFacts, "years"> {
  code: string | null;
  name: string | null;
  parkId: string | null;
  parkName: string | null;
  parkNameEn: string | null;
  areaDm2: number;
}

/** The parcels with a reason, a decision or a step, by id. @throws ApiError where the period is no year */
export async function lowEfficiencyList(
  ctx: DataContext,
  request: LowEfficiencyRequest,
): Promise<LowEfficiencyList> {
  const { year, rules, all } = await ctx.memo.of(`low efficiency ${request.version} ${request.period}`, () =>
    answers(ctx.db, request, null),
  );
  return {
    year,
    demo: request.district.demo,
    counts: rules.map((rule) => {
      const answers = all.flatMap(({ reasons }) => reasons.find((one) => one.rule === rule.id) ?? []);
      const met = answers.filter(({ state }) => state === "met");
      return {
        ...{ rule: rule.id, kind: rule.kind, name: rule.name, nameEn: rule.nameEn },
        met: met.length,
        unknown: answers.filter(({ state }) => state === "unknown").length,
        taxPerMu: rule.kind === "below_standard" ? rule.taxPerMu : null,
        agreed: met.filter(({ numbers }) => numbers.some(({ key }) => key === "tax_per_mu_agreed")).length,
      };
    }),
    parcels: all.filter(
      ({ suggested, decision, steps }) => suggested || decision !== null || steps.length > 0,
    ),
  };
}

/** @throws ApiError where there is no such parcel, or the period is no year */
export async function lowEfficiencyOf(
  db: Queryable,
  request: Pick<LowEfficiencyRequest, "district" | "period">,
  id: string,
): Promise<LowEfficiencyView & { readonly year: number }> {
  const { year, all } = await answers(db, request, id);
  const [one] = all;
  if (one === undefined) throw new ApiError("unknown_parcel", id);
  return { ...one, year };
}

async function answers(
  db: Queryable,
  { district, period }: Pick<LowEfficiencyRequest, "district" | "period">,
  id: string | null,
): Promise<{ year: number; rules: readonly LowEfficiencyRule[]; all: LowEfficiencyView[] }> {
  const parsed = parsePeriod(period);
  if (parsed?.kind !== "year") throw new ApiError("evaluation_not_year", period);
  const year = Number(parsed.id);
  const rules = await lowEfficiencyRules(db, district.id);
  const facts = await db.query<FactRow>(
    `select f.id, f.code, f.name, f.park_id as "parkId", k.name as "parkName", k.name_en as "parkNameEn", f.area_dm2 as "areaDm2",
       f.status, f.use_code as "useCode", f.granted_on as "grantedOn",
       trim_scale(f.far_actual)::text as "farActual", trim_scale(f.far_min)::text as "farMin",
       trim_scale(f.agreed_tax_per_mu)::text as "agreedTaxPerMu"
     from low_efficiency_facts($1, $2) f left join park k on k.district_id = $1 and k.id = f.park_id order by f.id collate "C"`,
    [district.id, id === null ? null : [id]],
  );
  const depth = Math.max(1, ...rules.map((rule) => ("years" in rule ? rule.years : 1)));
  const years = new Map<string, ParcelYear[]>();
  for (let at = year; at > year - depth; at--)
    for (const { id: parcel, ...one } of await yearOf(db, district.id, at, id))
      years.set(parcel, [...(years.get(parcel) ?? []), { year: at, ...one }]);
  const [today] = await db.query<{ day: string }>("select correction_day()::text as day");
  const day = today?.day ?? "";
  const decided = await decisions(db, district.id, id);
  const steps = await stepsOf(db, district.id, id);
  const all = facts.map(
    ({ code, name, parkId, parkName, parkNameEn, areaDm2, ...fact }): LowEfficiencyView => {
      const reasons = findReasons(rules, { ...fact, years: years.get(fact.id) ?? [] }, { year, day });
      const suggested = reasons.some(({ state }) => state === "met");
      const decision = decided.get(fact.id) ?? null;
      const own = steps.get(fact.id) ?? [];
      return {
        ...{ id: fact.id, code, name, parkId, parkName, parkNameEn, areaDm2, suggested },
        since: sinceWhen(reasons),
        stage: disposalStage({
          suggested,
          confirmed: decision?.confirmed ?? null,
          last: own.at(-1)?.state ?? null,
        }),
        reasons: reasons.map(({ rule, state, numbers }) => ({
          ...{ rule: rule.id, kind: rule.kind, name: rule.name, nameEn: rule.nameEn },
          ...{ source: rule.source, example: rule.example, state, numbers: numbers.map(numberView) },
        })),
        decision,
        steps: own,
      };
    },
  );
  return { year, rules, all };
}

const numberView = ({ key, year, value }: Reason["numbers"][number]): ReasonNumberView => ({
  key,
  year,
  value: value === null || typeof value === "string" ? value : formatHalfUp(value, 6),
});

const yearOf = (db: Queryable, districtId: string, year: number, id: string | null) =>
  db.query<Omit<ParcelYear, "year"> & { id: string }>(
    `select id, output_yuan as "outputYuan", tax_yuan as "taxYuan", tax_land_dm2 as "taxLandDm2"
     from parcel_tallies_of($1, $2, 'all', $3, null)`,
    [districtId, String(year), id === null ? null : [id]],
  );

async function decisions(
  db: Queryable,
  districtId: string,
  id: string | null,
): Promise<ReadonlyMap<string, LowEfficiencyDecisionView>> {
  const rows = await db.query<LowEfficiencyDecisionView & { parcelId: string }>(
    `select distinct on (parcel_id) parcel_id as "parcelId", seq::int as seq, year, confirmed, reasons, note, author, decided_on as "decidedOn"
     from low_efficiency_decision where district_id = $1 and withdrawn_at is null and ($2::text is null or parcel_id = $2)
     order by parcel_id, seq desc`,
    [districtId, id],
  );
  return new Map(rows.map(({ parcelId, ...one }) => [parcelId, one]));
}

/** Steps that stand by parcel, in the order in which they were told. */
export async function stepsOf(
  db: Queryable,
  districtId: string,
  id: string | null,
): Promise<ReadonlyMap<string, DisposalStepView[]>> {
  const rows = await db.query<DisposalStepView & { parcelId: string }>(
    `select parcel_id as "parcelId", seq::int as seq, track, state, on_day as "on", note, author
     from disposal_step where district_id = $1 and withdrawn_at is null and ($2::text is null or parcel_id = $2) order by seq`,
    [districtId, id],
  );
  const by = new Map<string, DisposalStepView[]>();
  for (const { parcelId, ...step } of rows) by.set(parcelId, [...(by.get(parcelId) ?? []), step]);
  return by;
}
