// What speaks for and against a contender?
import { isUnshifted } from "../datum";
import { metresPerDegree } from "../metres";
import { systemsLike } from "../systemOf";
import type { Clue, Clues } from "./clues";
import type { CrsEvidence } from "./evidence";
import type { ParkFit } from "./parkFit";
import { type CrsReason, reason } from "./reason";
import { axesAreFixed, promisedByFormat } from "./weigh";
import { ANCHORS_DECIDE_M } from "./weights";

/** In the order a person would check them: the numbers, where they land, what was said, what is known. */
export function reasonsOf(clue: Clue, clues: Clues, evidence: CrsEvidence): CrsReason[] {
  return [
    ...ofNumbers(clue, clues, evidence),
    ofPlace(clue, evidence),
    ...ofWords(clue, clues, evidence),
    ...ofParks(clue),
    ...ofAnchors(clue),
    ...ofDoubts(clue),
  ];
}

function ofNumbers({ system, swapped }: Clue, { middle }: Clues, evidence: CrsEvidence): CrsReason[] {
  const [x, y] = middle ?? [0, 0];
  const degrees = Math.abs(x) <= 180 && Math.abs(y) <= 180;
  const prefix = system.zonePrefix;
  return [
    reason(degrees ? "degrees" : "metres", { x, y }),
    ...(prefix === null
      ? []
      : [reason("zone_prefix", { prefix, meridian: system.grid?.centralMeridian ?? 0 })]),
    ...(swapped ? [reason(axesAreFixed(evidence) ? "axes_swapped_against_format" : "axes_swapped")] : []),
  ];
}

function ofPlace({ placing: { share, distanceKm } }: Clue, { extent }: CrsEvidence): CrsReason {
  if (extent === null) return reason(share >= 0.5 ? "in_china" : "outside_china", { share });
  if (share >= 0.9) return reason("in_district", { share });
  if (share > 0) return reason("partly_in_district", { share });
  return reason("outside_district", { distanceKm: Number.isFinite(distanceKm) ? distanceKm : 20_000 });
}

const AGREES = {
  all: "stated_agrees",
  zone: "stated_zone_agrees",
  datum: "stated_datum_agrees",
  no: "stated_contradicts",
} as const;

function ofWords(clue: Clue, { statement, garbled }: Clues, evidence: CrsEvidence): CrsReason[] {
  const said: CrsReason[] = [];
  if (statement !== null && clue.agreement !== null) {
    said.push(reason(AGREES[clue.agreement], { stated: statement.system.id }));
  }
  if (garbled)
    said.push(reason("stated_not_understood", { text: (evidence.stated ?? "").trim().slice(0, 80) }));
  if (statement === null && promisedByFormat(clue, evidence)) said.push(reason("format_rfc7946"));
  if (clue.remembered) said.push(reason("remembered"));
  return said;
}

function ofParks({ parks, parksShifted }: Clue): CrsReason[] {
  if (parks === null || parks.inside + parks.crossing === 0) return [];
  const counts = ({ inside, crossing }: ParkFit) => ({ inside, crossing });
  const straight = reason(parks.crossing * 10 <= parks.inside ? "parks_fit" : "parks_misfit", counts(parks));
  if (parksShifted === null || total(parksShifted) <= total(parks)) return [straight];
  const { east, north } = metresPerDegree(30);
  const [eastDegrees, northDegrees] = parksShifted.shift;
  const shift = { eastM: eastDegrees * east, northM: northDegrees * north };
  return [straight, reason("parks_fit_after_shift", { ...shift, ...counts(parksShifted) })];
}

const total = ({ points }: ParkFit): number => points.reduce((sum, one) => sum + one, 0);

function ofAnchors({ anchors, system }: Clue): CrsReason[] {
  if (anchors === null) return [];
  const { medianM, count, eastM, northM, spreadM } = anchors;
  if (medianM < ANCHORS_DECIDE_M) return [reason("anchors_fit", { medianM, count })];
  const constant = count > 1 && spreadM < ANCHORS_DECIDE_M && isUnshifted(system.datum);
  return [
    reason("anchors_misfit", { medianM, count }),
    ...(constant ? [reason("anchors_constant_shift", { eastM, northM, spreadM, count })] : []),
  ];
}

function ofDoubts({ system, guessed }: Clue): CrsReason[] {
  const others = systemsLike(system).filter(({ id }) => id !== system.id);
  return [
    ...(others.length === 0
      ? []
      : [reason("same_numbers", { systems: others.map(({ id }) => id).join(", ") })]),
    ...(system.needsLocalParameters ? [reason("needs_local_parameters")] : []),
    ...(system.kind === "geographic" || system.kind === "webMercator"
      ? [reason("offset_cannot_be_seen")]
      : []),
    ...(guessed ? [reason("meridian_guessed", { meridian: system.grid?.centralMeridian ?? 0 })] : []),
  ];
}
