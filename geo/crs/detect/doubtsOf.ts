// Why must a person be asked before the first candidate is taken?
import type { Clue, Clues } from "./clues";
import type { CrsEvidence } from "./evidence";
import { type CrsReason, reason } from "./reason";
import type { Weighed } from "./weigh";
import { ANCHORS_CONTRADICT, ANCHORS_DECIDE_M, BAR, CROSSING_DOUBT } from "./weights";

/**
 * Nothing: the first is taken. Beside a confidence below the bar these ask, however sure the numbers are: a
 * statement that they contradict or that cannot be read; a system whose shift nobody has given; known features
 * that land elsewhere; a guess at a meridian that no known feature bears out.
 */
export function doubtsOf(ranked: readonly Weighed[], clues: Clues, evidence: CrsEvidence): CrsReason[] {
  const [first, second] = ranked;
  if (first === undefined) return [reason("nothing_fits")];
  const { clue, confidence } = first;
  const placed = anchorsPlace(clue);
  const doubts: CrsReason[] = [];
  if (clue.placing.share < 0.5) {
    doubts.push(reason("nothing_fits"));
  } else if (confidence < BAR && !placed) {
    doubts.push(
      second === undefined
        ? reason("nothing_fits")
        : reason("several_fit", { first: clue.system.id, second: second.clue.system.id }),
    );
  }
  if (clues.garbled) {
    doubts.push(reason("stated_not_understood", { text: (evidence.stated ?? "").trim().slice(0, 80) }));
  }
  if (clue.agreement === "no") {
    doubts.push(reason("stated_contradicts", { stated: clues.statement?.system.id ?? "" }));
  }
  if (clue.system.needsLocalParameters && !placed && !clue.remembered)
    doubts.push(reason("needs_local_parameters"));
  if (clue.guessed && !placed)
    doubts.push(reason("meridian_guessed", { meridian: clue.system.grid?.centralMeridian ?? 0 }));
  const { anchors, parks } = clue;
  if (anchors !== null && anchors.count >= ANCHORS_CONTRADICT && anchors.medianM >= ANCHORS_DECIDE_M) {
    doubts.push(reason("anchors_misfit", { medianM: anchors.medianM, count: anchors.count }));
  }
  const unsaid = clue.agreement === null && !clue.remembered && !placed;
  if (unsaid && parks !== null && crossTooOften(parks)) {
    doubts.push(reason("parks_misfit", { inside: parks.inside, crossing: parks.crossing }));
  }
  return doubts;
}

/** Known features land where they are: the places are right, whatever the system is called. */
const anchorsPlace = ({ anchors }: Clue): boolean =>
  anchors !== null && anchors.count >= ANCHORS_CONTRADICT && anchors.medianM < ANCHORS_DECIDE_M;

const crossTooOften = ({
  inside,
  crossing,
}: {
  readonly inside: number;
  readonly crossing: number;
}): boolean =>
  inside + crossing >= CROSSING_DOUBT.shapes && crossing > CROSSING_DOUBT.share * (inside + crossing);
