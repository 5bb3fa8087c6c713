// What is wrong with a filter's text, where, and what was expected there? Codes only: the catalogues word them.

/** What could stand at a place. */
export type Expected =
  | {
      readonly what: "field" | "value" | "number" | "day" | "text" | "operator" | "unit";
      readonly field?: string;
    }
  | {
      readonly what:
        | "condition"
        | "connective"
        | "list"
        | "close"
        | "corner"
        | "layer"
        | "share"
        | "attribute"
        /** The second bound of `between`. */
        | "rangeEnd"
        | "end";
    };

export type FaultCode =
  /** A name that no field has. */
  | "unknown_field"
  /** A word that the field does not have. */
  | "unknown_value"
  | "unknown_layer"
  /** A column that no file has brought. */
  | "unknown_attribute"
  /** The text ends or goes on where something else must stand. */
  | "expected"
  /** A comparison of something that has no size, or a search in a number. */
  | "wrong_operator"
  | "wrong_unit"
  | "no_such_day"
  /** The second bound of `between` lies below the first. */
  | "turned_bounds"
  | "unclosed_text"
  | "few_corners"
  | "bad_corner"
  /** A share of a parcel is more than 0 and at most 100 %. */
  | "bad_share"
  | "too_deep"
  | "too_long";

export interface FilterFault {
  readonly code: FaultCode;
  /** Sign in the text, from 0; the length may be 0 at the end. */
  readonly offset: number;
  readonly length: number;
  readonly expected: readonly Expected[];
  /** Known names that may have been meant. */
  readonly near: readonly string[];
}

/** Thrown inside of the parser only. */
export class FaultSignal extends Error {
  readonly fault: FilterFault;
  constructor(fault: FilterFault) {
    super(fault.code);
    this.fault = fault;
  }
}
