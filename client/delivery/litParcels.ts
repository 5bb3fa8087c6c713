// Which parcels does the legend leave lit?
import type { Scene } from "../map/scene";
import type { View } from "../state/view";

/** Their ids; null where all are lit, or where the map has not classed them yet. */
export function litParcels(
  scene: Pick<Scene, "land" | "classes" | "legend"> | null,
  lit: View["classes"],
): readonly string[] | null {
  if (lit === null || scene === null) return null;
  const { land, classes, legend } = scene;
  if (land === null || classes === null) return null;
  const isLit = legend.map(({ token }) => lit.has(token));
  return land.geometry.ids.filter((_, index) => isLit[classes[index] ?? 0] === true);
}
