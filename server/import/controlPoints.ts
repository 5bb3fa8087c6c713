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

/** The choice of system that the pairs make, with what is left over at each of them. */
export function fitGrid({ kind, system, points }: FitRequest, lang: ImportLanguage): FitAnswer {
  const pairs: ControlPair[] = [];
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
    pairs.push({ local: [east ?? 0, north ?? 0], known: [lon ?? 0, lat ?? 0] });
  }
  const fit = fitControlPoints(pairs, kind, kind === "bursa7" ? { source: system } : { zone: system });
  if (!fit.ok) return { ok: false, message: fitRefusalSentence(fit.reason, fit.needed, lang) };
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
