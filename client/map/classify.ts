// In which class does every parcel fall? One pass over typed arrays; no objects, so that 100 000 cost a few milliseconds.
import { breakClassifier, classifier } from "../../geo/target/classOf";
import { isScaled, PER_MU_CLASS, perMuClass } from "../../geo/target/landClass";
import type { Target } from "../../geo/target/target";
import { classifyVerdict, type Grouped, otherLand, VERDICT_CLASS } from "../../geo/target/verdictClass";
import type { ParcelColumns } from "./parcelColumns";
import type { ParcelGeometry } from "./parcelGeometry";

export { classifyVerdict, isScaled, PER_MU_CLASS, VERDICT_CLASS };

type Figure = "output" | "tax" | "rd";
type Goal = Pick<Target, "value" | "operator" | "denominator" | "exemption">;
type Land = Pick<ParcelGeometry, "count" | "idle" | "areaDm2">;

/**
 * Classes one per-mu figure, of each plot against its own target. A figure that covers too little of the land in use stands apart, as the panel
 * does not judge it either; idle land with enterprises on it is classed by their figures, and keeps its dashed line.
 * @param goals null where the target set or the period allows no comparison, or it lets the plot off: parcels with a figure then
 *   all fall in `withoutTarget`, and so they do where the scale cannot show it
 * @param into one class per parcel, overwritten
 * @param breaks of one's own choice, the target among them; null: shares of the target
 */
export function classifyPerMu(
  geometry: Land,
  columns: Pick<ParcelColumns, "yuan" | "land" | "occupiedDm2" | "industrialDm2">,
  figure: Figure,
  { groups, groupOf }: Grouped<Goal | null>,
  into: Uint8Array,
  breaks: readonly string[] | null = null,
): void {
  const yuan = columns.yuan[figure];
  const land = columns.land[figure];
  const { occupiedDm2 } = columns;
  const [general] = groups;
  const scales = groups.map((goal) => {
    if (goal === null || goal.exemption || !isScaled(goal)) return null;
    // who is held against something else keeps shares of that: the target stays between the same two colours
    const classOf =
      breaks !== null && goal.value === general?.value ? breakClassifier(breaks) : classifier(goal.value);
    return { classOf, landUnder: otherLand(goal, geometry.areaDm2, columns.industrialDm2) };
  });
  for (let i = 0; i < geometry.count; i++) {
    const scale = scales[groupOf?.[i] ?? 0] ?? null;
    const reported = land[i] ?? 0;
    into[i] = perMuClass(
      yuan[i] ?? Number.NaN,
      reported,
      occupiedDm2[i] ?? 0,
      geometry.idle[i] === 1,
      scale === null ? null : scale.classOf,
      scale?.landUnder?.[i] ?? reported,
    );
  }
}

/**
 * Classes by the industrial cluster with most output: the cluster's code; 0 where nobody is on the land, then one more than the
 * codes where it lies idle besides, two more where the trade of those on it is not known.
 */
export function classifyIndustry(
  geometry: Pick<ParcelGeometry, "count" | "idle">,
  { cluster, clusters, occupiedDm2 }: ParcelColumns,
  into: Uint8Array,
): void {
  for (let i = 0; i < geometry.count; i++) {
    const code = cluster[i] ?? 0;
    if (code > 0) into[i] = code;
    else if ((occupiedDm2[i] ?? 0) > 0) into[i] = clusters.length + 1;
    else into[i] = geometry.idle[i] === 1 ? clusters.length : 0;
  }
}

/** Classes by a dictionary code (use, status, area basis): the code itself is the class. */
export function classifyByCode(codes: Uint8Array | Uint16Array, into: Uint8Array): void {
  into.set(codes);
}
