// Which parcels do the legend and the filter leave lit?
import type { Scene } from "../map/scene";
import type { View } from "../state/view";

/** Their ids; null where all are lit, or where the map has not classed them yet. */
export function litParcels(
  scene: Pick<Scene, "land" | "classes" | "legend" | "filter"> | null,
  lit: View["classes"],
): readonly string[] | null {
  if (scene === null) return null;
  const {
    land,
    classes,
    legend,
    filter: { passing },
  } = scene;
  if ((lit === null && passing === null) || land === null || classes === null) return null;
  const isLit = legend.map(({ token }) => lit === null || lit.has(token));
  return land.geometry.ids.filter(
    (_, index) => isLit[classes[index] ?? 0] === true && passing?.[index] !== 0,
  );
}
