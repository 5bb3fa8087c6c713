// What would an import change of the parks' figures and verdicts? Looked at inside its transaction, with the same sums as every screen.
import { parsePeriod } from "../../geo/period/period";
import type { ParkEffect, PeriodEffect } from "../api/deliveryShapes";
import type { MetricId, ParkList, ParkRow } from "../api/shapes";
import { defaultPeriod, type View } from "../api/view";
import type { Queryable } from "../db/database";
import { currentDistrict } from "../district/district";
import { periods } from "../district/periods";
import { Memo } from "../metrics/memo";
import { setFor, targetSets } from "../metrics/targetSets";
import { parkList } from "../park/parkList";

/** Of how many periods the effect is worked out; a delivery that speaks of more is shown for its newest. */
const MOST_PERIODS = 4;

/** Parks by period, as the database (or a transaction on it) has them. */
export type Standing = ReadonlyMap<string, ParkList>;

/**
 * @param wanted periods that the delivery speaks of; without any, the period that screens show first
 * @returns empty where there is no district or no figure yet
 */
export async function standing(db: Queryable, wanted: readonly string[]): Promise<Standing> {
  const district = await currentDistrict(db);
  if (district === null) return new Map();
  const known = await periods(db, district.id);
  const first = defaultPeriod(known);
  const asked = wanted.length > 0 ? wanted : first === null ? [] : [first];
  const sets = await targetSets(db, district.id);
  const found = new Map<string, ParkList>();
  for (const period of asked.toSorted().toReversed().slice(0, MOST_PERIODS)) {
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

/** Which periods the figures of some batches speak of. */
export async function periodsOf(
  db: Queryable,
  district: string,
  batches: readonly string[],
): Promise<string[]> {
  const rows = await db.query<{ period: string }>(
    "select distinct period from figure where district_id = $1 and batch_id = any($2::text[])",
    [district, batches],
  );
  return rows.map(({ period }) => period);
}

/** Parks whose figures, verdicts or count of parcels differ, changed verdicts first. */
export function effectsOf(before: Standing, after: Standing): PeriodEffect[] {
  const all = [...new Set([...before.keys(), ...after.keys()])].sort().reverse();
  return all.map((period) => {
    const was = byId(before.get(period));
    const is = byId(after.get(period));
    const parks = [...new Set([...was.keys(), ...is.keys()])].flatMap((id): ParkEffect[] => {
      const effect = parkEffect(was.get(id), is.get(id));
      return effect === null ? [] : [effect];
    });
    return { period, parks: parks.toSorted((a, b) => Number(b.flips) - Number(a.flips)) };
  });
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
  const standing = was === undefined ? "first" : is === undefined ? "gone" : "both";
  // a park that had nothing before has no verdict to change, one that has nothing after none to change to
  const flips =
    standing === "both" && metrics.some(({ before, after }) => before?.verdict !== after?.verdict);
  const same =
    parcels.before === parcels.after && metrics.every(({ before, after }) => before?.value === after?.value);
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
