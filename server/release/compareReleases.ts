// What is different between two published states, or one and the working data: of which parks do a figure or a verdict differ?

import type { z } from "zod";
import type { ComparedPark, ReleaseComparison, ReleaseView } from "../api/releaseShapes";
import type { ParkList, ParkRow } from "../api/shapes";
import { type viewInput, viewOf } from "../api/view";
import { parkList } from "../park/parkList";
import { inState } from "./inState";
import { releaseView } from "./releaseList";

interface CompareRequest extends z.infer<typeof viewInput> {
  /** Id of a release; null: the working data. */
  readonly before: string | null;
  readonly after: string | null;
}

interface Side {
  readonly release: ReleaseView | null;
  readonly parks: ParkList;
}

/**
 * Both in the same period, population and target set, each by its own targets.
 * @param view a period left out is the one that the later state shows first
 * @throws ApiError where a state or the period in it is unknown
 */
export async function compareReleases(
  ctx: Parameters<typeof inState>[0],
  { before, after, ...view }: CompareRequest,
): Promise<ReleaseComparison> {
  const side = (id: string | null, asked: z.infer<typeof viewInput>): Promise<Side> =>
    inState(ctx, id, async (state) => ({
      release: state.release === null ? null : releaseView(state.release),
      parks: await parkList(state, await viewOf(state, asked)),
    }));
  const is = await side(after, view);
  const was = await side(before, { ...view, period: is.parks.period });
  const earlier = new Map(was.parks.rows.map((row) => [row.id, row]));
  const later = new Map(is.parks.rows.map((row) => [row.id, row]));
  const ids = [...new Set([...earlier.keys(), ...later.keys()])];
  const pairs = ids.flatMap((id) => comparedPark(earlier.get(id), later.get(id)) ?? []);
  const parks = pairs.filter(differs);
  return {
    period: is.parks.period,
    before: was.release,
    after: is.release,
    parks,
    same: pairs.length - parks.length,
  };
}

function comparedPark(before: ParkRow | undefined, after: ParkRow | undefined): ComparedPark | null {
  const named = after ?? before;
  if (named === undefined) return null;
  return {
    id: named.id,
    name: named.name,
    nameEn: named.nameEn,
    kind: named.kind,
    before: before === undefined ? null : metricsOf(before),
    after: after === undefined ? null : metricsOf(after),
  };
}

function metricsOf({ metrics }: ParkRow): NonNullable<ComparedPark["before"]> {
  const { output_per_mu, tax_per_mu, rd_per_mu, concentration } = metrics;
  const side = ({ value, verdict }: ParkRow["metrics"]["rd_per_mu"]) => ({ value, verdict });
  return {
    output_per_mu: side(output_per_mu),
    tax_per_mu: side(tax_per_mu),
    rd_per_mu: side(rd_per_mu),
    concentration: side(concentration),
  };
}

const differs = ({ before, after }: ComparedPark): boolean =>
  JSON.stringify(before) !== JSON.stringify(after);
