// Which land is empty once all have gone as planned, and which projects would fit it then? Asked by the same rules as any other land.
import { fitting } from "../../geo/match/funnel";
import { displaced } from "../../geo/match/placeProject";
import { ratioOf } from "../../geo/number/ratio";
import type { Relocation } from "../../geo/relocation/relocation";
import type { DataContext } from "../api/context";
import type { FreedView } from "../api/relocationShapes";
import { isAskable } from "../match/askable";
import type { MatchGround } from "../match/matchGround";
import { sampleMethod } from "../match/matchMethod";
import { matchProjects } from "../match/projects";
import type { Site } from "../match/sites";
import { type RelocationRecords, standingStays } from "./records";
import { whereabouts } from "./relocationProblem";

/** As it is once nobody works on it: to be supplied anew, from the day on which it is cleared. */
const cleared = ({ facts, ...site }: Site) => ({
  ...site,
  facts: {
    ...facts,
    status: "reserve",
    enterprises: ratioOf(0),
    output_per_mu: null,
    tax_per_mu: null,
    available_from: null,
  },
});

/** The largest first. A project is named only where nobody stays and the land is cleared by the day it is needed. */
export async function freedLand(
  ctx: DataContext,
  { view, sites, told }: MatchGround,
  records: RelocationRecords,
  ways: readonly Relocation[],
): Promise<FreedView[]> {
  const method = sampleMethod();
  const projects = await matchProjects(ctx.db, view.district.id, null, method.industryGrades);
  const rules = method.rules.filter((rule) => isAskable(rule, told));
  const { relocations } = records;
  const planned = new Map(ways.map((way) => [way.id, way.leavesOn]));
  const parcels = new Set(relocations.filter(({ id }) => planned.has(id)).map((row) => row.from_parcel_id));
  // who is gone already left on the day that is recorded, also where the file of who works where is older
  const leavesOn = new Map(
    relocations.flatMap(({ id }) => {
      const { at } = whereabouts(records, id);
      const day = at === "land" ? planned.get(id) : goneOn(records, id);
      return day === undefined ? [] : [[id, day] as const];
    }),
  );
  return sites
    .filter(({ id }) => parcels.has(id))
    .map((site): FreedView => {
      const gone = relocations.filter((row) => row.from_parcel_id === site.id);
      const going = gone.filter(({ id }) => leavesOn.has(id));
      const names = new Set(going.map(({ enterprise_id }) => enterprise_id));
      const staying = [...displaced([site.plot])].filter((id) => !names.has(id)).length;
      const clearedOn =
        going
          .map(({ id }) => leavesOn.get(id) ?? "")
          .toSorted()
          .at(-1) ?? "";
      const open = staying > 0 ? [] : projects.filter(({ needs }) => inTime(needs.needed_by, clearedOn));
      return {
        ...{ parcel: site.id, areaDm2: site.areaDm2, clearedOn, staying },
        leavingDm2: site.plot.parts
          .flatMap(({ holdings }) => holdings)
          .filter(({ enterpriseId }) => names.has(enterpriseId))
          .reduce((sum, { landDm2 }) => sum + landDm2, 0),
        projects: open
          .filter(({ mode }) => mode === "land")
          .filter(({ needs, mode }) => fitting([cleared(site)], rules, needs, mode).length > 0)
          .map(({ id, name }) => ({ id, name })),
      };
    })
    .toSorted((a, b) => b.areaDm2 - a.areaDm2 || (a.parcel < b.parcel ? -1 : 1));
}

/** The first day on which it was recorded to be elsewhere. */
function goneOn(records: RelocationRecords, id: string): string | undefined {
  const { transit, destination } = standingStays(records, id);
  return [transit, destination]
    .flatMap((stay) => (stay?.state === "in" || stay?.state === "left" ? [stay.in_on] : []))
    .toSorted()[0];
}

const inTime = (neededBy: unknown, clearedOn: string): boolean =>
  typeof neededBy !== "string" || clearedOn <= neededBy;
