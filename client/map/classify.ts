// In which class does every parcel fall? One pass over typed arrays; no objects, so that 100 000 cost a few milliseconds.
import { breakClassifier, classifier } from "../../geo/target/classOf";
import { isScaled, PER_MU_CLASS, perMuClass } from "../../geo/target/landClass";
import { classifyVerdict, VERDICT_CLASS } from "../../geo/target/verdictClass";
import type { TargetView } from "../../server/api/shapes";
import type { ParcelColumns } from "./parcelColumns";
import type { ParcelGeometry } from "./parcelGeometry";

export { classifyVerdict, isScaled, PER_MU_CLASS, VERDICT_CLASS };

type Figure = "output" | "tax" | "rd";
type Goal = Pick<TargetView, "value" | "operator">;

/**
 * Classes one per-mu figure against its target. A figure that covers too little of the land in use stands apart, as the panel
 * does not judge it either; idle land with enterprises on it is classed by their figures, and keeps its dashed line.
 * @param target null where the target set or the period allows no comparison: parcels with a figure then all fall in
 *   `withoutTarget`, and so they do where the scale cannot show it
 * @param into one class per parcel, overwritten
 * @param breaks of one's own choice, the target among them; null: shares of the target
 */
export function classifyPerMu(
  geometry: Pick<ParcelGeometry, "count" | "idle">,
  columns: ParcelColumns,
  figure: Figure,
  target: Goal | null,
  into: Uint8Array,
  breaks: readonly string[] | null = null,
): void {
  const yuan = columns.yuan[figure];
  const land = columns.land[figure];
  const { occupiedDm2 } = columns;
  const scaled = target !== null && isScaled(target);
  const classOfValue = !scaled ? null : breaks === null ? classifier(target.value) : breakClassifier(breaks);
  for (let i = 0; i < geometry.count; i++) {
    into[i] = perMuClass(
      yuan[i] ?? Number.NaN,
      land[i] ?? 0,
      occupiedDm2[i] ?? 0,
      geometry.idle[i] === 1,
      classOfValue,
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
