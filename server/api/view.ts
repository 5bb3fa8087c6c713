// Against which period, population and target set does one request want to be answered? Defaults and checks in one place.
import { z } from "zod";
import { parsePeriod } from "../../geo/period/period";
import { RECORD_YEARS } from "../../geo/period/recordYears";
import { setFor } from "../../geo/target/targetFor";
import { currentDistrict, type District, dataVersion } from "../district/district";
import { absence, periods } from "../district/periods";
import { type TargetSet, targetSetAt, targetSets } from "../metrics/targetSets";
import { ApiError } from "./apiError";
import type { DataContext } from "./context";
import type { PeriodView, Population } from "./shapes";

/** Text that the database takes: a NUL is none. */
export const textInput = z.string().refine((text) => !text.includes("\0"), "no NUL");
/** What every view may be asked for; left out: the newest year, above-scale, the first target set. `item22@2` is an earlier version of a set. */
export const viewInput = z.object({
  period: textInput.max(16).optional(),
  population: z.enum(["above-scale", "all"]).optional(),
  targetSet: textInput.max(64).optional(),
});
/** The period on the screen, of which what would change is shown first; empty where there is none yet. */
export const onScreen = textInput.max(16).nullable().default(null);
/** By which evaluation method and class shares; left out: the first that can be used. */
export const methodInput = z.object({
  method: textInput.max(64).optional(),
  shares: textInput.max(64).optional(),
});
/** A person's name, as they give it. */
export const nameInput = textInput.trim().min(1).max(64);
export const reasonInput = textInput.trim().max(1000);
export const idInput = textInput.min(1).max(64);
export const yearInput = z.int().min(RECORD_YEARS.first).max(RECORD_YEARS.last);
/** A day of these years, `YYYY-MM-DD`. */
export const dayInput = z.iso
  .date()
  .refine(
    (day) => day >= `${RECORD_YEARS.first}-01-01` && day <= `${RECORD_YEARS.last}-12-31`,
    `not within ${RECORD_YEARS.first} to ${RECORD_YEARS.last}`,
  );

/** A request whose defaults are filled in and whose names are known. */
export interface View {
  readonly district: District;
  readonly version: string;
  readonly period: string;
  readonly previous: string | null;
  readonly annual: boolean;
  readonly population: Population;
  readonly set: TargetSet;
}

/** The district and the state of its data. @throws ApiError where there is none yet */
export async function districtAt(ctx: DataContext): Promise<{ district: District; version: string }> {
  const district = await currentDistrict(ctx.db);
  if (district === null) throw new ApiError("no_district");
  return { district, version: await dataVersion(ctx.db, district.id) };
}

/** The year to show first: the newest; where there is no year the newest period. */
export function defaultPeriod(known: readonly PeriodView[]): string | null {
  return (known.find(({ kind }) => kind === "year") ?? known[0])?.id ?? null;
}

/** @throws ApiError where the period or target set is unknown, or there are no figures at all */
export async function viewOf(ctx: DataContext, input: z.infer<typeof viewInput>): Promise<View> {
  const { district, version } = await districtAt(ctx);
  const known = await ctx.memo.of(`periods ${version}`, () => periods(ctx.db, district.id));
  const sets = await ctx.memo.of(`sets ${version}`, () => targetSets(ctx.db, district.id));
  const period = input.period ?? defaultPeriod(known);
  if (period === null) throw new ApiError("no_period");
  const parsed = parsePeriod(period);
  if (parsed === null) throw new ApiError("bad_period", period);
  const found = known.find(({ id }) => id === period);
  if (found === undefined) {
    const absent = await absence(ctx.db, district.id, parsed);
    throw new ApiError(absent?.code ?? "unknown_period", absent?.subject ?? period);
  }
  const set = await targetSetAt(ctx.db, district.id, input.targetSet, sets);
  if (set === null)
    throw input.targetSet === undefined
      ? new ApiError("no_target_set")
      : new ApiError("unknown_target_set", input.targetSet);
  const population = input.population ?? "above-scale";
  return {
    district,
    version,
    period,
    previous: found.previous,
    annual: found.annual,
    population,
    set: setFor(set, parsed, population),
  };
}
