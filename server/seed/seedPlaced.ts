// The demo's placed projects: what they became, and what was promised and invested by year, all invented. Written through the same functions as by hand.
import { z } from "zod";
import { FOLLOWED } from "../../geo/promotion/followUp";
import type { Database } from "../db/database";
import { addLanding, addYearAmount } from "../promotion/landings";

const FILE = z.object({
  author: z.string(),
  note: z.string(),
  placed: z.array(
    z.object({
      ...{ project: z.string(), enterprise: z.string().nullable(), parcels: z.array(z.string()) },
      landedOn: z.iso.date(),
      amounts: z.array(
        z.object({
          year: z.int(),
          measure: z.enum(FOLLOWED),
          side: z.enum(["promised", "delivered"]),
          yuan: z.int(),
        }),
      ),
    }),
  ),
});

/** A project that has a record already is left as it is. @param text of seeds/demo/placed.json */
export async function seedPlaced(db: Database, district: string, text: string): Promise<void> {
  const { author, note, placed } = FILE.parse(JSON.parse(text));
  for (const { amounts, ...landing } of placed) {
    const begun = await db.query(
      "select from project_landing where district_id = $1 and project_id = $2 limit 1",
      [district, landing.project],
    );
    if (begun.length > 0) continue;
    // all of it or nothing, as a start may be cut short
    await db.transaction(async (tx) => {
      await addLanding(tx, district, { ...landing, note, author });
      for (const amount of amounts)
        await addYearAmount(tx, district, { ...amount, project: landing.project, author });
    });
  }
}
