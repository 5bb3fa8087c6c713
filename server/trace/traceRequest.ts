// What is to be explained: which number of which subject?
import type { TraceMetric } from "../../geo/trace/traceMetric";
import type { Population } from "../api/shapes";
import type { Language } from "../locale/language";

export type TraceKind = "park" | "parcel" | "enterprise" | "district";

export interface TraceRequest {
  readonly kind: TraceKind;
  readonly id: string;
  readonly metric: TraceMetric;
  readonly period: string;
  /** Whose figures count; an enterprise is traced whatever its size. */
  readonly population: Population;
  /** Default: the first set. */
  readonly targetSet?: string | undefined;
  /** Every part rather than the largest; default false. */
  readonly all?: boolean | undefined;
  /** Of the formulas; labels come in both. Default Chinese. */
  readonly lang?: Language | undefined;
}
