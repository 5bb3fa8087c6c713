// Which colours and lines does paper have? Those of the screen in its light theme; patterns always on, as prints are grey.
import tokens from "../../client/theme/tokens.json";
import type { ParkKind } from "../api/shapes";

export const INK = tokens.light;
const DIVERGING = tokens.palette.diverging.light;

/** How a piece of land is filled besides its colour. */
export type PaperPattern = "stripes" | "hatch" | "dots" | null;

export interface PaperFill {
  readonly colour: string;
  readonly pattern: PaperPattern;
  readonly patternColour: string;
  /** Ink of a value written inside. */
  readonly ink: string;
  readonly dashed: boolean;
}

const fill = (
  colour: string,
  pattern: PaperPattern = null,
  patternColour: string = INK.hatch,
  dashed = false,
): PaperFill => ({ colour, pattern, patternColour, ink: INK.ink, dashed });

/** Classes below the target, which carry stripes. */
export const BELOW: number = 4;

/** The fills by class number of geo/target/landClass; index 0–6 the scale, then what stands beside it. */
export const CLASS_FILLS: readonly PaperFill[] = [
  ...DIVERGING.fill.map((colour, i) => ({
    ...fill(colour, i < BELOW ? "stripes" : null, i < 2 ? "#FFFFFF" : INK.missed),
    ink: DIVERGING.label[i] ?? INK.ink,
  })),
  fill(INK.halo, "hatch"),
  fill(INK["b-fill"]),
  fill(INK.land, null, INK.hatch, true),
  { ...fill(INK["control-line"]), ink: INK.bg },
  fill(INK["undecided-soft"], "dots", INK.undecided),
];
/** Plots of which nothing may be shown. */
export const WITHHELD_FILL: PaperFill = fill(INK.track, "dots", INK["line-strong"]);
export const CONTEXT_FILL: PaperFill = fill(INK["park-fill"]);

/** Width in points and dash of a park's line; the strategic park's is double. As client/map/ParkLayers draws them. */
export interface ParkLine {
  readonly width: number;
  readonly dash: readonly number[] | null;
  readonly inner: number;
  readonly round: boolean;
}

export const PARK_LINES: Readonly<Record<ParkKind, ParkLine>> = {
  cluster_area: { width: 0.8, dash: [9.6, 2.4, 1, 2.4, 1, 2.4], inner: 0, round: false },
  advantage_community: { width: 1.4, dash: null, inner: 0, round: false },
  themed_park: { width: 1.2, dash: [6.2, 2.8], inner: 0, round: false },
  planned_cluster: { width: 1.4, dash: [0.1, 2.8], inner: 0, round: true },
  relocation_park: { width: 1.1, dash: [5, 2.2, 1.1, 2.2], inner: 0, round: false },
  strategic_park: { width: 3.4, dash: null, inner: 1.4, round: false },
};

export const VERDICT_INK = { met: INK.met, missed: INK.missed, undecided: INK.undecided } as const;
