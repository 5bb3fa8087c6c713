// Which style does MapLibre start from? An empty one: every layer is ours, no tiles, sprites or glyphs are fetched.
import type { StyleSpecification } from "maplibre-gl";
import { SHIPPED_FONT } from "../theme/tokens";

/**
 * No transitions: by default any change of a layer, as the parcels' arrival, keeps the map drawing for 300 ms, and without a
 * graphics card each of those frames takes a second or more.
 */
export const BLANK_STYLE: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [],
  transition: { duration: 0, delay: 0 },
};

/**
 * Without `glyphs` MapLibre draws every letter from the page's own fonts, taking the names as a CSS font family and the
 * weight from a word in the first name. No family is called "Medium" or "Bold"; the browser moves on to the next.
 */
export const MAP_FONT = {
  regular: [SHIPPED_FONT],
  medium: ["Medium", SHIPPED_FONT],
  bold: ["Bold", SHIPPED_FONT],
};

/** Loads the weights and the subsets that these letters need; never fails, the map can do with another font. */
export async function loadMapFont(letters: string): Promise<void> {
  const text = [...new Set(`${letters}0123456789.,−°NE产税研`)].join("");
  const weights = ["400", "500", "700"];
  await Promise.allSettled(
    weights.map((weight) => document.fonts.load(`${weight} 24px "${SHIPPED_FONT}"`, text)),
  );
}
