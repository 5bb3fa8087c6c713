// Why can an export not be made?

export type ExportErrorCode =
  | "no_district"
  | "unknown_crs"
  | "unknown_park"
  | "no_shapes"
  | "nothing_to_export"
  | "geographic_only"
  | "system_untold"
  | "too_long_for_excel";

/** An export that cannot be made, for a stated reason. */
export class ExportError extends Error {
  override readonly name = "ExportError";
  constructor(
    readonly code: ExportErrorCode,
    readonly subject = "",
  ) {
    super(`${code} ${subject}`);
  }
}
