// Is what a project promises per mu to be believed? As the import asks it, of the project as it stands.
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
  { outputYuan, landMinDm2, industry }: MatchProject,
): Promise<PromiseDoubt | null> {
  if (outputYuan === null || landMinDm2 === null) return null;
  const promise = { yuan: outputYuan, landDm2: landMinDm2 };
  const division = industry === "" ? null : industry.slice(0, 2);
  const [doubt] = await doubtsOf(db, districtId, [{ promise, division }]);
  if (doubt === undefined || doubt === null) return null;
  const { code, best } = doubt;
  return {
    kind: code,
    perMu: perMuOf(promise),
    best: best === null || division === null ? null : { division, perMu: perMuOf(best) },
  };
}

/** 万元/亩, for showing. */
function perMuOf({ yuan, landDm2 }: Yield): number {
  const value = yieldRatio(yuan, landDm2);
  if (value === null) throw new RangeError("a yield has land");
  return toNumber(value);
}
