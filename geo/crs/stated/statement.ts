// How much of a system does a text state?
import type { CrsSystem } from "../crsSystem";

export interface Statement {
  readonly system: CrsSystem;
  /** `all` of the system; only its `datum` (“CGCS2000”); or its `zone`, with or without prefix (带号=40). */
  readonly sure: "all" | "zone" | "datum";
}
