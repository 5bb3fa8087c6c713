// Which coordinate system is a file in, and is that sure enough not to ask?
import type { CrsSystem } from "../crsSystem";
import { numbersKey, systemsLike } from "../systemOf";
import { type Clue, type Clues, cluesOf } from "./clues";
import { doubtsOf } from "./doubtsOf";
import type { CrsEvidence, DegreeExtent } from "./evidence";
import { type CrsReason, reason } from "./reason";
import { reasonsOf } from "./reasonsOf";
import { type Weighed, weigh } from "./weigh";

export interface CrsCandidate {
  /** For `transformer`, with `swapped`; `LOCAL` for an own grid. */
  readonly system: string;
  /** Other systems that give the same places (3° and 6° zones on one meridian). */
  readonly sameNumbers: readonly string[];
  readonly swapped: boolean;
  /** 0–1, see `weights.ts`. */
  readonly confidence: number;
  readonly reasons: readonly CrsReason[];
  readonly needsLocalParameters: boolean;
  /** Where the file would lie; null where no degrees come out, and for `LOCAL`. */
  readonly extent: DegreeExtent | null;
}

export interface CrsDetection {
  /** The surest first. */
  readonly candidates: readonly CrsCandidate[];
  /** The first candidate, or null where a person must be asked. */
  readonly decided: CrsCandidate | null;
  /** Why a person must be asked; empty exactly if `decided` is there. */
  readonly asks: readonly CrsReason[];
}

/** Fewer than one in a thousand is noise to a reader, unless the file itself says so. */
const SHOWN_FROM = 0.001;
const SHOWN_AT_MOST = 8;
const SHOWN_IN_DOUBT = 3;
/** An own grid is offered where it is more than a remote chance. */
const LOCAL_FROM = 0.02;

/**
 * Ranks the systems that a file's numbers can be in, by what the file states, the size of the numbers, zone
 * prefixes, the order of axes, the district's window, known parks and known features. Samples what it is given, so
 * that its time hardly grows with the file. Never decides against the file's own words, nor for a system whose shift
 * to CGCS2000 is not known.
 */
export function detectCrs(evidence: CrsEvidence): CrsDetection {
  const clues = cluesOf(evidence);
  const { ranked, none } = weigh(clues, evidence);
  const likely = ranked.filter((one) => isShown(one, ranked)).slice(0, SHOWN_AT_MOST);
  // where known features lie elsewhere in every system, a person still chooses among those that fit the district
  const shown = likely.length > 0 ? likely : ranked.slice(0, SHOWN_IN_DOUBT);
  const candidates = shown.map((one) => candidateOf(one, clues, evidence));
  const local = localCandidate(clues, none);
  if (local !== null) candidates.push(local);
  candidates.sort((a, b) => b.confidence - a.confidence);
  const [first] = candidates;
  const asks =
    first !== undefined && first === local
      ? clues.remembered?.kind === "local" && !clues.garbled
        ? []
        : [reason("own_grid")]
      : doubtsOf(ranked, clues, evidence);
  return { candidates, decided: asks.length === 0 ? (first ?? null) : null, asks };
}

function isShown({ clue, confidence }: Weighed, ranked: readonly Weighed[]): boolean {
  if (clue.agreement === "all" || clue.remembered) return true;
  const someFit = ranked.some((other) => other.clue.placing.share >= 0.5);
  return confidence >= SHOWN_FROM && (!someFit || clue.placing.share > 0.05);
}

function candidateOf({ clue, confidence }: Weighed, clues: Clues, evidence: CrsEvidence): CrsCandidate {
  const { system } = clue;
  const id = nameOf(clue, clues);
  return {
    system: id,
    sameNumbers: systemsLike(system)
      .map((one) => one.id)
      .filter((other) => other !== id),
    swapped: clue.swapped,
    confidence,
    reasons: reasonsOf(clue, clues, evidence),
    needsLocalParameters: system.needsLocalParameters,
    extent: clue.placing.extent,
  };
}

/** Of systems with the same numbers the one that was stated, else the one that was remembered, else the commonest. */
function nameOf({ system }: Clue, { statement, remembered }: Clues): string {
  const key = numbersKey(system);
  const named = [statement?.system, remembered].find(
    (one): one is CrsSystem => one !== null && one !== undefined && numbersKey(one) === key,
  );
  return (named ?? systemsLike(system)[0] ?? system).id;
}

function localCandidate({ middle, statement, remembered }: Clues, none: number): CrsCandidate | null {
  if (middle === null) return null;
  const [x, y] = middle;
  const metres = Math.abs(x) > 180 || Math.abs(y) > 180;
  const named = statement?.system.kind === "local" || remembered?.kind === "local";
  if (!named && (!metres || none < LOCAL_FROM)) return null;
  return {
    system: "LOCAL",
    sameNumbers: [],
    swapped: false,
    confidence: none,
    reasons: [reason("metres", { x, y }), reason("own_grid"), reason("needs_local_parameters")],
    needsLocalParameters: true,
    extent: null,
  };
}
