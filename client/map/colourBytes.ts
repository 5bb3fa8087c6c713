// How does a token become bytes for the GPU?

/** "#RRGGBB" or "rgba(r,g,b,a)" as red, green, blue, alpha 0–255. */
export function bytesOf(colour: string): [number, number, number, number] {
  const parts = /^rgba\((\d+),(\d+),(\d+),([\d.]+)\)$/.exec(colour);
  if (parts) {
    return [Number(parts[1]), Number(parts[2]), Number(parts[3]), Math.round(Number(parts[4]) * 255)];
  }
  const rgb = Number.parseInt(colour.slice(1, 7), 16);
  return [rgb >> 16, (rgb >> 8) & 255, rgb & 255, 255];
}
