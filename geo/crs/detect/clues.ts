// What does the evidence say of each system that the numbers could be in?
import { type CrsSystem, computedDatum, type RawPosition } from "../crsSystem";
import { isUnshifted } from "../datum";
import { median } from "../median";
import { readStatement, saysNothing } from "../stated/readStatement";
import type { Statement } from "../stated/statement";
import { systemOf } from "../systemOf";
import { transformer } from "../transformer";
import { type Agreement, agreement } from "./agreement";
import { type AnchorFit, anchorFit } from "./anchorFit";
import { type Contender, contenders } from "./contenders";
import { shiftLattice } from "./datumShifts";
import type { CrsEvidence } from "./evidence";
import { type Park, type ParkFit, parkFit, parksOf, placeShapes } from "./parkFit";
import { type Placing, placingOf } from "./placing";
import { spread } from "./spread";

/** Enough that two wild features in sixty stay two in sixty, few enough for 50 ms however long the file is. */
const POSITIONS_AT_MOST = 400;
const SHAPES_AT_MOST = 120;
const ANCHORS_AT_MOST = 60;

export interface Clue extends Contender {
  readonly placing: Placing;
  /** Null where nothing was said or it was not understood. */
  readonly agreement: Agreement | null;
  readonly remembered: boolean;
  /** As the system stands; null where there is nothing to compare, or nothing lands in the district. */
  readonly parks: ParkFit | null;
  /** For an old datum: the best fit after one of the shifts it can have. */
  readonly parksShifted: ParkFit | null;
  readonly anchors: AnchorFit | null;
}

/** The file as a whole: what it states, its middle numbers, and a clue for each contender. */
export interface Clues {
  readonly statement: Statement | null;
  /** The file says something that cannot be understood. */
  readonly garbled: boolean;
  readonly remembered: CrsSystem | null;
  /** Medians of the first and the second numbers; null for a file without positions. */
  readonly middle: readonly [number, number] | null;
  readonly of: readonly Clue[];
}

export function cluesOf(evidence: CrsEvidence): Clues {
  const statement = saysNothing(evidence.stated) ? null : readStatement(evidence.stated ?? "");
  const remembered = evidence.remembered === null ? null : systemOf(evidence.remembered);
  const positions = spread(evidence.positions, POSITIONS_AT_MOST).filter(isFinitePosition);
  const middleX = median(positions.map(([x = Number.NaN]) => x));
  const middleY = median(positions.map(([, y = Number.NaN]) => y));
  const middle = middleX === null || middleY === null ? null : ([middleX, middleY] as const);
  const named = [
    ...(statement === null || statement.sure === "datum" ? [] : [statement.system]),
    ...(remembered === null ? [] : [remembered]),
  ];
  const shapes = spread(evidence.shapes ?? [], SHAPES_AT_MOST);
  const anchors = spread(evidence.anchors, ANCHORS_AT_MOST);
  const parks = parksOf(evidence.parks);
  const found = middle === null ? [] : contenders(middle, evidence.extent, named);
  return {
    statement,
    garbled: statement === null && !saysNothing(evidence.stated),
    remembered,
    middle,
    of: found.map((contender) => {
      const { toDegrees } = transformer(contender.system.id, contender);
      const placing = placingOf(positions, toDegrees, evidence.extent);
      return {
        ...contender,
        placing,
        agreement: statement === null ? null : agreement(statement, contender.system),
        remembered:
          remembered !== null && agreement({ system: remembered, sure: "all" }, contender.system) === "all",
        ...(placing.share > 0 ? parksOfContender(contender, shapes, parks) : NO_PARKS),
        anchors: anchorFit(anchors, toDegrees),
      };
    }),
  };
}

const isFinitePosition = ([x, y]: RawPosition): boolean => Number.isFinite(x) && Number.isFinite(y);

const NO_PARKS = { parks: null, parksShifted: null } as const;

function parksOfContender(
  { system, swapped }: Contender,
  rings: readonly (readonly RawPosition[])[],
  parks: readonly Park[],
): Pick<Clue, "parks" | "parksShifted"> {
  if (rings.length === 0 || parks.length === 0) return NO_PARKS;
  const { toDegrees } = transformer(system.id, { swapped });
  const shapes = placeShapes(rings, toDegrees, parks);
  const latitude = shapes[0]?.corners[0]?.[1];
  const straight = parkFit(shapes, parks);
  if (!isUnshifted(system.datum) || latitude === undefined || computedDatum(system) === null) {
    return { parks: straight, parksShifted: null };
  }
  let best: ParkFit | null = null;
  for (const shift of shiftLattice(system.datum, latitude)) {
    const fit = parkFit(shapes, parks, shift);
    if (best === null || sum(fit.points) > sum(best.points)) best = fit;
  }
  return { parks: straight, parksShifted: best };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
