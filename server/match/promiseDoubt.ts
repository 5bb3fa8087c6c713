// Is what a project promises per mu to be believed, output and tax? As the import asks it, of the project as it stands.
import { toNumber } from "../../geo/number/ratio";
import type { Yield } from "../../geo/promotion/promise";
import { yieldRatio } from "../../geo/tally/yieldRatio";
import type { PromiseDoubt } from "../api/matchShapes";
import type { Queryable } from "../db/database";
import { doubtsOf } from "../import/promiseGuards";
import type { MatchProject } from "./projects";

/** Null: nothing stands out, or there is no output or land to hold against one another. */
export async function promiseDoubt(
  db: Queryable,
  districtId: string,
  project: MatchProject,
): Promise<PromiseDoubt | null> {
  return (await promiseDoubts(db, districtId, [project])).get(project.id) ?? null;
}

/** Of all projects at once, those of which something stands out. */
export async function promiseDoubts(
  db: Queryable,
  districtId: string,
  projects: readonly MatchProject[],
): Promise<ReadonlyMap<string, PromiseDoubt>> {
  // of a project of which both stand out output is told: what comes last in a Map stays
  const asked = (["tax", "output"] as const).flatMap((measure) =>
    projects.flatMap(({ id, outputYuan, taxYuan, landMinDm2, industry }) => {
      const yuan = { output: outputYuan, tax: taxYuan }[measure];
      return yuan === null || landMinDm2 === null
        ? []
        : {
            ...{ id, measure, promise: { yuan, landDm2: landMinDm2 } },
            division: industry === "" ? null : industry.slice(0, 2),
          };
    }),
  );
  const doubts = await doubtsOf(db, districtId, asked);
  return new Map(
    asked.flatMap(({ id, promise, division }, at): [string, PromiseDoubt][] => {
      const doubt = doubts[at] ?? null;
      if (doubt === null) return [];
      const { code, best } = doubt;
      const known = best === null || division === null ? null : { division, perMu: perMuOf(best) };
      return [[id, { kind: code, perMu: perMuOf(promise), best: known }]];
    }),
  );
}

/** 万元/亩, for showing. */
function perMuOf({ yuan, landDm2 }: Yield): number {
  const value = yieldRatio(yuan, landDm2);
  if (value === null) throw new RangeError("a yield has land");
  return toNumber(value);
}
