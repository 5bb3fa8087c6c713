// What would an import change of the parks' figures and verdicts? Looked at inside its transaction, with the same sums as every screen.
import { parsePeriod, periodTerms, reportedPeriods } from "../../geo/period/period";
import { setFor } from "../../geo/target/targetFor";
import type { ParkEffect, PeriodEffect } from "../api/deliveryShapes";
import type { MetricId, ParkList, ParkRow } from "../api/shapes";
import { defaultPeriod, type View } from "../api/view";
import type { Queryable } from "../db/database";
import { currentDistrict } from "../district/district";
import { periods } from "../district/periods";
import { Memo } from "../metrics/memo";
import { targetSets } from "../metrics/targetSets";
import { parkList } from "../park/parkList";

/** Of how many periods the effect is worked out at most: the one on the screen, then the newest. */
const MOST_PERIODS = 12;

/** Parks by period, as the database (or a transaction on it) has them. */
export type Standing = ReadonlyMap<string, ParkList>;

/**
 * @param wanted periods in the order in which they matter, as `periodsOf` has them
 * @returns empty where there is no district or no figure yet
 */
export async function standing(db: Queryable, wanted: readonly string[]): Promise<Standing> {
  const district = await currentDistrict(db);
  if (district === null) return new Map();
  const known = await periods(db, district.id);
  const sets = await targetSets(db, district.id);
  const found = new Map<string, ParkList>();
  for (const period of wanted.slice(0, MOST_PERIODS)) {
    const view = known.find(({ id }) => id === period);
    const parsed = parsePeriod(period);
    const [set] = sets;
    if (view === undefined || parsed === null || set === undefined) continue;
    const population = "above-scale" as const;
    const asView: View = {
      district,
      version: "inside",
      period,
      previous: null,
      annual: view.annual,
      population,
      set: setFor(set, parsed, population),
    };
    found.set(period, await parkList({ db, memo: new Memo(), lang: "zh" }, asView));
  }
  return found;
}

/**
 * Which periods some batches can change. Figures: those that they speak of and those that are worked out of them. Anything else is of no
 * period, land and parks least of all: then every annual one.
 * @param screen the period that somebody looks at; it comes first where it is among them
 * @returns the one on the screen, then years and the others, each newest first; where none is touched, the one that is shown first
 */
export async function periodsOf(
  db: Queryable,
  district: string,
  batches: readonly string[],
  screen: string | null = null,
): Promise<string[]> {
  const [kinds, spoken, known] = [
    await db.query<{ kind: string }>(
      "select distinct kind from import_batch where district_id = $1 and id = any($2::text[])",
      [district, batches],
    ),
    await db.query<{ period: string }>(
      "select distinct period from figure where district_id = $1 and batch_id = any($2::text[])",
      [district, batches],
    ),
    await periods(db, district),
  ];
  const said = new Set(spoken.map(({ period }) => period));
  const ofNoPeriod = kinds.some(({ kind }) => kind !== "figures");
  const touched = known.filter(
    ({ id, annual }) =>
      (ofNoPeriod && annual) ||
      (periodTerms(id) ?? []).some((term) => reportedPeriods(term.id).some((one) => said.has(one))),
  );
  const years = (isYear: boolean) =>
    touched.flatMap(({ id, kind }) => ((kind === "year") === isYear ? [id] : []));
  // a period whose figures all went has no view, and still stood before
  const unknown = [...said].filter((id) => !touched.some((one) => one.id === id));
  const all = [...years(true), ...years(false), ...unknown.toSorted().toReversed()];
  if (all.length === 0)
    return [known.find(({ id }) => id === screen)?.id ?? defaultPeriod(known) ?? []].flat();
  return screen !== null && all.includes(screen) ? [screen, ...all.filter((id) => id !== screen)] : all;
}

/**
 * Parks whose figures, verdicts or count of parcels differ, changed verdicts first; of the periods in which any does, and of the first one
 * alone where nothing differs in any.
 */
export function effectsOf(wanted: readonly string[], before: Standing, after: Standing): PeriodEffect[] {
  const all = wanted.filter((period) => before.has(period) || after.has(period));
  const effects = all.map((period) => {
    const was = byId(before.get(period));
    const is = byId(after.get(period));
    const parks = [...new Set([...was.keys(), ...is.keys()])].flatMap((id): ParkEffect[] => {
      const effect = parkEffect(was.get(id), is.get(id));
      return effect === null ? [] : [effect];
    });
    return { period, parks: parks.toSorted((a, b) => Number(b.flips) - Number(a.flips)) };
  });
  const felt = effects.filter(({ parks }) => parks.length > 0);
  return felt.length > 0 ? felt : effects.slice(0, 1);
}

const byId = (list: ParkList | undefined): ReadonlyMap<string, ParkRow> =>
  new Map((list?.rows ?? []).map((row) => [row.id, row]));

function parkEffect(was: ParkRow | undefined, is: ParkRow | undefined): ParkEffect | null {
  const named = is ?? was;
  if (named === undefined) return null;
  const metrics = (Object.keys(named.metrics) as MetricId[]).map((metric) => {
    const side = (row: ParkRow | undefined) =>
      row === undefined ? null : { value: row.metrics[metric].value, verdict: row.metrics[metric].verdict };
    return { metric, before: side(was), after: side(is) };
  });
  const parcels = { before: was?.tally.parcels ?? null, after: is?.tally.parcels ?? null };
  const judged = (side: "before" | "after") =>
    metrics.some((one) => (one[side]?.verdict ?? "undecided") !== "undecided");
  // figures that decide nothing are no verdict: who goes from none to none has none to change
  const standing = judged("before") === judged("after") ? "both" : judged("after") ? "first" : "gone";
  const flips =
    standing === "both" &&
    metrics.some(({ before, after }) => (before?.verdict ?? "undecided") !== (after?.verdict ?? "undecided"));
  const same =
    parcels.before === parcels.after &&
    metrics.every(({ before, after }) => (before?.value ?? null) === (after?.value ?? null));
  return same && !flips && standing === "both"
    ? null
    : {
        id: named.id,
        name: named.name,
        nameEn: named.nameEn,
        kind: named.kind,
        parcels,
        metrics,
        standing,
        flips,
      };
}
