// In which class is every parcel, by each measure? Kept as long as the figures are the same: who compares two measures goes back and forth.
import { METRIC_OF_MEASURE } from "../../geo/target/metricMeasure";
import { bindingTargets, type ParcelTargets } from "../../geo/target/parcelTargets";
import { isPerMu, type MeasureId } from "../state/view";
import { classifyByCode, classifyIndustry, classifyPerMu, classifyVerdict } from "./classify";
import type { ParcelColumns } from "./parcelColumns";
import type { ParcelEnterprises } from "./parcelEnterprises";
import type { ParcelGeometry } from "./parcelGeometry";
import { classifySets, isSetMeasure } from "./setClasses";

interface Figures {
  readonly geometry: ParcelGeometry;
  readonly columns: ParcelColumns;
  /** Null until a measure asks for them. */
  readonly enterprises: ParcelEnterprises | null;
  /** Null where nothing is compared. */
  readonly targets: ParcelTargets | null;
}

/** Class number per parcel; never changed once it is given. */
export type MeasureClasses = (measure: MeasureId, breaks: readonly string[] | null) => Uint8Array | null;

/** A break that is dragged makes many: a byte for each parcel and look. */
const MOST_KEPT = 16;

/** Classes by a measure of these figures: null where what it needs is not there yet. @see classify.ts */
export function measureClasses(figures: Figures): MeasureClasses {
  const kept = new Map<string, Uint8Array>();
  return (measure, breaks) => {
    const name = `${measure} ${breaks?.join(" ") ?? ""}`;
    const known = kept.get(name);
    if (known !== undefined) return known;
    performance.mark("mutu:classify:start");
    const classes = classify(figures, measure, breaks);
    performance.measure("mutu:classify", "mutu:classify:start");
    if (classes === null) return null;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, classes);
    return classes;
  };
}

function classify(
  { geometry, columns, enterprises, targets }: Figures,
  measure: MeasureId,
  breaks: readonly string[] | null,
): Uint8Array | null {
  const classes = new Uint8Array(geometry.count);
  const { groups, groupOf } = targets ?? NO_TARGETS;
  if (isSetMeasure(measure)) {
    if (enterprises === null) return null;
    classifySets(enterprises, measure, classes);
  } else if (isPerMu(measure)) {
    const goals = groups.map((one) => one[METRIC_OF_MEASURE[measure]]);
    classifyPerMu(geometry, columns, measure, { groups: goals, groupOf }, classes, breaks);
  } else if (measure === "verdict") return verdictClasses({ geometry, columns, targets });
  else if (measure === "use") classifyByCode(geometry.use, classes);
  else if (measure === "status") classifyByCode(geometry.status, classes);
  else if (measure === "basis") classifyByCode(geometry.areaBasis, classes);
  else if (measure === "industry") classifyIndustry(geometry, columns, classes);
  return classes;
}

/** The verdict of every parcel over the targets that bind it: what the map is coloured by, and what a filter asks for. */
export function verdictClasses({
  geometry,
  columns,
  targets,
}: Pick<Figures, "geometry" | "columns" | "targets">): Uint8Array {
  const classes = new Uint8Array(geometry.count);
  const { groups, groupOf } = targets ?? NO_TARGETS;
  classifyVerdict(geometry, columns, { groups: groups.map(bindingTargets), groupOf }, classes);
  return classes;
}

const NO_TARGETS: ParcelTargets = { groups: [], groupOf: null };
