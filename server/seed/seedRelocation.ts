// The demo's relocation: who has to leave, room in the parks and places to go, all invented. Written through the same functions as by hand.
import { z } from "zod";
import type { Database } from "../db/database";
import { stateCapacity } from "../relocation/stateCapacity";
import { addDestination } from "../relocation/writeDestination";
import { addRelocation } from "../relocation/writeRelocation";
import { addStay } from "../relocation/writeStay";

const area = z.number().positive().nullable();
const FILE = z.object({
  capacities: z.array(
    z.object({
      ...{ park: z.string(), from: z.iso.date(), floorM2: area, landM2: area },
      ...{ source: z.string(), author: z.string() },
    }),
  ),
  destinations: z.array(
    z.object({
      ...{ parcel: z.string(), name: z.string(), floorM2: area, landM2: area },
      ...{ divisible: z.boolean(), readyOn: z.iso.date(), author: z.string() },
    }),
  ),
  relocations: z.array(
    z.object({
      ...{ enterprise: z.string(), parcel: z.string(), floorM2: area, landM2: area },
      ...{ leaveFrom: z.iso.date(), leaveBy: z.iso.date(), note: z.string(), author: z.string() },
    }),
  ),
  /** `relocation`: the place in the list. */
  stays: z.array(
    z.object({
      ...{ relocation: z.int(), park: z.string(), inOn: z.iso.date(), outOn: z.iso.date() },
      author: z.string(),
    }),
  ),
});

const dm2 = (m2: number | null): number | null => (m2 === null ? null : Math.round(m2 * 100));

/** A second call does nothing. @param text of seeds/demo/relocation.json */
export async function seedRelocation(db: Database, district: string, text: string): Promise<void> {
  const begun = await db.query("select from relocation_capacity where district_id = $1 limit 1", [district]);
  if (begun.length > 0) return;
  // what a start that was cut short left behind
  for (const table of ["relocation_stay", "relocation", "relocation_destination"])
    await db.query(`delete from ${table} where district_id = $1`, [district]);
  const { capacities, destinations, relocations, stays } = FILE.parse(JSON.parse(text));
  const ids: string[] = [];
  for (const one of relocations)
    ids.push(
      await addRelocation(db, district, { ...one, floorDm2: dm2(one.floorM2), landDm2: dm2(one.landM2) }),
    );
  for (const one of destinations)
    await addDestination(db, district, { ...one, floorDm2: dm2(one.floorM2), landDm2: dm2(one.landM2) });
  for (const { relocation, ...stay } of stays)
    await addStay(db, district, {
      ...{ ...stay, relocation: ids[relocation] ?? "", destination: null, parcel: null, state: "in" },
    });
  // the last, as they say that all is there
  for (const one of capacities)
    await stateCapacity(db, district, { ...one, floorDm2: dm2(one.floorM2), landDm2: dm2(one.landM2) });
}
