// Which bytes colour the mesh? Red, green, blue, and an alpha that names the pattern the shader draws.

/** How the shader fills a parcel; the code travels in the alpha byte. */
const PATTERN = { solid: 0, hatch: 1, texture: 2, missed: 3, dots: 4 } as const;
export type Pattern = keyof typeof PATTERN;

/** Alpha = 255 − 16 × pattern − 8 where dimmed: neighbours are 8 apart, far more than rounding moves them. */
export function alphaOf(pattern: Pattern, dimmed: boolean): number {
  return 255 - 16 * PATTERN[pattern] - (dimmed ? 8 : 0);
}

/** One little-endian RGBA word as the vertex buffer holds it. @param colour "#RRGGBB" */
export function wordOf(colour: string, alpha: number): number {
  const rgb = Number.parseInt(colour.slice(1, 7), 16);
  const red = (rgb >> 16) & 255;
  const green = (rgb >> 8) & 255;
  const blue = rgb & 255;
  return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/**
 * Classes with those apart that a filter does not let through: each of them is `count` higher, where the words of faded colours
 * stand. The same array where there is no filter.
 */
export function fadeClasses(
  classes: Uint8Array,
  passing: Uint8Array | null,
  count: number,
): Uint16Array | Uint8Array {
  if (passing === null) return classes;
  const shown = new Uint16Array(classes.length);
  for (let i = 0; i < classes.length; i++) shown[i] = (classes[i] ?? 0) + (passing[i] === 1 ? 0 : count);
  return shown;
}

/** Writes the colour of every vertex: its parcel's class looked up in `words`, once for all vertices of a parcel that follow each other. */
export function paintVertices(
  classes: Uint8Array | Uint16Array,
  words: Uint32Array,
  parcelOfVertex: Uint32Array,
  into: Uint32Array,
): void {
  let parcel = -1;
  let word = 0;
  for (let v = 0; v < parcelOfVertex.length; v++) {
    const own = parcelOfVertex[v] ?? 0;
    if (own !== parcel) {
      parcel = own;
      word = words[classes[own] ?? 0] ?? 0;
    }
    into[v] = word;
  }
}
