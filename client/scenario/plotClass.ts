// In which class of the legend does a plot of a scenario fall? By the same rules as the parcels of the map, class by class.
import { type Plot, plotArea } from "../../geo/scenario/plot";
import { DISTRICT, plotTallies } from "../../geo/scenario/plotTallies";
import { figureOf } from "../../geo/tally/figureOf";
import type { Tally } from "../../geo/tally/tally";
import { bindingTargets } from "../../geo/target/parcelTargets";
import type { Population } from "../../server/api/shapes";
import { classifyPerMu, classifyVerdict } from "../map/classify";
import { METRIC_OF, type Scene } from "../map/scene";
import { isPerMu, type MeasureId } from "../state/view";
import { plotWord } from "./supposedWords";

const NO_PARKS = new Map<string, never>();

/** What of a scene decides over a class. */
export type ClassScene = Pick<Scene, "legend" | "land" | "targets" | "annual" | "breaks">;

/** The place of its class in the legend; null where the measure says nothing of a plot that is supposed. */
export function plotClass(
  plot: Plot,
  scene: ClassScene,
  measure: MeasureId,
  population: Population,
): number | null {
  const word = plotWord(plot, measure);
  if (word !== undefined) {
    const place = scene.legend.findIndex(({ token }) => token === (word ?? NO_WORD));
    return place < 0 ? null : place;
  }
  const tally = plotTallies(plot, NO_PARKS, population).get(DISTRICT);
  if (tally === undefined || !isClassed(measure)) return null;
  const into = new Uint8Array(1);
  const land = {
    count: 1,
    idle: Uint8Array.of(plot.status === "idle" ? 1 : 0),
    areaDm2: one(plotArea(plot).areaDm2),
  };
  const columns = columnsOf(tally);
  const targets = scene.annual ? scene.targets : null;
  // a piece is held against what the parcel was that it is of
  const parcel = scene.land?.geometry.indexOf.get(plot.from[0] ?? "") ?? -1;
  const groupOf = Uint16Array.of(targets?.groupOf?.[parcel] ?? 0);
  const groups = targets?.groups ?? [];
  if (isPerMu(measure)) {
    const goals = groups.map((group) => group[METRIC_OF[measure]]);
    classifyPerMu(land, columns, measure, { groups: goals, groupOf }, into, scene.breaks);
  } else classifyVerdict(land, columns, { groups: groups.map(bindingTargets), groupOf }, into);
  return into[0] ?? null;
}

/** Whether supposed plots have classes of the measure; those of enterprises and evaluations stand as they are. */
export const isSupposable = (measure: MeasureId): boolean =>
  isClassed(measure) || measure === "use" || measure === "status" || measure === "basis";

const isClassed = (measure: MeasureId): boolean => isPerMu(measure) || measure === "verdict";

/** As the legend calls what has no word. */
const NO_WORD = "nodata";

const one = (value: number): Float64Array => Float64Array.of(value);

function columnsOf(tally: Tally) {
  const of = (part: "yuan" | "landDm2") => ({
    output: one(figureOf(tally, "output")[part]),
    tax: one(figureOf(tally, "tax")[part]),
    rd: one(figureOf(tally, "rd")[part]),
  });
  return {
    yuan: of("yuan"),
    land: of("landDm2"),
    occupiedDm2: one(tally.occupiedDm2),
    industrialDm2: one(tally.industrialDm2),
  };
}
