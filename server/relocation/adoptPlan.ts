// How does a relocation plan become what is recorded? All of it or nothing, and only as long as it holds.
import type { RelocationFault } from "../../geo/relocation/checkRelocation";
import { quarterName } from "../../geo/relocation/quarter";
import { ApiError } from "../api/apiError";
import type { StayState } from "../api/relocationShapes";
import type { Database } from "../db/database";
import { lockRelocations } from "./recordGuards";
import { type RelocationRecords, relocationRecords, standingStays } from "./records";
import { recordedFaults } from "./relocationProblem";
import { insertStay } from "./writeStay";

export interface AdoptedWay {
  readonly id: string;
  readonly park: string | null;
  readonly destination: string;
  readonly leavesOn: string;
  readonly arrivesOn: string;
}

/**
 * Records a plan: all of it or nothing. Who is in a park already keeps that stay; of one that goes straight a planned transit is cancelled.
 * @param day today
 * @throws ApiError where the plan does not hold as the records are now, or somebody has recorded exactly this one already
 */
export function adoptPlan(
  db: Database,
  district: string,
  {
    ways,
    day,
    author,
  }: { readonly ways: readonly AdoptedWay[]; readonly day: string; readonly author: string },
): Promise<void> {
  return db.transaction(async (tx) => {
    // somebody else may have recorded since the plan was made: checked and written as one
    await lockRelocations(tx, district);
    const plan = ways.map(({ id, park, destination, leavesOn, arrivesOn }) => ({
      ...{ id, parkId: park, destinationId: destination, leavesOn, arrivesOn },
    }));
    const records = await relocationRecords(tx, district);
    const by = recordedBy(records, ways);
    if (by !== null) throw new ApiError("relocation_adopted", by);
    const faults = recordedFaults(records, plan, day);
    if (faults.length > 0)
      throw new ApiError(
        "relocation_outdated",
        [...new Set(faults.map(subjectOf))].slice(0, SAID).join(", "),
      );
    for (const { id, park, destination, leavesOn, arrivesOn } of ways) {
      const own = { relocation: id, parcel: null, author };
      const [standing] = await tx.query<{ state: StayState; park_id: string; in_on: string }>(
        `select state, park_id, in_on from relocation_stay
         where district_id = $1 and relocation_id = $2 and place = 'transit' order by seq desc limit 1`,
        [district, id],
      );
      if (standing?.state !== "in" && park !== null)
        await insertStay(tx, district, {
          ...{ ...own, park, destination: null, state: "planned" },
          ...{ inOn: leavesOn, outOn: arrivesOn },
        });
      if (standing?.state === "planned" && park === null)
        await insertStay(tx, district, {
          ...{ ...own, park: standing.park_id, destination: null, state: "cancelled" },
          ...{ inOn: standing.in_on, outOn: null },
        });
      await insertStay(tx, district, {
        ...{ ...own, park: null, destination, state: "planned" },
        ...{ inOn: arrivesOn, outOn: null },
      });
    }
  });
}

/** Who recorded the whole plan as it is; null where any of it stands otherwise. */
function recordedBy(records: RelocationRecords, ways: readonly AdoptedWay[]): string | null {
  const authors = ways.map(({ id, park, destination, leavesOn, arrivesOn }) => {
    const stands = standingStays(records, id);
    const there = stands.destination;
    if (there?.state !== "planned" || there.destination_id !== destination || there.in_on !== arrivesOn)
      return null;
    const stay = stands.transit;
    const same =
      park === null
        ? stay?.state !== "planned"
        : stay?.park_id === park &&
          (stay.state === "in" ||
            (stay.state === "planned" && stay.in_on === leavesOn && stay.out_on === arrivesOn));
    return same ? there.author : null;
  });
  return authors.includes(null) ? null : (authors[0] ?? null);
}

/** So many subjects of a plan that does not hold are named. */
const SAID = 5;

/** Whom or what a fault is about; of a park also when. */
const subjectOf = (fault: RelocationFault): string =>
  fault.kind === "park" ? `${fault.id} ${quarterName(fault.quarter)}` : fault.id;
