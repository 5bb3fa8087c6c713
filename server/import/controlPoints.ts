// How is an own grid tied to CGCS2000: by pairs of points that are known in both?
import { z } from "zod";
import { type ControlPair, type FitKind, fitControlPoints } from "../../geo/crs/control/fitControlPoints";
import { type FittedGrid, fittedTransformer } from "../../geo/crs/control/fittedGrid";
import type { Transformer } from "../../geo/crs/transformer";
import { fitRefusalSentence } from "./crsReasons";
import type { ImportLanguage } from "./importReport";
import { sentence } from "./messages";

/** Before a fitted grid's parameters in a choice of coordinate system. */
const FIT = "FIT:";

export interface FitRequest {
  readonly kind: FitKind;
  /** The zone to fit in, or for seven parameters the old system. */
  readonly system: string;
  /** A line a pair: east, north, longitude, latitude. */
  readonly points: string;
}
export type FitAnswer =
  | {
      readonly ok: true;
      readonly choice: string;
      readonly residualsM: readonly number[];
      readonly rmsM: number;
    }
  | { readonly ok: false; readonly message: string };

/** A pair and the line that it stands on. */
export interface ReadPair extends ControlPair {
  readonly row: number;
}

/**
 * Beyond this a pair is mistyped or is not the same point: control points are good to some centimetres, and what is read off a web map
 * to a metre. Land that is placed by such a fit would lie as far off as the residual says.
 */
const LARGEST_RESIDUAL_M = 1;

/** The choice of system that pairs as text make, with what is left over at each of them. */
export function fitGrid({ kind, system, points }: FitRequest, lang: ImportLanguage): FitAnswer {
  const pairs: ReadPair[] = [];
  for (const [index, line] of points.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const numbers = line
      .trim()
      .split(/[\s,;，；]+/)
      .map(Number);
    const [east, north, lon, lat] = numbers;
    if (numbers.length !== 4 || numbers.some((value) => !Number.isFinite(value))) {
      // a header of words is no pair
      if (pairs.length === 0 && numbers.every((value) => Number.isNaN(value))) continue;
      return {
        ok: false,
        message: sentence("bad_control_point", lang, { row: index + 1, value: line.trim() }),
      };
    }
    pairs.push({ row: index + 1, local: [east ?? 0, north ?? 0], known: [lon ?? 0, lat ?? 0] });
  }
  return fitPairs(pairs, kind, system, lang);
}

/** The choice of system that the pairs make. A pair that the others contradict is named and not made part of any fit. */
export function fitPairs(
  pairs: readonly ReadPair[],
  kind: FitKind,
  system: string,
  lang: ImportLanguage,
): FitAnswer {
  const fit = fitControlPoints(pairs, kind, kind === "bursa7" ? { source: system } : { zone: system });
  if (!fit.ok) return { ok: false, message: fitRefusalSentence(fit.reason, fit.needed, lang) };
  const worst = Math.max(...fit.residualsM);
  if (worst > LARGEST_RESIDUAL_M) {
    const row = pairs[fit.residualsM.indexOf(worst)]?.row ?? 0;
    const words = { row, value: worst.toFixed(3), limit: LARGEST_RESIDUAL_M };
    return { ok: false, message: sentence("control_residual", lang, words) };
  }
  return {
    ok: true,
    choice: `${FIT}${JSON.stringify(fit.grid)}`,
    residualsM: fit.residualsM,
    rmsM: fit.rmsM,
  };
}

const three = z.tuple([z.number(), z.number(), z.number()]);
const GRID = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("offset"), zone: z.string(), eastM: z.number(), northM: z.number() }),
  z.object({
    kind: z.literal("helmert4"),
    zone: z.string(),
    pivot: z.tuple([z.number(), z.number()]),
    eastM: z.number(),
    northM: z.number(),
    a: z.number(),
    b: z.number(),
  }),
  z.object({
    kind: z.literal("bursa7"),
    source: z.string(),
    pivot: three,
    shiftM: three,
    rotationSeconds: three,
    scalePpm: z.number(),
  }),
]);

/** The transformer of a choice that `fitGrid` made; null for any other choice. */
export function fittedChoice(choice: string): { grid: FittedGrid; transformer: Transformer } | null {
  if (!choice.startsWith(FIT)) return null;
  try {
    const grid = GRID.parse(JSON.parse(choice.slice(FIT.length)));
    return { grid, transformer: fittedTransformer(grid) };
  } catch {
    return null;
  }
}
