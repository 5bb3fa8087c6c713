// Which colour, size and font? The tokens of the look, typed, for CSS, Ant Design and the map alike.
import type { Theme } from "../state/view";
import tokens from "./tokens.json";

export type ColourName = keyof typeof tokens.light;

/** The named colours of a theme, as CSS colours. */
export function coloursOf(theme: Theme): Readonly<Record<ColourName, string>> {
  return tokens[theme];
}

/** Seven fills from far below to far above target, and the colours of labels inside them. */
export function divergingOf(theme: Theme): { fill: readonly string[]; label: readonly string[] } {
  return tokens.palette.diverging[theme];
}

/** Nine colours for things without an order. Never beside the diverging scale on one map. */
export const QUALITATIVE: readonly string[] = tokens.palette.qualitative.colours;

/** The fills (from 0) that carry a white label. */
export const QUALITATIVE_WHITE_LABEL: ReadonlySet<number> = new Set([0, 4, 8]);

export const FONT_FAMILY = tokens.font.family;
/** The shipped font alone, for canvases and map labels. */
export const SHIPPED_FONT = "Noto Sans SC Variable";

export const ANTD = tokens.antd;
